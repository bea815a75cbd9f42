"""Runs a whole archive of digests and counts verdicts and reasons, for docs/case_study.md.

Usage: python3 tools/bench/case_study.py [--daejo PROGRAM] [--corpus FOLDER] [--chart FILE]

Prints Markdown tables and writes a bar chart of the wrong summaries per month. Both hold counts alone, no text of
the archive. Shares are of the entries that could be checked.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parent / "damage"))

from findings import run  # noqa: E402
from measure import wilson  # noqa: E402
from report import percent, rate  # noqa: E402

SEVERITIES = ("error", "warning", "note")
FEWEST_TO_DRAW = 30  # With fewer entries, a share says nothing.


@dataclass
class Tally:
    """Counts the entries of some days by verdict and by reason. `reasons` counts entries that have the code at the
    severity."""

    days: set[str] = field(default_factory=set)
    verdicts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def entries(self) -> int:
        return self.verdicts.total()

    @property
    def verified(self) -> int:
        return self.entries - self.verdicts["unverified"]

    def add(self, entry: dict[str, Any]) -> None:
        self.days.add(entry["file"])
        self.verdicts[entry["verdict"]] += 1
        self.reasons.update({(reason["code"], reason["severity"]) for reason in entry["reasons"]})


def tally(entries: Iterable[dict[str, Any]], eras: list[tuple[str, str]]) -> tuple[dict[str, Tally], dict[str, Tally]]:
    """Counts by month and by era. `eras` are names with their first days, ascending. Files are named after their
    dates."""
    months: dict[str, Tally] = {}
    by_era = {name: Tally() for name, _ in eras}
    for entry in entries:
        day = Path(entry["file"]).stem
        months.setdefault(day[: len("2024-10")], Tally()).add(entry)
        by_era[max((first, name) for name, first in eras if first <= day)[1]].add(entry)
    return dict(sorted(months.items())), by_era


def months_table(groups: dict[str, Tally], what: str) -> str:
    lines = [
        f"| {what} | days | entries | checked | mismatch | of those checked, % | to review |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, one in groups.items():
        wrong, review = one.verdicts["mismatch"], one.verdicts["review"]
        share = rate(wrong, one.verified)
        lines.append(f"| {name} | {len(one.days)} | {one.entries} | {one.verified} | {wrong} | {share} | {review} |")
    return "\n".join(lines) + "\n"


def reasons_table(eras: dict[str, Tally]) -> str:
    """Entries by reason and severity, and their share of the era's entries in per cent."""
    seen = sorted({key for one in eras.values() for key in one.reasons}, key=lambda k: (SEVERITIES.index(k[1]), k[0]))
    lines = ["| reason | severity | " + " | ".join(eras) + " |", "|---|---|" + "---|" * len(eras)]
    for code, severity in seen:
        cells = []
        for one in eras.values():
            count = one.reasons[code, severity]
            cells.append(f"{count} ({percent(count / one.entries)} %)" if one.entries else "none")
        lines.append(f"| `{code}` | {severity} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def with_gaps(months: dict[str, Tally]) -> dict[str, Tally]:
    """Every month from the first to the last; months that the archive lacks are empty."""
    numbers = [12 * int(month[:4]) + int(month[5:]) - 1 for month in months]
    names = [f"{n // 12}-{n % 12 + 1:02}" for n in range(min(numbers), max(numbers) + 1)] if numbers else []
    return {name: months.get(name, Tally()) for name in names}


def chart(months: dict[str, Tally]) -> str:
    """An SVG bar chart of the share of mismatches per month with its 95 % interval, and of reviews on top."""
    left, top, width, height, step = 48, 44, 36 * len(months), 220, 36
    drawn = [one for one in months.values() if one.verified >= FEWEST_TO_DRAW]
    highs = [max(_share(o, "mismatch", "review"), wilson(o.verdicts["mismatch"], o.verified)[1]) for o in drawn]
    ceiling = min(1.0, 0.05 * (int(max(highs, default=0) / 0.05) + 1))
    parts = [_legend(left)]
    for tick in range(0, round(ceiling * 100) + 1, 5):
        y = top + height * (1 - tick / 100 / ceiling)
        parts.append(f'<path class="grid" d="M{left} {y:.1f}h{width}"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{tick} %</text>')
    for index, (month, one) in enumerate(months.items()):
        parts += _bar(one, left + index * step + 7, top, height, ceiling)
        x, y = left + index * step + 18, top + height + 14
        parts.append(f'<text x="{x}" y="{y}" text-anchor="end" transform="rotate(-45 {x} {y})">{escape(month)}</text>')
    size = f'viewBox="0 0 {left + width + 12} {top + height + 58}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="sans-serif" font-size="11">\n'
        "<title>Share of summaries that do not describe their paper, by month</title>\n"
        "<style>text{fill:#6e7781}.grid{stroke:#6e7781;stroke-opacity:.3}.mismatch{fill:#cf222e}"
        ".review{fill:#d4a72c}.whisker{stroke:#6e7781;fill:none}</style>\n" + "\n".join(parts) + "\n</svg>\n"
    )


