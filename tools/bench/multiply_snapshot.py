#!/usr/bin/env python3
"""Makes a snapshot of millions of papers out of a small one: `tools/bench/multiply_snapshot.py SNAPSHOT PAPERS > FILE`.

The first papers are those of the snapshot. Each further paper is a copy of one of them, in which every second word is
replaced by a word of other abstracts, so that common words remain common and rare words rare. One word is replaced by a
made-up one that occurs nowhere else, like the name of a system. The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

NUMBERS_IN_MONTH = 50_000  # Made-up ids start at 50,000, above all of arXiv's own.


def read_papers(path: Path) -> list[dict[str, str]]:
    opened = gzip.open(path, "rt") if path.read_bytes()[:2] == b"\x1f\x8b" else path.open()
    with opened as lines:
        return [json.loads(line) for line in lines]


def new_id(number: int) -> str:
    month = number // NUMBERS_IN_MONTH
    return f"{15 + month // 12:02}{1 + month % 12:02}.{NUMBERS_IN_MONTH + number % NUMBERS_IN_MONTH:05}"


def multiply(papers: list[dict[str, str]], count: int, seed: int) -> Iterator[str]:
    """Yields `count` lines of JSON."""
    for paper in papers[:count]:
        yield json.dumps(paper, ensure_ascii=False)
    # The words are escaped for JSON in advance, so that they only need to be joined.
    texts = [[json.dumps(word, ensure_ascii=False)[1:-1] for word in paper["abstract"].split()] for paper in papers]
    titles = [[json.dumps(word, ensure_ascii=False)[1:-1] for word in paper["title"].split()] for paper in papers]
    words = [word for text in texts for word in text]
    draw = random.Random(seed)
    for number in range(count - len(papers)):
        title = list(titles[number % len(papers)])
        text = list(texts[number % len(papers)])
        for changed in (title, text):
            first = draw.getrandbits(1)
            others = len(changed[first::2])
            begin = int(draw.random() * (len(words) - others))
            changed[first::2] = words[begin : begin + others]
        text[int(draw.random() * len(text))] = f"Qx{draw.getrandbits(40):x}"
        yield f'{{"id": "{new_id(number)}", "title": "{" ".join(title)}", "abstract": "{" ".join(text)}"}}'


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("snapshot", type=Path)
    parser.add_argument("papers", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for line in multiply(read_papers(options.snapshot), options.papers, options.seed):
        sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
