"""Builds another revision of daejo under build/compare, and measures it alternately with this one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from figures import table, times
from processes import Command, Usage, alternate, instructions_of, median_ratio, output_of, processor_of


@dataclass(frozen=True)
class Task:
    """A task for both revisions. Instructions are counted unless that takes minutes."""

    name: str
    this: Command
    that: Command
    counted: bool = True


def build_revision(root: Path, revision: str) -> tuple[str, Path]:
    """Builds a revision's release program in its own worktree, which is kept for the next time. Returns its short name
    and the program."""
    commit = output_of(Command(["git", "rev-parse", "--verify", "--short=9", f"{revision}^{{commit}}"]), root).strip()
    folder = root / "build/compare" / commit
    if not (folder / "CMakePresets.json").exists():
        shutil.rmtree(folder, ignore_errors=True)
        output_of(Command(["git", "worktree", "prune"]), root)
        output_of(Command(["git", "worktree", "add", "--detach", str(folder), commit]), root)
    build = folder / "build/release"
    if not (build / "build.ninja").exists():
        output_of(Command(["cmake", "--preset", "release"]), folder)
    output_of(Command(["ninja", "-C", str(build), "daejo"]), folder)
    return commit, build / "daejo"


def compare(tasks: Sequence[Task], rounds: int) -> list[list[str]]:
    """A row for each task: its time here, and the ratios of time, processor time and instructions, here to there."""
    rows = []
    for task in tasks:
        this, that = alternate([task.this, task.that], rounds)
        counts = f"{instructions_of(task.this) / instructions_of(task.that):.3f}×" if task.counted else ""
        rows.append([task.name, span_of(this), span_of(that), times(median_ratio(this, that)),
                     times(median_ratio(this, that, processor_of)), counts])  # fmt: skip
    return rows


def span_of(usages: Sequence[Usage]) -> str:
    return f"{1000 * median(usage.wall for usage in usages):,.1f} ms"


def compare_table(commit: str, rows: Sequence[Sequence[str]]) -> str:
    heads = ["what", "this", commit, "time, this / it", "processor time", "instructions"]
    return table(heads, rows)


def sameness(this: str, that: str) -> str:
    """Says whether two outputs are the same bytes, or how many lines differ."""
    if this == that:
        return "the same bytes"
    ours, theirs = this.splitlines(), that.splitlines()
    differing = sum(a != b for a, b in zip(ours, theirs)) + abs(len(ours) - len(theirs))
    return f"{differing:,} of {max(len(ours), len(theirs)):,} lines differ"


def sameness_of_answers(this: str, that: str) -> str:
    """Says whether two outputs of `daejo score` are the same bytes, or how many answers differ, also in their
    verdicts."""
    if this == that:
        return sameness(this, that)
    answers = [(json.loads(a), json.loads(b)) for a, b in zip(this.splitlines(), that.splitlines()) if a != b]
    verdicts = sum(a.get("verdict") != b.get("verdict") for a, b in answers)
    furthest = max((abs(a["logit"] - b["logit"]) for a, b in answers if a.get("logit") and b.get("logit")), default=0.0)
    return f"{sameness(this, that)}, {verdicts:,} in the verdict, logits by at most {furthest:.6f}"
