"""Renders the measurements as Markdown or as plain data."""

from __future__ import annotations

from typing import Any

from findings import EXPECTATIONS
from measure import Baseline, Count, KindResult, wilson

MOST_FALSE_ALARMS = 0.01


def percent(share: float) -> str:
    return f"{100 * share:.1f}"


def rate(successes: int, trials: int) -> str:
    """`97.3 (95.0–98.6)`, in percent."""
    if trials == 0:
        return "none"
    low, high = wilson(successes, trials)
    return f"{percent(successes / trials)} ({percent(low)}–{percent(high)})"


def _row(name: str, count: Count, must: str, alarms: str) -> str:
    found, named = rate(count.found, count.damaged), rate(count.named, count.damaged)
    return f"| {name} | {count.damaged} | {found} | {named} | {must} | {alarms} |"


def _must(kind: str) -> str:
    expectation = EXPECTATIONS[kind]
    named = f", {100 * expectation.least_named:.0f} named" if expectation.least_named else ""
    return f"{100 * expectation.least_found:.0f} found{named}"


def markdown(kinds: dict[str, KindResult], baseline: Baseline) -> str:
    """The tables for people."""
    lines = [
        "| damage | entries | found, % | named rightly, % | must reach, % | new alarms on undamaged entries |",
        "|---|---|---|---|---|---|",
    ]
    for kind, result in kinds.items():
        alarms = f"{len(result.new_alarms)} of {result.readings}"
        lines.append(_row(f"**{kind}**", result.total, _must(kind), alarms))
        if len(result.variants) > 1:
            lines += [_row(variant, count, "", "") for variant, count in sorted(result.variants.items())]
    lines += ["", "Named rightly is:", ""]
    lines += [f"- {kind}: {EXPECTATIONS[kind].named_means}." for kind in kinds]
    before = sum(result.doubted_before for result in kinds.values())
    lines += ["", f"Entries left out, because a fitting code stood there before the damage: {before}.", ""]
    return "\n".join(lines) + "\n" + _baseline_markdown(baseline)


def _baseline_markdown(baseline: Baseline) -> str:
    false = len(baseline.false_alarms)
    rows = [
        "| undamaged days | entries | share, % |",
        "|---|---|---|",
        f"| entries | {baseline.entries} | |",
        f"| not verified: no abstract in the snapshot | {baseline.unverified} | |",
        f"| with an alarm (any reason at warning level or above but `unverified`) | {baseline.alarmed} | |",
        f"| of these, known to be right, by labels | {baseline.known_right} | |",
        f"| **false alarms**, of all entries | {false} | {rate(false, baseline.entries)}, "
        f"at most {percent(MOST_FALSE_ALARMS)} |",
    ]
    verified = baseline.entries - baseline.unverified
    on_verified = baseline.false_on_verified
    rows.append(f"| false alarms on verified entries, of those | {on_verified} | {rate(on_verified, verified)} |")
    for code, count in sorted(baseline.false_by_code.items()):
        rows.append(f"| false alarms with `{code}` | {count} | |")
    return "\n".join(rows) + "\n"


def readings(kinds: dict[str, KindResult], baseline: Baseline) -> str:
    """What to read by hand: false alarms, damage that was not found, and new alarms on undamaged entries."""
    lines = ["", "False alarms on undamaged days:", *baseline.false_alarms]
    for kind, result in kinds.items():
        lines += ["", f"Not found, {kind}:"]
        lines += [f"{miss} [{name}]" for name, count in sorted(result.variants.items()) for miss in count.misses]
        lines += [f"New alarm, undamaged: {alarm}" for alarm in result.new_alarms]
    return "\n".join(lines) + "\n"


def plain_data(kinds: dict[str, KindResult], baseline: Baseline) -> dict[str, Any]:
    """The same data for programs. Intervals are 95 % Wilson intervals, from 0 to 1."""

    def count_data(count: Count) -> dict[str, Any]:
        intervals = {name: wilson(getattr(count, name), count.damaged) for name in ("found", "named")}
        return {**vars(count), "found_interval": intervals["found"], "named_interval": intervals["named"]}

    def kind_data(kind: str, result: KindResult) -> dict[str, Any]:
        return {
            **vars(result),
            "variants": {name: count_data(count) for name, count in result.variants.items()},
            "total": count_data(result.total),
            "least_found": EXPECTATIONS[kind].least_found,
            "least_named": EXPECTATIONS[kind].least_named,
        }

    return {
        "kinds": {kind: kind_data(kind, result) for kind, result in kinds.items()},
        "baseline": {
            **vars(baseline),
            "false_alarm_interval": wilson(len(baseline.false_alarms), baseline.entries),
            "most_false_alarms": MOST_FALSE_ALARMS,
        },
    }
