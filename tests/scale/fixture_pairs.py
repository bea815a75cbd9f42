"""The fixtures' summaries, each with several abstracts: right pairs and wrong ones."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def fixture_abstracts(source: Path) -> list[Row]:
    return [json.loads(line) for line in (source / "fixtures/abstracts.jsonl").read_text(encoding="utf-8").splitlines()]


def fixture_summaries(source: Path) -> list[str]:
    entries = json.loads((source / "fixtures/digests/sample.json").read_text(encoding="utf-8"))["entries"]
    return ["\n".join([entry["purpose"], *entry["method"], entry["conclusion"]]) for entry in entries]


def fixture_pairs(source: Path) -> list[Row]:
    """Every summary with every third abstract, in the fields of `daejo score`, with keys that are texts."""
    abstracts, pairs = fixture_abstracts(source), []
    for number, summary in enumerate(fixture_summaries(source)):
        for paper in abstracts[number % 3 :: 3]:
            pairs.append({
                "key": f"요약 {number} / {paper['id']}", "id": paper["id"], "title": paper["title"],
                "summary": summary, "abstract": paper["abstract"],
            })  # fmt: skip
    return pairs


def json_lines(rows: list[Row]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def score(daejo: Path, lines: str, jobs: int = 1) -> str:
    """The answers of one process."""
    command = [str(daejo), "score", "--jobs", str(jobs)]
    return subprocess.run(command, input=lines, capture_output=True, text=True, check=True, timeout=120).stdout
