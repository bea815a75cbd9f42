"""The inputs of the benchmark: the corpus next to the checkout, if there is one, and pairs made of the fixtures."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from processes import Command, output_of

SEED = 8
# The days that the project's evaluation does not trust; see model/evaluate.
DISTRUSTED = ["--distrust-from", "2024-06-12", "--distrust-until", "2024-10-17"]


@dataclass(frozen=True)
class Inputs:
    """Files for the commands: pairs with known truth, a warm store, a day's digest and a folder of digests."""

    pairs: Path
    count: int
    store: Path
    day: Path
    digests: Path

    def check(self, daejo: str, digests: Path, *more: str) -> Command:
        """Accepts status 3, because the store may lack a paper. Results of an earlier round are not used."""
        options = [*more, "--store", str(self.store), "--offline", "--fail-on", "never", "--quiet"]
        if "--no-cache" in output_of(Command([daejo, "check", "--help"])):
            options.append("--no-cache")
        return Command([daejo, "check", str(digests), *options], accepted=(0, 3))


def corpus_inputs(daejo: str, corpus: Path, work: Path) -> Inputs:
    """The complete summaries of the corpus, each with its own and with other abstracts."""
    snapshot, store = corpus / "arxiv-metadata.jsonl.gz", work / "store.db"
    output_of(Command([daejo, "store", "import", str(snapshot), "--store", str(store), "--quiet"]))
    made = output_of(Command([
        daejo, "pairs", str(corpus / "digests"), "--abstracts", str(snapshot), "--labels", str(corpus / "gold.jsonl"),
        "--leave-out", str(corpus / "briefs"), *DISTRUSTED,
    ]))  # fmt: skip
    whole = [line for line in made.splitlines() if json.loads(line)["set"] != "short"]
    pairs = write_lines(work / "pairs.jsonl", iter(whole))
    return Inputs(pairs, len(whole), store, corpus / "digests/2024-10-17.md", corpus / "digests")


def ids_of_snapshot(snapshot: Path) -> set[str]:
    with gzip.open(snapshot, "rt", encoding="utf-8") as lines:
        return {json.loads(line)["id"] for line in lines}


def entries_of(digests: Path, ids: set[str]) -> list[str]:
    """The archive's entries of these papers as Markdown, each paper once, in a seeded order."""
    entries: dict[str, str] = {}
    for file in sorted(digests.glob("*.md")):
        for entry in re.split(r"^(?=###? )", file.read_text(encoding="utf-8"), flags=re.MULTILINE):
            link = re.match(r"### .*arxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5})", entry)
            if link and link[1] in ids:
                entries.setdefault(link[1], entry.rstrip() + "\n\n")
    shuffled = list(entries.values())
    random.Random(SEED).shuffle(shuffled)
    return shuffled


def write_digests(entries: Sequence[str], of_digest: int, folder: Path) -> Path:
    """Writes a folder of digests with this many entries each."""
    folder.mkdir()
    for begin in range(0, len(entries), of_digest):
        text = "## Daily Papers\n\n" + "".join(entries[begin : begin + of_digest])
        (folder / f"{begin:05}.md").write_text(text, encoding="utf-8")
    return folder


def fixture_pairs(fixtures: Path) -> list[dict[str, str]]:
    """Every summary of the sample day with every third abstract, which gives right and wrong pairs, always the same."""
    papers = [json.loads(line) for line in (fixtures / "abstracts.jsonl").read_text(encoding="utf-8").splitlines()]
    entries = json.loads((fixtures / "digests/sample.json").read_text(encoding="utf-8"))["entries"]
    pairs = []
    for number, entry in enumerate(entries):
        summary = "\n".join([entry["purpose"], *entry["method"], entry["conclusion"]])
        for paper in papers[number % 3 :: 3]:
            pair = {"key": f"요약 {number} / {paper['id']}", "summary": summary}
            pairs.append(pair | {name: paper[name] for name in ("id", "title", "abstract")})
    return pairs


def in_seeded_order(count: int, wanted: int) -> Iterator[int]:
    """`wanted` numbers below `count`: all of them in a seeded order, then all of them in another order, and so on."""
    shuffler, order = random.Random(SEED), list(range(count))
    while wanted > 0:
        shuffler.shuffle(order)
        yield from order[:wanted]
        wanted -= count


def repeated(pairs: Path, count: int, to: Path) -> Path:
    """Writes a file with `count` of the pairs' lines."""
    lines = pairs.read_text(encoding="utf-8").splitlines()
    return write_lines(to, (lines[i] for i in in_seeded_order(len(lines), count)))


def write_lines(path: Path, lines: Iterator[str]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    return path
