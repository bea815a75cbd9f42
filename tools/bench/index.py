#!/usr/bin/env python3
"""Measures `daejo index` and `daejo whose`: `python3 tools/bench/index.py [--papers 3000000]`.

Builds an index of the corpus's real abstracts, and one of the millions that `tools/bench/multiply_snapshot.py` makes of
them, and prints rows for tools/bench/RESULTS.md. The clean summaries are those that model/evaluation_method.md trusts:
those of days before 2024-06-12 and after 2024-10-17, without the papers of the briefs. Compare user time, because other
programs use the machine as well.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DISTRUSTED = ("2024-06-12", "2024-10-17")


@dataclass(frozen=True)
class Run:
    """The resources that a process used, including its children."""

    seconds: float
    user_seconds: float
    peak_bytes: int


def run(command: list[str], to: Path | None = None) -> Run:
    start = time.monotonic()
    with (to or Path(os.devnull)).open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"bench: {' '.join(command)} failed.")
    return Run(time.monotonic() - start, usage.ru_utime, usage.ru_maxrss * 1024)


def clean_days(corpus: Path) -> list[str]:
    first, last = DISTRUSTED
    return [str(path) for path in sorted((corpus / "digests").glob("*.md")) if not first <= path.stem <= last]


def seen_ids(corpus: Path) -> set[str]:
    return {found for path in (corpus / "briefs").iterdir() for found in re.findall(r"\d{4}\.\d{4,5}", path.read_text())}


def first_rank(answers: Path, known: set[str], seen: set[str]) -> tuple[int, float, float]:
    """The number of clean summaries, and the shares of those whose true paper is first, and among the first three."""
    ranks = []
    for entry in json.loads(answers.read_text())["entries"]:
        if entry["arxiv_id"] in known and entry["arxiv_id"] not in seen:
            ids = [paper["arxiv_id"] for paper in entry["papers"]]
            ranks.append(ids.index(entry["arxiv_id"]) if entry["arxiv_id"] in ids else len(ids))
    return len(ranks), sum(rank == 0 for rank in ranks) / len(ranks), sum(rank < 3 for rank in ranks) / len(ranks)


def rows(daejo: str, corpus: Path, papers: int) -> list[str]:
    """The rows of a Markdown table: measurement, figure, bound."""
    snapshot = corpus / "arxiv-metadata.jsonl.gz"
    with gzip.open(snapshot, "rt") as lines:
        known = {json.loads(line)["id"] for line in lines}
    days, seen = clean_days(corpus), seen_ids(corpus)
    found: list[str] = []

    def add(what: str, figure: str, bound: str = "") -> None:
        found.append(f"| {what} | {figure} | {bound} |")

    with tempfile.TemporaryDirectory(prefix="daejo-bench-") as folder:
        small, large, many, answers = (Path(folder) / name for name in ("small", "large", "many.jsonl", "answers.json"))
        run([daejo, "index", str(snapshot), "-o", str(small)])
        run([daejo, "whose", *days, "--all", "--background", str(small), "--format", "json", "-o", str(answers)])
        count, first, three = first_rank(answers, known, seen)
        add(f"the true paper is first, of {len(known):,} real abstracts, {count:,} clean summaries", f"{first:.1%}", "93 % (aim 98 %)")
        add("the same, among the first three", f"{three:.1%}")
        run([sys.executable, "tools/bench/multiply_snapshot.py", str(snapshot), str(papers)], to=many)
        build = run([daejo, "index", str(many), "-o", str(large)])
        add(f"`daejo index`, {papers:,} papers, {many.stat().st_size / 1e9:.1f} GB of JSON Lines",
            f"{build.seconds / 60:.1f} min ({build.user_seconds:.0f} s user)", "20 min (aim 6 min)")  # fmt: skip
        add("its peak memory, the file's mapped pages included", f"{build.peak_bytes / 1e6:,.0f} MB", "4 GB")
        add("the index", f"{large.stat().st_size / 1e6:,.0f} MB")
        day = Path(folder) / "day.jsonl"
        with many.open() as lines:
            papers_of_day = [{**json.loads(next(lines)), "id": f"0901.{1 + number:04}"} for number in range(1000)]
        day.write_text("".join(json.dumps(paper) + "\n" for paper in papers_of_day))
        added = run([daejo, "index", str(day), "--add-to", str(large)])
        add("`daejo index --add-to`, 1,000 papers into it", f"{added.seconds:.1f} s ({added.user_seconds:.1f} s user)")
        whose = [daejo, "whose", "--all", "--background", str(large), "--format", "json", "-o", str(answers), "--jobs", "1"]
        run([*whose, *days])  # This loads the index into the page cache.
        warm, nothing = run([*whose, *days]), run([*whose, days[0]])
        entries = len(json.loads(answers.read_text())["entries"])
        run([*whose, *days])
        rest = len(json.loads(answers.read_text())["entries"]) - entries
        each = 1000 * (warm.user_seconds - nothing.user_seconds) / rest
        add("`daejo whose` in it, per summary and core, the whole command", f"{each:.1f} ms user", "20 ms (aim 3 ms)")
        count, first, three = first_rank(answers, known, seen)
        add(f"the true paper is first of all {papers:,}; half of each other one's words are its own", f"{first:.1%}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--daejo", default=str(ROOT / "build/release/daejo"))
    parser.add_argument("--corpus", type=Path, default=ROOT / "../shared/corpus")
    parser.add_argument("--papers", type=int, default=3_000_000)
    options = parser.parse_args()
    if not (options.corpus / "digests").is_dir():
        print(f"bench: {options.corpus} is absent, so there is nothing to measure.", file=sys.stderr)
        return 0
    print("| what | figure | must |\n|---|---|---|")
    print("\n".join(rows(options.daejo, options.corpus, options.papers)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
