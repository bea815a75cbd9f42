"""What the tests of the installed package share. They import what is installed, never the repository."""

import json
import pathlib

import pytest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = SOURCE / "fixtures"


@pytest.fixture(autouse=True)
def no_settings_of_the_user(monkeypatch, tmp_path):
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.setenv(name, "C.UTF-8")


@pytest.fixture(scope="session")
def papers() -> dict[str, dict[str, str]]:
    """The abstracts of the fixtures by arXiv id."""
    lines = (FIXTURES / "abstracts.jsonl").read_text(encoding="utf-8").splitlines()
    return {paper["id"]: paper for paper in map(json.loads, lines)}
