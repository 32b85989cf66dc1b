"""``kg check``."""

from __future__ import annotations

from pathlib import Path

from commands import Run


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
    said = {
        kg("check", tmp_path / "graph.ttl", "--engine", engine).stdout for engine in ("oxigraph", "pyshacl", "auto")
    }
    assert len(said) == 1 and "gov:modality is one of asserted" in said.pop()
