"""The wheel holds all that the program needs, and works in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from commands import FILES, names
from hatchling.builders.wheel import WheelBuilder
from inputs import COUNTY_PAPER, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    folder = tmp_path_factory.mktemp("dist")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def test_everything_travels_in_the_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kg").rglob("*") if path.is_file()}
    assert {name for name in here if "__pycache__" not in name and "/_ontology/" not in name} <= packed
    ontology = {path.relative_to(ROOT).as_posix() for path in (ROOT / "ontology").rglob("*") if path.is_file()}
    assert {f"kg/_{name}" for name in ontology} <= packed
    assert not [name for name in packed if name.startswith(("seeds/", "tests/", "out/"))]


def test_the_installed_program_works_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    site, folder = tmp_path / "site", tmp_path / "empty"
    zipfile.ZipFile(wheel).extractall(site)
    folder.mkdir()
    (folder / "page.txt").write_text(COUNTY_PAPER, encoding="utf-8")

    def run(*args: str) -> str:
        command = [sys.executable, "-c", "from kg.cli import main; main(prog_name='kg')", *args]
        environment = {**os.environ, "PYTHONPATH": str(site)}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "1 个版面" in run("build", "page.txt")
    assert names(folder / "out") == FILES
    assert "柳河县委书记" in run("query", "out/graph.ttl", "posts")
    assert "没有发现问题" in run("check", "out/graph.ttl", "--pages", ".")


def test_the_project_says_what_it_is() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], project["scripts"]["kg"], project["license"]) == ("govkg", "kg.__main__:run", "MIT")
    assert (ROOT / project["readme"]).is_file()
