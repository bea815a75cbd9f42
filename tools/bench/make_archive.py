#!/usr/bin/env python3
"""Makes an archive of any length: `tools/bench/make_archive.py --daejo PROGRAM DIGESTS SNAPSHOT ENTRIES FOLDER`.

It writes `digests/` with 200 entries a file, and `papers.jsonl` with an abstract for each entry, into FOLDER. Each entry
is a copy of one in DIGESTS whose paper is in SNAPSHOT, under a new id. In the copy, every third word of the abstract is
replaced by a word of another abstract. So is every third word of the summary, except for names, figures and the last
word, by one of another summary, and neighbouring words of the summary are shuffled. Thus most entries still fit their
papers, but few have three words in a row in common. The same arguments give the same bytes. Do not commit the output,
because it is made of other people's texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from multiply_snapshot import new_id

OF_FILE = 200
LABELS = ("새로운 점", "기술", "결과")
FIGURE = re.compile(r"\d|[A-Z]")
NAME_OR_FIGURE = re.compile(r"[\dA-Za-z.,()\[\]'\"]")


@dataclass(frozen=True)
class Pair:
    """A summary, with one line per section, and its paper."""

    title: str
    lines: list[list[str]]
    abstract: list[str]


def read_pairs(daejo: str, digests: Path, snapshot: Path) -> list[Pair]:
    command = [daejo, "read", str(digests), "--offline", "--format", "json"]
    understood = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout)
    opened = gzip.open(snapshot, "rt") if snapshot.suffix == ".gz" else snapshot.open()
    with opened as lines:
        papers = {paper["id"]: paper for paper in map(json.loads, lines)}
    pairs = []
    for entry in understood["entries"]:
        paper = papers.get(entry["arxiv_id"])
        if paper is not None:
            split = [line.split() for line in entry["summary"].splitlines() if line.strip()]
            pairs.append(Pair(" ".join(paper["title"].split()), split, paper["abstract"].split()))
    return pairs


def varied(words: list[str], pool: list[str], draw: random.Random, keep: re.Pattern[str]) -> str:
    """The words with every third one replaced, except for the last and those that `keep` matches."""
    changed = list(words)
    for at in range(draw.randrange(3), len(changed) - 1, 3):
        if not keep.search(changed[at]):
            changed[at] = pool[draw.randrange(len(pool))]
    return " ".join(changed)


def shuffled(text: str, draw: random.Random) -> str:
    """The words with each group of five shuffled. The last word stays, because it may end a sentence."""
    *words, last = text.split()
    for begin in range(0, len(words), 5):
        some = words[begin : begin + 5]
        draw.shuffle(some)
        words[begin : begin + 5] = some
    return " ".join([*words, last])


def write_archive(pairs: list[Pair], count: int, folder: Path) -> None:
    draw = random.Random(1)
    korean = [word for pair in pairs for line in pair.lines for word in line if not NAME_OR_FIGURE.search(word)]
    english = [word for pair in pairs for word in pair.abstract]
    (folder / "digests").mkdir(parents=True)
    with (folder / "papers.jsonl").open("w", encoding="utf-8") as papers:
        for begin in range(0, count, OF_FILE):
            text = ["## Daily Papers\n"]
            for number in range(begin, min(begin + OF_FILE, count)):
                pair = pairs[number % len(pairs)]
                title = f"{pair.title} {number}"
                paper = {"id": new_id(number), "title": title, "abstract": varied(pair.abstract, english, draw, FIGURE)}
                papers.write(json.dumps(paper, ensure_ascii=False) + "\n")
                text.append(f"### [{title}](https://arxiv.org/abs/{paper['id']})\n")
                for place, line in enumerate(pair.lines):
                    label = f"**{LABELS[place]}**: " if place < len(LABELS) else ""
                    text.append(f"- {label}{shuffled(varied(line, korean, draw, NAME_OR_FIGURE), draw)}")
                text.append("")
            (folder / f"digests/{begin // OF_FILE:05}.md").write_text("\n".join(text), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("digests", type=Path)
    parser.add_argument("snapshot", type=Path)
    parser.add_argument("entries", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--daejo", default="daejo")
    options = parser.parse_args()
    write_archive(read_pairs(options.daejo, options.digests, options.snapshot), options.entries, options.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
