#!/usr/bin/env python3
"""Computes daejo's scores from their definitions, with plain dictionaries, and compares: `check_scores.py PROGRAM`.

PROGRAM is print_scores, which prints a model, texts as numbered terms, and the scores that daejo gave. A term of 2^63
or over is in no abstract. All scores must agree to 1e-9.
"""

import json
import math
import subprocess
import sys

OWN_ODDS = 0.7 / 0.3  # Jelinek-Mercer smoothing with 0.3 for the general language
PAIR_WEIGHT = 0.3  # of a syllable pair against a known word
UNKNOWN_FREQUENCY = 1e-7
TITLE_PER_ABSTRACT, RARE, OWN_NAME = 1.72, 6, 9  # the latter two are bounds of the IDF
OUT = json.loads(subprocess.run(sys.argv[1:2], capture_output=True, check=True).stdout)
MODEL = OUT["model"]


def rows_of(name):
    lexicon = {}
    for row, column, probability in MODEL[name]:
        lexicon.setdefault(row, {})[column] = probability
    return lexicon


ENGLISH_GIVEN_KOREAN, ENGLISH_GIVEN_SYLLABLES = rows_of("english_given_korean"), rows_of("english_given_syllables")
KOREAN_GIVEN_ENGLISH = rows_of("korean_given_english")  # by Korean term, too


def idf(term):
    return MODEL["unknown_idf"] if term >= 2**63 else MODEL["idf"][term]


def frequency(term):
    return UNKNOWN_FREQUENCY if term >= 2**63 else MODEL["english_frequency"][term]


class Summary:
    def __init__(self, summary):
        self.latin = {term["id"]: term["is_number"] for term in summary["latin"]}
        self.korean = [term for term, _ in summary["korean"]]
        self.weight, self.missing, self.meant = {}, {}, {}
        parts = [({t["id"]: 1}, 1 if t["id"] >= 2**63 else 1 + math.log(t["count"]), 1, 0) for t in summary["latin"]]
        parts += [(ENGLISH_GIVEN_KOREAN.get(t, {}), 1 + math.log(count), 1, 1) for t, count in summary["korean"]]
        parts += [(ENGLISH_GIVEN_SYLLABLES.get(p, {}), PAIR_WEIGHT, PAIR_WEIGHT, 0) for p in summary["syllable_pairs"]]
        for row, weight, share, means in parts:
            for term, probability in row.items():
                self.weight[term] = self.weight.get(term, 0) + weight * probability
                self.missing[term] = self.missing.get(term, 1) * (1 - share * probability)
                self.meant[term] = self.meant.get(term, 0) + means * probability
        total = sum(1 + math.log(t["count"]) for t in summary["latin"])
        total += sum(1 + math.log(count) for _, count in summary["korean"])
        self.total = max(total + PAIR_WEIGHT * len(summary["syllable_pairs"]), 1)

    def signals(self, document):
        """All that concern this document alone. `document` says of each term whether it is in the title."""
        terms = document.keys()
        norms = math.sqrt(sum((w * idf(t)) ** 2 for t, w in self.weight.items()) * sum(idf(t) ** 2 for t in terms))
        dot = sum(self.weight.get(t, 0) * idf(t) * idf(t) for t in terms)
        explained = {t: idf(t) * (1 - self.missing.get(t, 1)) for t in terms}
        title = [t for t in terms if document[t]]
        stand_in = min(1, TITLE_PER_ABSTRACT * sum(explained.values()) / sum(map(idf, terms)))
        sums = [OWN_ODDS * self.weight.get(t, 0) / self.total / frequency(t) for t in terms]
        back = [sum(KOREAN_GIVEN_ENGLISH.get(k, {}).get(t, 0) for t in terms) / MODEL["korean_frequency"][k]
                for k in self.korean] + [(t in terms) / frequency(t) for t in self.latin]
        back = [math.log(1 + OWN_ODDS * ratio / len(terms)) for ratio in back]
        amount = sum(map(idf, self.latin)) + sum(m * idf(t) for t, m in self.meant.items())
        shared = sum(idf(t) for t in terms if t in self.latin)
        shared += sum(self.meant.get(t, 0) * idf(t) for t in terms)
        names = [idf(t) for t in terms if self.latin.get(t, True) is False]
        return {"cosine": dot / norms,
                "title_explained": sum(explained[t] for t in title) / sum(map(idf, title)) if title else stand_in,
                "summary_supported": shared / amount,
                "abstract_likelihood": sum(math.log(1 + ratio) for ratio in sums) / len(terms),
                "summary_likelihood": sum(back) / len(back),
                "names_shared": sum(name for name in names if name > RARE),
                "own_names": math.log(1 + sum(name > OWN_NAME for name in names)),
                "latin_amount": math.log(1 + len(self.latin)), "korean_amount": math.log(1 + len(self.korean)),
                "information": math.log(1 + amount)}


documents = [dict(terms) for terms in OUT["documents"]]
for given in OUT["summaries"]:
    own = [Summary(given["summary"]).signals(document) for document in documents]
    for i, score in enumerate(given["scores"]):
        rivals = own[:i] + own[i + 1:]
        likelier = sum(rival["abstract_likelihood"] > own[i]["abstract_likelihood"] for rival in rivals)
        expected = own[i] | {"rank": math.log(1 + likelier), "sound_shared": score["signals"]["sound_shared"],
            "contrast_summary": own[i]["summary_likelihood"] - max(r["summary_likelihood"] for r in rivals),
            "contrast_cosine": own[i]["cosine"] - max(rival["cosine"] for rival in rivals)}
        logit = MODEL["bias"] - math.log(MODEL["training_odds"])
        for name, mean, weight in zip(OUT["signal_names"], MODEL["mean"], MODEL["weight"]):
            logit += weight * (expected[name] - mean)
        least_share, little, enough = MODEL["reduction"]
        way = min(1, max(0, (expected["information"] - little) / (enough - little)))
        logit *= least_share + way * (1 - least_share)
        logit += math.log(OUT["base_rate"] / (1 - OUT["base_rate"]))
        given_values = score["signals"] | {"logit": score["logit"], "mismatch": score["mismatch"]}
        for name, value in (expected | {"logit": logit, "mismatch": 1 / (1 + math.exp(-logit))}).items():
            if not abs(value - given_values[name]) < 1e-9:
                sys.exit(f"{name} of document {i} is {given_values[name]}, and {value} by its definition.")
print("All scores agree with their definitions.")