def reasons_chart(eras: dict[str, Tally]) -> str:
    """An SVG chart of horizontal bars: for each reason at warning level or above, its share of the checked entries of
    each era."""
    codes = sorted({code for one in eras.values() for code, severity in one.reasons if severity in ("error", "warning")})
    codes = [code for code in codes if code != "unverified"]
    left, scale, row, top = 150, 45, 42, 34
    shades = ("#8c959f", "#cf222e", "#0969da")
    parts = []
    for index, era in enumerate(eras):
        x = left + index * 190
        parts.append(f'<rect fill="{shades[index]}" x="{x}" y="8" width="10" height="10"/>')
        parts.append(f'<text x="{x + 15}" y="17">{escape(era)}</text>')
    for line, code in enumerate(codes):
        y = top + line * row
        parts.append(f'<text x="{left - 8}" y="{y + 22}" text-anchor="end">{escape(code)}</text>')
        for index, one in enumerate(eras.values()):
            count = sum(one.reasons[code, severity] for severity in ("error", "warning"))
            share = 100 * count / one.verified if one.verified else 0.0
            at = y + 2 + index * 11
            parts.append(f'<rect fill="{shades[index]}" x="{left}" y="{at}" width="{share * scale:.1f}" height="9"/>')
            parts.append(f'<text x="{left + share * scale + 5:.1f}" y="{at + 8}" font-size="9">{share:.1f} %</text>')
    size = f'viewBox="0 0 {left + 600} {top + len(codes) * row + 6}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="sans-serif" font-size="11">\n'
        "<title>Reasons at warning level or above, share of the entries checked, by era</title>\n"
        "<style>text{fill:#6e7781}</style>\n" + "\n".join(parts) + "\n</svg>\n"
    )


def _share(one: Tally, *verdicts: str) -> float:
    return sum(one.verdicts[verdict] for verdict in verdicts) / one.verified if one.verified else 0.0


def _legend(left: int) -> str:
    return (
        f'<rect class="mismatch" x="{left}" y="12" width="10" height="10"/>'
        f'<text x="{left + 15}" y="21">mismatch, with its 95 % interval</text>'
        f'<rect class="review" x="{left + 210}" y="12" width="10" height="10"/>'
        f'<text x="{left + 225}" y="21">to review</text>'
        f'<text x="{left + 290}" y="21">share of the entries checked; few: under {FEWEST_TO_DRAW}; none: no days</text>'
    )


def _bar(one: Tally, x: int, top: int, height: int, ceiling: float) -> list[str]:
    """The two rectangles and the interval of one month, or a note why there are none."""
    if one.verified < FEWEST_TO_DRAW:
        why = "few" if one.entries else "none"
        return [f'<text x="{x + 11}" y="{top + height - 4}" text-anchor="middle" font-size="9">{why}</text>']
    wrong, doubted = _share(one, "mismatch"), _share(one, "mismatch", "review")

    def at(share: float) -> float:
        return top + height * (1 - min(share, ceiling) / ceiling)

    parts = [
        f'<rect class="{name}" x="{x}" y="{at(high):.1f}" width="22" height="{at(low) - at(high):.1f}"/>'
        for name, low, high in (("mismatch", 0.0, wrong), ("review", wrong, doubted))
    ]
    low, high = wilson(one.verdicts["mismatch"], one.verified)
    return [*parts, f'<path class="whisker" d="M{x + 11} {at(low):.1f}V{at(high):.1f}"/>']


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--daejo", type=Path, default=Path("build/release/daejo"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--chart", type=Path, default=Path("docs/pictures/case_study_rate.svg"))
    parser.add_argument("--reasons-chart", type=Path, default=Path("docs/pictures/case_study_reasons.svg"))
    options = parser.parse_args(arguments)
    snapshot = options.corpus / "arxiv-metadata.jsonl.gz"
    command = ["check", str(options.corpus / "digests"), "--abstracts", str(snapshot), "--offline"]
    eras = [("to 2024-06-11", ""), ("2024-06-12 to 2024-10-17", "2024-06-12"), ("from 2024-10-18", "2024-10-18")]
    try:
        report = json.loads(run(options.daejo, [*command, "--format", "json", "--fail-on", "never"]))
        months, by_era = tally(report["entries"], eras)
        options.chart.write_text(chart(with_gaps(months)), encoding="utf-8")
        options.reasons_chart.write_text(reasons_chart(by_era), encoding="utf-8")
    except (OSError, ValueError, RuntimeError) as problem:
        print(f"tools/bench/case_study: {problem}", file=sys.stderr)
        return 2
    print(months_table(months, "month") + "\n" + months_table(by_era, "era") + "\n" + reasons_table(by_era), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
