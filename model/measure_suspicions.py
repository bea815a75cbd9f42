#!/usr/bin/env python3
"""Measures how well inventions and mixed summaries are found, by cross-validation over papers. Prints a Markdown table.

    model/measure_suspicions.py build/release/daejo suspicions.jsonl

Each paper's summaries are judged by `daejo score` with a model whose suspicions were fitted to the other papers' pairs;
lines with "held" are judged and never learned from. Everything else is the shipped model's.
"""

import collections
import json
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

FOLDS = 5


def group_of(line):
    """The table row of a line."""
    parts = str(line["key"]).split(":")
    if parts[0] == "mixed":
        return f"mixed, {parts[2]} % of {parts[1]}"
    if parts[0] == "digest":
        return f"{line['set']}, {'wrong' if line['mismatch_truth'] else 'right'}"
    return "briefs, right" if parts[0] == "brief" else f"{parts[2]}, {parts[1]}, {parts[0]} part"


def judge_by_folds(daejo, lines, folder):
    answers = {}
    for fold in range(FOLDS):
        is_in = [zlib.crc32(line["id"].encode()) % FOLDS == fold for line in lines]
        learned, judged, model = folder / "learned.jsonl", folder / "judged.jsonl", folder / "fold.model"
        with learned.open("w", encoding="utf-8") as to_learn, judged.open("w", encoding="utf-8") as to_judge:
            for line, inside in zip(lines, is_in):
                if inside:
                    to_judge.write(json.dumps(line) + "\n")
                elif not line.get("held"):
                    to_learn.write(json.dumps(line) + "\n")
        subprocess.run([daejo, "train", "--suspicions", learned, "-o", model], check=True, stderr=subprocess.DEVNULL)
        with judged.open("rb") as given:
            output = subprocess.run([daejo, "score", "--model", model], stdin=given, stdout=subprocess.PIPE, check=True)
        for answer in map(json.loads, output.stdout.splitlines()):
            answers[answer["key"]] = answer
    return answers


def area_under_curve(right, wrong):
    ranked = sorted([(logit, 0) for logit in right] + [(logit, 1) for logit in wrong])
    seen = above = 0
    for _, is_wrong in ranked:
        seen += 1 - is_wrong
        above += seen * is_wrong
    return above / (len(right) * len(wrong))


def main():
    daejo, file = sys.argv[1], Path(sys.argv[2])
    lines = [json.loads(line) for line in file.open(encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        answers = judge_by_folds(daejo, lines, Path(folder))
    rows = collections.defaultdict(collections.Counter)
    logits = collections.defaultdict(list)
    for line in lines:
        answer = answers[line["key"]]
        row = rows[group_of(line)]
        row["all"] += 1
        row[answer["verdict"]] += 1
        codes = {reason["code"] for reason in answer["reasons"]}
        row["told"] += bool(codes)
        for code in codes:
            row[code] += 1
        logits[group_of(line)].append(answer["logit"])
    print("| set | summaries | `mismatch` | `review` | told by verdict or warning | `invented` | `foreign-passage` |")
    print("|---|---|---|---|---|---|---|")
    for name, row in sorted(rows.items()):
        print(f"| {name} | {row['all']} | {row['mismatch']} | {row['review']} | {row['told']} "
              f"({100 * row['told'] / row['all']:.1f} %) | {row['invented']} | {row['foreign-passage']} |")
    print(f"\nAUC of *similar* against *own*: {area_under_curve(logits['own, right'], logits['similar, wrong']):.4f}")


if __name__ == "__main__":
    main()
