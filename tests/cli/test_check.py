"""``kg check``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from commands import Run

from kg.audit.shacl import ENGINES


def test_check(kg: Run, county: Path, tmp_path: Path) -> None:
    good = kg("check", county / "graph.ttl", "--pages", county / "pages")
    assert good.exit_code == 0 and "没有发现问题" in good.stdout, good.output
    text = (county / "graph.ttl").read_text(encoding="utf-8")
    (tmp_path / "graph.ttl").write_text(text.replace('oa:exact "陈立国"', 'oa:exact "陈立邦"'), encoding="utf-8")
    bad = kg("check", tmp_path / "graph.ttl", "--pages", county / "pages", "--lang", "en")
    assert bad.exit_code == 1 and "county.txt:7  the page has “陈立国” there" in bad.stdout


def test_either_engine_runs_the_shapes(kg: Run, county: Path, tmp_path: Path) -> None:
    text = (
        (county / "graph.ttl").read_text(encoding="utf-8").replace("gov:modality gov:asserted", "gov:modality gov:sure")
    )
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8")
    said = {kg("check", tmp_path / "graph.ttl", "--engine", engine).stdout for engine in ENGINES}
    assert len(said) == 1 and "gov:modality is one of asserted" in said.pop()


@pytest.mark.parametrize("engine", ENGINES)
def test_an_ill_formed_number_is_a_violation(kg: Run, county: Path, tmp_path: Path, engine: str) -> None:
    text = (county / "graph.ttl").read_text(encoding="utf-8")
    for name, datatype in (("gov:confidence", "decimal"), ("oa:start", "integer"), ("oa:end", "integer")):
        text = re.sub(rf"{name} [\d.]+", f'{name} "many"^^xsd:{datatype}', text, count=1)
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8")
    result = kg("check", tmp_path / "graph.ttl", "--engine", engine)
    assert result.exit_code == 1 and not result.stderr
    assert "gov:confidence is one xsd:decimal" in result.stdout and "needs one oa:start, an integer" in result.stdout
