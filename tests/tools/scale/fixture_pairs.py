"""What the tests of tools/scale/ judge: the fixtures' pairs, and what one process answers to them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tools/bench"))

from inputs import fixture_pairs  # noqa: E402, F401

Row = dict[str, Any]


def fixture_abstracts(source: Path) -> list[Row]:
    return [json.loads(line) for line in (source / "fixtures/abstracts.jsonl").read_text(encoding="utf-8").splitlines()]


def json_lines(rows: list[Row]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def score(daejo: Path, lines: str, jobs: int = 1) -> str:
    """The answers of one process."""
    command = [str(daejo), "score", "--jobs", str(jobs)]
    return subprocess.run(command, input=lines, capture_output=True, text=True, check=True, timeout=120).stdout
