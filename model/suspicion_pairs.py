#!/usr/bin/env python3
"""Writes the labelled pairs that `daejo train --suspicions` learns from, as JSON Lines.

    daejo pairs ... > pairs.jsonl
    model/suspicion_pairs.py pairs.jsonl BRIEFS fixtures/benchmark > suspicions.jsonl

Right pairs: those of pairs.jsonl, the briefs and the benchmark's faithful summaries. Inventions: the benchmark's.
Mixed summaries: a right one, of which a tenth, a quarter or a half of the sentences is replaced by neighbouring sentences
of another paper's, in one piece or spread. A seed decides every choice. Contradicted summaries are written too, in a set of
their own (`mismatch_truth` 0, "held": true), to be measured only.
"""

import json
import random
import re
import sys
from pathlib import Path

SHARES = (0.1, 0.25, 0.5)
QUOTED_ENGLISH = re.compile(r"\([^()가-힣]*\)")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


def without_quotes(text):
    """Removes parentheses with at least six English words, like daejo."""
    return QUOTED_ENGLISH.sub(lambda found: "" if len(found.group().split()) >= 6 else found.group(), text)


def sentences_of(summary):
    return [piece.strip() for piece in SENTENCE_END.split(without_quotes(summary)) if piece.strip()]


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings_in(item)


def pair(key, paper, summary, in_set, wrong, day=None):
    return {
        "key": key, "id": paper["id"], "set": in_set, "day": day or paper["id"], "mismatch_truth": int(wrong),
        "leave_out": [paper["id"]], "title": paper["title"], "summary": summary, "abstract": paper["abstract"],
    }


def benchmark_pairs(folder):
    papers = {paper["id"]: paper for paper in map(json.loads, (folder / "papers.jsonl").open(encoding="utf-8"))}
    for number, line in enumerate((folder / "summaries.jsonl").open(encoding="utf-8")):
        given = json.loads(line)
        paper = papers[given["id"]]
        label = given["label"]
        kind = "knew" if given.get("knew") else given.get("kind", "")
        key = f"{paper['part']}:{paper['field']}:{label}:{kind}:{number}"
        yield pair(key, paper, given["summary"], label, label == "invented") | {"held": label == "contradicted"}


def brief_pairs(folder):
    for file in sorted(folder.glob("*.json")):
        for brief in json.loads(file.read_text(encoding="utf-8")):
            paper = {"id": brief["paper"]["id"], "title": brief["paper"]["title"], "abstract": brief["paper"]["summary"]}
            parts = strings_in([brief.get("purpose"), brief.get("method"), brief.get("conclusion")])
            yield pair("brief:" + paper["id"], paper, without_quotes("\n".join(parts)), "briefs", False, file.stem)


def mixed(right, donors, share, dice):
    """The right pair with a share of its sentences exchanged, or None if it has too few."""
    sentences = sentences_of(right["summary"])
    count = max(1, round(share * len(sentences)))
    if len(sentences) < 3 or not 0.6 * share <= count / len(sentences) <= 1.4 * share:
        return None
    donor = next((other for other in (dice.choice(donors) for _ in range(20))
                  if other["id"] != right["id"] and len(sentences_of(other["summary"])) >= count), None)
    if donor is None:
        return None
    given = sentences_of(donor["summary"])
    start = dice.randint(0, len(given) - count)
    first = dice.randint(0, len(sentences) - count)
    places = range(first, first + count) if dice.random() < 0.5 else sorted(dice.sample(range(len(sentences)), count))
    for place, sentence in zip(places, given[start:start + count]):
        sentences[place] = sentence
    return right | {
        "key": f"mixed:{right['set']}:{round(100 * share)}:{right['key']}", "set": "mixed:" + right["set"],
        "mismatch_truth": 1, "summary": "\n".join(sentences), "foreign_lines": list(places),
    }


def main():
    pairs_file, briefs, benchmark = map(Path, sys.argv[1:4])
    dice = random.Random(7)
    digests = [json.loads(line) for line in pairs_file.open(encoding="utf-8")]
    for line in digests:
        line["key"] = f"digest:{line['set']}:{line['key']}"
        line["held"] = line["mismatch_truth"] == 1
    lines = digests + list(brief_pairs(briefs)) + list(benchmark_pairs(benchmark))
    for in_set in ("own", "gold", "briefs", "faithful"):
        rights = [line for line in lines if line["set"] == in_set and line["mismatch_truth"] == 0]
        for right in rights:
            for share in SHARES:
                line = mixed(right, rights, share, dice)
                if line is not None:
                    lines.append(line | {"held": in_set == "gold"})
    for line in lines:
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
