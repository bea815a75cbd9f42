#!/usr/bin/env python3
"""What one would write in an afternoon instead of daejo: a summary's TF-IDF cosine with its abstract, by scikit-learn.

JSON Lines in, as `daejo score` reads them, and JSON Lines out. It does less: no lexicon from Korean, so that only the
words that both texts share count; no contrast with other papers, no reasons.
"""

from __future__ import annotations

import json
import sys

from sklearn.feature_extraction.text import TfidfVectorizer


def main() -> None:
    pairs = [json.loads(line) for line in sys.stdin]
    vectorizer = TfidfVectorizer()
    # Rows have length 1, so their dot products are the cosines.
    abstracts = vectorizer.fit_transform(pair["abstract"] for pair in pairs)
    summaries = vectorizer.transform(pair["summary"] for pair in pairs)
    cosines = summaries.multiply(abstracts).sum(axis=1).A1
    for pair, cosine in zip(pairs, cosines):
        print(json.dumps({"key": pair["key"], "cosine": round(float(cosine), 6)}))


if __name__ == "__main__":
    main()
