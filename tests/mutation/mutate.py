#!/usr/bin/env python3
"""Flips comparisons and constants of the verdict one at a time and sees that a test fails for each: `./dev mutate`.

Works in a copy of the checkout's files, build/mutation, so that nothing here changes. A mutation is a text that stands
once in its file, and what is put in its place; where it stands there no more, the script says so and fails, so that
the list keeps up with the source. Exit status 1 where a mutation survives.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPY = ROOT / "build" / "mutation"
TEST_PROGRAMS = ["audit_tests", "report_tests"]


@dataclass(frozen=True)
class Mutation:
    """`what` would go wrong if `old` were `new`."""

    what: str
    file: str
    old: str
    new: str


MUTATIONS = [
    Mutation("a probability on the upper threshold is a mismatch no more", "audit/judge.cpp",
             "if (probability >= thresholds.mismatch)", "if (probability > thresholds.mismatch)"),
    Mutation("a probability on the lower threshold is not sent to review", "audit/judge.cpp",
             "return probability >= thresholds.review", "return probability > thresholds.review"),
    Mutation("the worse the score, the better the probability", "audit/judge.cpp",
             "1 / (1 + std::exp(-logit))", "1 / (1 + std::exp(logit))"),
    Mutation("the training data's odds are put in, not taken out", "audit/judge.cpp",
             "calibration.bias - std::log(calibration.training_odds)",
             "calibration.bias + std::log(calibration.training_odds)"),
    Mutation("the base rate is turned round", "audit/judge.cpp",
             "std::log(base_rate / (1 - base_rate))", "std::log((1 - base_rate) / base_rate)"),
    Mutation("a score that is no number becomes a verdict", "audit/judge.cpp",
             "if (!(std::abs(logit.value) < largest))", "if (std::abs(logit.value) > largest)"),
    Mutation("a paper that was not found counts as one without an abstract to hold against", "audit/audit_digests.cpp",
             "if (!found->paper) return Message{found->cause", "if (false) return Message{found->cause"),
    Mutation("the default threshold of a mismatch moves", "audit/finding.h",
             "double mismatch = 0.9;", "double mismatch = 0.95;"),
    Mutation("an input that could not be read is forgotten", "report/summary.cpp",
             "if (summary.unreadable > 0) return ExitStatus::error;",
             "if (summary.unreadable > 1) return ExitStatus::error;"),
    Mutation("an entry that could not be checked looks like a clean run", "report/summary.cpp",
             "return summary.unverified > 0 ? ExitStatus::unverified",
             "return summary.unverified > 1 ? ExitStatus::unverified"),
    Mutation("a mismatch fails no run", "report/summary.cpp",
             "summary.mismatch + summary.errors > 0", "summary.mismatch + summary.errors > 1"),
    Mutation("what is unverified counts as ok", "report/summary.cpp",
             "return summary.unverified;\n}", "return summary.ok;\n}"),
]


def copy_files() -> None:
    """The files that git knows or would add, times kept, so that only what changed is compiled again."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            cwd=ROOT, capture_output=True, check=True).stdout.split(b"\0")
    COPY.mkdir(parents=True, exist_ok=True)
    for name in filter(None, listed):
        source, target = ROOT / name.decode(), COPY / name.decode()
        if not source.is_file():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != source.read_bytes():
            target.write_bytes(source.read_bytes())
            target.chmod(source.stat().st_mode)


def build() -> subprocess.CompletedProcess:
    if not (COPY / "build/release/build.ninja").exists():
        subprocess.run(["cmake", "--preset", "release"], cwd=COPY, capture_output=True, check=True)
    return subprocess.run(["cmake", "--build", "build/release", "--target", *TEST_PROGRAMS], cwd=COPY,
                          capture_output=True, text=True)


def failing_test() -> str:
    """The first test that fails, or nothing."""
    for program in TEST_PROGRAMS:
        binary = next((COPY / "build/release/tests").glob(f"*/{program}"))
        ran = subprocess.run([binary, "--gtest_filter=-Corpus*", "--gtest_brief=1", "--gtest_fail_fast"],
                             capture_output=True, text=True, cwd=COPY)
        if ran.returncode != 0:
            failed = [line for line in ran.stdout.splitlines() if line.startswith("[  FAILED  ]")]
            return failed[0].removeprefix("[  FAILED  ]").split(",")[0].split("(")[0].strip() if failed else program
    return ""


def main() -> int:
    copy_files()
    built = build()
    if built.returncode != 0:
        print(built.stdout[-3000:], file=sys.stderr)
        return 2
    if (failed := failing_test()):
        print(f"Before any mutation {failed} fails already.", file=sys.stderr)
        return 2
    survivors = 0
    for mutation in MUTATIONS:
        path = COPY / mutation.file
        source = path.read_text()
        if source.count(mutation.old) != 1:
            print(f"{mutation.file} does not hold {mutation.old!r} just once; mend the list.", file=sys.stderr)
            return 2
        path.write_text(source.replace(mutation.old, mutation.new))
        try:
            built = build()
            caught = "the compiler" if built.returncode != 0 else failing_test()
        finally:
            path.write_text(source)
        survivors += not caught
        print(f"{'noticed ' if caught else 'SURVIVED'}  {mutation.what}" + (f"  ({caught})" if caught else ""), flush=True)
    build()
    print(f"{len(MUTATIONS) - survivors} of {len(MUTATIONS)} mutations were noticed.")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
