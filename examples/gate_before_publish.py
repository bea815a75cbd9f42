"""A digest bot that publishes only summaries that are about their paper.

    python gate_before_publish.py papers.jsonl digest.md GENERATOR [ARGUMENT …]

papers.jsonl has an arXiv id, title and abstract a line and, where it is at hand, as source the text of the paper that
the summary is to be made from. GENERATOR is what writes summaries, say a script that asks a language model: it gets one
such line on its standard input and prints a Korean summary. Each summary is judged before it is written. One that does
not fit is generated once more; if that does not fit either, the paper is left out.
"""

import json
import subprocess
import sys

import daejo


def generate(generator: list[str], paper: dict[str, str]) -> str:
    done = subprocess.run(generator, input=json.dumps(paper), capture_output=True, text=True, check=True)
    return done.stdout.strip()


def accepted_summary(generator: list[str], paper: dict[str, str], tries: int = 2) -> str | None:
    for _ in range(tries):
        summary = generate(generator, paper)
        finding = daejo.score(
            summary, paper["abstract"], paper["title"], arxiv_id=paper["id"], source=paper.get("source")
        )
        if finding.verdict == "ok" and not any(reason.severity == "error" for reason in finding.reasons):
            return summary
        why = " ".join(reason.message_ko for reason in finding.reasons)
        print(f"{paper['id']}: {finding.verdict}. {why}", file=sys.stderr)
    return None


def main(papers_file: str, digest_file: str, *generator: str) -> int:
    with open(papers_file, encoding="utf-8") as lines:
        papers = [json.loads(line) for line in lines]
    left_out = 0
    with open(digest_file, "w", encoding="utf-8") as digest:
        for paper in papers:
            summary = accepted_summary(list(generator), paper)
            if summary is None:
                left_out += 1
            else:
                digest.write(f"## [{paper['title']}](https://arxiv.org/abs/{paper['id']})\n\n{summary}\n\n")
    print(f"{len(papers) - left_out} of {len(papers)} summaries published.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
