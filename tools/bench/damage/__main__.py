"""Damages clean days of a digest archive and measures what `daejo check` finds.

Usage: python3 tools/bench/damage [--daejo PROGRAM] [--corpus FOLDER] [--days odd|even|all] [--seed N] …
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from digest_file import Digest, read_digest
from findings import check, run
from kinds import KINDS, Archive, Paper
from measure import Bench, measure_baseline, measure_kind
from report import markdown, plain_data, readings

WRONG_LABELS = {"generic", "unrelated"}
Labels = dict[tuple[str, int], set[str]]


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/bench/damage", description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--daejo", type=Path, default=Path("build/release/daejo"), help="the program to measure")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"), help="digests/, labels and abstracts")
    parser.add_argument("--abstracts", type=Path, help="a snapshot, instead of the corpus's")
    parser.add_argument("--labels", type=Path, action="append", default=[], help="more labels, as in gold.jsonl")
    parser.add_argument("--days", choices=("odd", "even", "all"), default="all", help="days of the month to take")
    parser.add_argument("--clean-until", default="2024-06-11", help="the last day before the unclean ones")
    parser.add_argument("--clean-from", default="2024-10-18", help="the first day after them")
    parser.add_argument("--entries", type=int, default=400, help="entries to damage, for each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, action="append", help="only these kinds")
    parser.add_argument("--json", action="store_true", help="print data instead of tables")
    parser.add_argument("--list", action="store_true", help="also list what to read by hand; quotes messages")
    parser.add_argument("--keep", type=Path, help="keep the damaged days in this new folder")
    return parser.parse_args(arguments)


def read_days(options: argparse.Namespace) -> dict[str, Digest]:
    """The clean days among the corpus's digests, whose files are named by their dates."""
    days = {}
    for path in sorted((options.corpus / "digests").glob("*.md")):
        clean = path.stem <= options.clean_until or path.stem >= options.clean_from
        odd = int(path.stem[-2:]) % 2 == 1
        if clean and (options.days == "all" or odd == (options.days == "odd")):
            days[path.name] = read_digest(path)
    if not days:
        raise ValueError(f"There is no clean day in {options.corpus / 'digests'}; name another --corpus.")
    return days


def read_lines(path: Path) -> Iterator[dict[str, str]]:
    """The objects of JSON Lines, plain or gzip."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_papers(path: Path) -> dict[str, Paper]:
    return {line["id"]: Paper(line["id"], line["title"], line["abstract"]) for line in read_lines(path)}


def read_labels(paths: list[Path], days: dict[str, Digest]) -> Labels:
    """The labels that readers gave the days' entries, by file name and ordinal."""
    said: dict[tuple[str, str], set[str]] = {}
    for path in paths:
        for line in read_lines(path):
            said.setdefault((line["date"], line["id"]), set()).add(line["label"])
    entries = [entry for day in days.values() for entry in day.entries]
    labels = {entry.key: said.get((Path(entry.file).stem, entry.arxiv_id), set()) for entry in entries}
    return {key: found for key, found in labels.items() if found}


def measure(options: argparse.Namespace, work: Path) -> str:
    """The whole measurement: imports the snapshot once, checks the undamaged days, and then each kind of damage
    separately."""
    snapshot = options.abstracts or options.corpus / "arxiv-metadata.jsonl.gz"
    days = read_days(options)
    gold = options.corpus / "gold.jsonl"
    labels = read_labels(([gold] if gold.exists() else []) + options.labels, days)
    known_wrong = frozenset(key for key, said in labels.items() if said & WRONG_LABELS)
    archive = Archive(days, read_papers(snapshot), known_wrong)
    store = work / "store.db"
    run(options.daejo, ["store", "import", str(snapshot), "--store", str(store)])
    undamaged = work / "undamaged"
    undamaged.mkdir()
    for file in days:
        shutil.copy(options.corpus / "digests" / file, undamaged)
    clean = check(options.daejo, store, undamaged)
    if clean.keys() != {entry.key for day in days.values() for entry in day.entries}:
        raise RuntimeError("daejo and this script read different entries in the undamaged days.")
    baseline = measure_baseline(archive, clean, labels)
    bench = Bench(options.daejo, store, work, archive, clean)
    kinds = {kind: measure_kind(bench, kind, options.seed, options.entries) for kind in options.kind or KINDS}
    if options.json:
        return json.dumps(plain_data(kinds, baseline), ensure_ascii=False, indent=2) + "\n"
    return markdown(kinds, baseline) + (readings(kinds, baseline) if options.list else "")


def main(arguments: list[str]) -> int:
    options = parse_arguments(arguments)
    try:
        if options.keep:
            options.keep.mkdir(parents=True)
            sys.stdout.write(measure(options, options.keep))
        else:
            with tempfile.TemporaryDirectory() as folder:
                sys.stdout.write(measure(options, Path(folder)))
    except (OSError, ValueError, RuntimeError, KeyError) as problem:
        print(f"tools/bench/damage: {problem}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
