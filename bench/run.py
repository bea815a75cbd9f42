#!/usr/bin/env python3
"""Times daejo as whole processes and writes bench/RESULTS.md: `./dev bench [--runs N]`.

The corpus stands beside the checkout; without it there is nothing to time, and the script says so. hyperfine runs each
command so often that medians mean something; these machines are shared, so quote medians and look at the range.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Timing:
    """One command to time. `items` are what it works through, for a rate."""

    name: str
    command: list[str]
    bound: str
    runs: int
    items: int = 0


def output_of(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def timings(daejo: str, corpus: Path, work: Path, runs: int) -> list[Timing]:
    """The commands, with a warm store and the labelled pairs made in `work`."""
    snapshot, store, pairs = corpus / "arxiv-metadata.jsonl.gz", work / "store.db", work / "pairs.jsonl"
    output_of([daejo, "store", "import", str(snapshot), "--store", str(store), "--quiet"])
    pairs.write_text(output_of([
        daejo, "pairs", str(corpus / "digests"), "--abstracts", str(snapshot), "--labels", str(corpus / "gold.jsonl"),
        "--leave-out", str(corpus / "briefs"), "--distrust-from", "2024-06-12", "--distrust-until", "2024-10-17",
    ]))  # fmt: skip
    whole = [line for line in pairs.read_text().splitlines() if json.loads(line)["set"] != "short"]
    pairs.write_text("\n".join(whole) + "\n")
    check = [daejo, "check", "--store", str(store), "--offline", "--fail-on", "never", "--quiet"]
    return [
        Timing("`check` of one day, 21 entries, warm store", [*check, str(corpus / "digests/2024-10-17.md")], "30 ms", runs),
        Timing("`check` of 257 days, warm store", [*check, str(corpus / "digests")], "3 s", max(5, runs // 4)),
        # hyperfine 1.15 gives no standard input, so a shell does.
        Timing("`score` of whole summaries, contrast on", ["sh", "-c", f"exec {daejo} score < {pairs}"],
               "5,000 pairs/s", max(5, runs // 4), len(whole)),
    ]  # fmt: skip


def measure(timing: Timing, work: Path) -> str:
    """Runs it and gives a row of the table."""
    results = work / "hyperfine.json"
    command = ["hyperfine", "--shell=none", "--warmup", "1", "--runs", str(timing.runs), "--ignore-failure",
               "--export-json", str(results), shlex.join(timing.command)]  # fmt: skip
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    result = json.loads(results.read_text())["results"][0]
    median, low, high = (1000 * result[key] for key in ("median", "min", "max"))
    rate = f"{timing.items / result['median']:,.0f} pairs/s" if timing.items else ""
    return f"| {timing.name} | {median:.1f} ms | {low:.1f}–{high:.1f} ms | {timing.runs} | {rate} | {timing.bound} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--daejo", default=str(ROOT / "build/release/daejo"))
    parser.add_argument("--corpus", type=Path, default=ROOT / "../shared/corpus")
    parser.add_argument("--runs", type=int, default=20)
    options = parser.parse_args()
    if not (options.corpus / "digests").is_dir():
        print(f"bench: {options.corpus} is absent, so there is nothing to time.", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        rows = [measure(timing, work) for timing in timings(options.daejo, options.corpus, work, options.runs)]
    commit = output_of(["git", "describe", "--always", "--dirty"]).strip()
    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())  # fmt: skip
    text = (
        f"# Benchmark\n\n`./dev bench`, commit {commit}, {os.cpu_count()} cores of {cpu}. Whole processes; hyperfine's medians.\n\n"
        "| what | median | range | runs | rate | must |\n|---|---|---|---|---|---|\n"
    )
    (ROOT / "bench/RESULTS.md").write_text(text + "\n".join(rows) + "\n")
    print(text + "\n".join(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
