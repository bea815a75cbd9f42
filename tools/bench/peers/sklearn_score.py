#!/usr/bin/env python3
"""What one would write in an afternoon instead of daejo: a summary's TF-IDF cosine with its abstract, by scikit-learn.

It reads and writes JSON Lines, as `daejo score` does. It has no Korean lexicon, so only words that are written the same in
both texts count. It does not contrast with other papers, and gives no reasons.
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
