#!/usr/bin/env python3
"""Changes formulas and comparisons of the verdict one at a time, and checks that a test fails each time: `./dev mutate`.

It works in a copy of the checkout's files, build/mutation. A mutation is a text that occurs once in its file, and its
replacement. If the text is no longer there, the script says so and fails, so that the list keeps up with the source;
`--check` only looks for that, as a test of every build does. Exit status 1 if a mutation survives or does not compile.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPY = ROOT / "build" / "mutation"
REFERENCE = "print_scores"  # its scores are checked by tests/audit/reference/check_scores.py
TEST_PROGRAMS = [REFERENCE, "audit_tests", "report_tests"]


@dataclass(frozen=True)
class Mutation:
    """`what` would go wrong if `old` were `new`. `old` is as short as it can be, so that it outlives rewriting."""

    what: str
    file: str
    old: str
    new: str

    def test_programs(self) -> list[str]:
        """The likeliest to notice first, as the others need not be built then."""
        room = self.file.split("/")[0]
        own = {"audit": [REFERENCE, "audit_tests"]}.get(room, [room + "_tests"])
        return sorted(TEST_PROGRAMS, key=lambda program: program not in own)


MUTATIONS = [
    Mutation("a probability on the upper threshold is no longer a mismatch", "audit/score/verdict.cpp",
             "probability >= thresholds.mismatch", "probability > thresholds.mismatch"),
    Mutation("a probability on the lower threshold is not sent to review", "audit/score/verdict.cpp",
             "probability >= thresholds.review", "probability > thresholds.review"),
    Mutation("a score that is no number becomes a verdict", "audit/score/verdict.cpp",
             "!(std::abs(logit.value) < largest)", "std::abs(logit.value) > largest"),
    Mutation("a higher score gives a lower probability", "audit/score/calibration.cpp",
             "std::exp(-logit)", "std::exp(logit)"),
    Mutation("the odds of the training data are added, not removed", "audit/score/calibration.cpp",
             "- std::log(calibration.training_odds)", "+ std::log(calibration.training_odds)"),
    Mutation("the odds of the base rate are inverted", "audit/score/calibration.cpp",
             "std::log(probability / (1 - probability))", "std::log((1 - probability) / probability)"),
    Mutation("all evidence of a summary that says little counts", "audit/score/calibration.cpp",
             "std::clamp(way, 0.0, 1.0)", "1.0"),
    Mutation("the odds of a large digest's base rate are inverted", "audit/score/base_rate.cpp",
             "new_rate / (1 - new_rate) * (1 - old_rate) / old_rate", "old_rate / (1 - old_rate) * (1 - new_rate) / new_rate"),
    Mutation("the assumed base rate counts as ten times as many entries", "audit/score/base_rate.cpp",
             "prior_entries = 100", "prior_entries = 1000"),
    Mutation("clean entries of a large digest keep their logit", "audit/score/audit_digests.cpp",
             "*judgement.logit += shift;", ""),
    Mutation("signals are not centred", "audit/score/calibration.cpp",
             "(signals[i] - calibration.mean[i])", "signals[i]"),
    Mutation("the documents' IDF is dropped from the dot product", "audit/score/cosine.cpp",
             " * idf(it.col())", ""),
    Mutation("the summary's IDF is dropped from the dot product", "audit/score/translated_summary.cpp",
             "weight *= idf;", ""),
    Mutation("the cosine is not divided by the summary's length", "audit/score/cosine.h",
             "texts.row(text).norm() * query_norm", "texts.row(text).norm()"),
    Mutation("a repeated word counts as twice as many", "audit/score/cosine.h",
             "1 + std::log(count)", "1 + std::log(2 * count)"),
    Mutation("unknown terms are left out of an abstract's length", "audit/score/term_columns.cpp",
             "text.push_back(columns.column(term.id))",
             "if (!is_unknown(term.id)) text.push_back(columns.column(term.id))"),
    Mutation("a syllable pair counts nearly as much as a word", "audit/score/translated_summary.cpp",
             "pair_weight = 0.3", "pair_weight = 0.9"),
    Mutation("a syllable pair explains a term as surely as a word does", "audit/score/translated_summary.cpp",
             "{pair_weight, pair_weight, 0}", "{pair_weight, 1, 0}"),
    Mutation("Korean words mean nothing", "audit/score/translated_summary.cpp",
             "{weight_of(term.count), 1, 1}", "{weight_of(term.count), 1, 0}"),
    Mutation("likelihoods are smoothed more", "audit/score/likelihood.h",
             "language_share = 0.3", "language_share = 0.5"),
    Mutation("unknown terms are ten times as frequent", "audit/score/likelihood.h",
             "unknown_frequency = 1e-7", "unknown_frequency = 1e-6"),
    Mutation("a longer abstract is likelier", "audit/score/likelihood.h",
             "if (length > 0) likelihoods(text) /= length;", ""),
    Mutation("a longer abstract makes the summary likelier", "audit/score/likelihood.cpp",
             "counts / (lengths * frequency)", "counts / frequency"),
    Mutation("an abstract stands in for its title unscaled", "audit/score/term_overlap.cpp",
             "title_share_per_abstract_share = 1.72", "title_share_per_abstract_share = 1"),
    Mutation("names are not rare enough", "audit/score/term_overlap.h",
             "rare_idf = 6", "rare_idf = 12"),
    Mutation("the paper's own names are not rare enough", "audit/score/term_overlap.h",
             "own_name_idf = 9", "own_name_idf = 12"),
    Mutation("numbers count as names", "audit/score/term_overlap.cpp",
             "== TermKind::number) continue;", "== TermKind::korean) continue;"),
    Mutation("the contrast is with the worst rival's cosine", "audit/score/contrast.cpp",
             "std::max(best.cosine", "std::min(best.cosine"),
    Mutation("the contrast is with the worst rival's likelihood", "audit/score/contrast.cpp",
             "std::max(best.summary_likelihood", "std::min(best.summary_likelihood"),
    Mutation("a paper is its own rival", "audit/score/pair_scorer.cpp",
             "if (other->arxiv_id == document.arxiv_id) continue;", ""),
    Mutation("the rank counts worse abstracts", "audit/score/pair_scorer.cpp",
             "rival.fit.abstract_likelihood > score.own", "rival.fit.abstract_likelihood < score.own"),
    Mutation("words are matched by sound that are explained already", "audit/score/sound_matches.cpp",
             "< explained_enough", ">= explained_enough"),
    Mutation("an abstract without a word is compared all the same", "audit/score/audit_digests.cpp",
             "if (found->paper->abstract.empty())", "if (false)"),
    Mutation("the default threshold of a mismatch moves", "findings/finding.h",
             "double mismatch = 0.9;", "double mismatch = 0.95;"),
    Mutation("an input that could not be read is forgotten", "report/summary.cpp",
             "summary.unreadable > 0) return", "summary.unreadable > 1) return"),
    Mutation("an entry that could not be checked looks like a clean run", "report/summary.cpp",
             "return summary.unverified > 0", "return summary.unverified > 1"),
    Mutation("the same where files have rules of their own", "report/summary.cpp",
             "return counted_.unverified > 0", "return counted_.unverified > 1"),
    Mutation("a mismatch fails no run", "report/summary.cpp",
             "summary.mismatch + summary.errors > 0", "summary.mismatch + summary.errors > 1"),
    Mutation("what is unverified counts as ok", "report/summary.cpp",
             "return summary.unverified;", "return summary.ok;"),
]


def missing_anchors() -> list[str]:
    """A sentence for each mutation whose text does not stand in its file just once."""
    sentences = []
    for mutation in MUTATIONS:
        path = ROOT / mutation.file
        count = path.read_text().count(mutation.old) if path.is_file() else 0
        if count != 1:
            sentences.append(f"{mutation.file} holds {mutation.old!r} {count} times, and the mutation "
                             f"“{mutation.what}” needs it once; mend the list in tests/mutation/mutate.py.")
    return sentences


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


def configure() -> None:
    if not (COPY / "build/release/build.ninja").exists():
        # A mutation may leave a variable without a use, which must not stop the build.
        flags = "-Wno-unused-parameter -Wno-unused-variable"
        subprocess.run(["cmake", "--preset", "release", f"-DCMAKE_CXX_FLAGS={flags}"], cwd=COPY, capture_output=True,
                       check=True)


def build(program: str) -> subprocess.CompletedProcess:
    return subprocess.run(["cmake", "--build", "build/release", "--target", program], cwd=COPY,
                          capture_output=True, text=True)


def failing_test(program: str) -> str:
    """The first test of a program that fails or crashes it, or nothing."""
    binary = next((COPY / "build/release/tests").glob(f"**/{program}"))
    if program == REFERENCE:
        check = COPY / "tests/audit/reference/check_scores.py"
        ran = subprocess.run([sys.executable, "-B", check, binary], capture_output=True, text=True)
        return "" if ran.returncode == 0 else "Reference: " + ran.stderr.strip().splitlines()[-1]
    ran = subprocess.run([binary, "--gtest_filter=-Corpus*", "--gtest_fail_fast"],
                         capture_output=True, text=True, cwd=COPY)
    if ran.returncode == 0:
        return ""
    lines = ran.stdout.splitlines()
    failed = [line for line in lines if line.startswith("[  FAILED  ]")]
    begun = [line for line in lines if line.startswith("[ RUN      ]")]
    last = (failed[:1] or begun[-1:] or [program])[0]
    return last.split("]")[-1].split(",")[0].split("(")[0].strip()


class DoesNotCompile(Exception):
    """A mutation that breaks the build shows nothing about the tests."""


def noticed_by(mutation: Mutation) -> str:
    """The test that notices the mutation that stands in the copy, or nothing."""
    for program in mutation.test_programs():
        if (built := build(program)).returncode != 0:
            raise DoesNotCompile(built.stdout[-3000:])
        if (test := failing_test(program)):
            return test
    return ""


def outcome(mutation: Mutation) -> tuple[bool, str]:
    """Whether a test notices the mutation, and the line that reports it."""
    try:
        test = noticed_by(mutation)
    except DoesNotCompile as failure:
        print(failure, file=sys.stderr)
        return False, f"BROKEN    {mutation.what} (it does not compile; mend the list)"
    return bool(test), f"noticed   {mutation.what}  ({test})" if test else f"SURVIVED  {mutation.what}"


def is_whole() -> bool:
    """Whether the copy builds and its tests hold without any mutation; else says what does not."""
    for program in TEST_PROGRAMS:
        built = build(program)
        if built.returncode != 0:
            print(built.stdout[-3000:], file=sys.stderr)
            return False
        if (failed := failing_test(program)):
            print(f"Before any mutation {failed} fails already.", file=sys.stderr)
            return False
    return True


def main() -> int:
    if (sentences := missing_anchors()):
        print("\n".join(sentences), file=sys.stderr)
        return 2
    if "--check" in sys.argv[1:]:
        print(f"All {len(MUTATIONS)} mutations have their place.")
        return 0
    copy_files()
    configure()
    if not is_whole():
        return 2
    unnoticed = 0
    for mutation in MUTATIONS:
        path = COPY / mutation.file
        source = path.read_text()
        path.write_text(source.replace(mutation.old, mutation.new))
        try:
            noticed, line = outcome(mutation)
        finally:
            path.write_text(source)
        unnoticed += not noticed
        print(line, flush=True)
    print(f"{len(MUTATIONS) - unnoticed} of {len(MUTATIONS)} mutations were noticed.")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
