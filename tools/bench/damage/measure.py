"""Counts, for each kind of damage, what was found, what was named correctly, and the findings on undamaged entries."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from digest_file import Digest
from findings import EXPECTATIONS, Findings, check
from kinds import KINDS, Archive
from rounds import Round, deal, undamaged_entries, write_round


@dataclass
class Count:
    """How many of the damaged entries were found and named. `misses` are the others, for reading."""

    damaged: int = 0
    found: int = 0
    named: int = 0
    misses: list[str] = field(default_factory=list)


@dataclass
class KindResult:
    """The counts of one kind, by variant. `readings` are undamaged entries, counted once per round."""

    variants: dict[str, Count] = field(default_factory=dict)
    doubted_before: int = 0
    rounds: int = 0
    readings: int = 0
    new_alarms: list[str] = field(default_factory=list)

    @property
    def total(self) -> Count:
        counts = self.variants.values()
        return Count(*(sum(getattr(c, name) for c in counts) for name in ("damaged", "found", "named")))


@dataclass
class Baseline:
    """The undamaged days: which entries have alarms, and which of the alarms are known to be right."""

    entries: int = 0
    unverified: int = 0
    alarmed: int = 0
    known_right: int = 0
    false_on_verified: int = 0
    false_by_code: Counter[str] = field(default_factory=Counter)
    false_alarms: list[str] = field(default_factory=list)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927), from 0 to 1. The whole range if nothing was tried."""
    if trials == 0:
        return 0.0, 1.0
    z = 1.959964
    share = successes / trials
    middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    half = z / (1 + z * z / trials) * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    return max(0.0, middle - half), min(1.0, middle + half)


def measure_baseline(archive: Archive, clean: Findings, labels: dict[tuple[str, int], set[str]]) -> Baseline:
    """An alarm is right if a reader labelled the entry `generic` or `unrelated`, or with the code of the alarm."""
    result = Baseline(entries=len(clean))
    for key, finding in sorted(clean.items()):
        result.unverified += finding.verdict == "unverified"
        if not finding.alarms:
            continue
        result.alarmed += 1
        false = set() if key in archive.known_wrong else finding.alarms - labels.get(key, set())
        if not false:
            result.known_right += 1
            continue
        result.false_on_verified += finding.verdict != "unverified"
        result.false_by_code.update(false)
        told = "; ".join(
            f"{reason['code']} at line {reason['line']}: {reason['message']}"
            for reason in finding.reasons
            if reason["code"] in false
        )
        result.false_alarms.append(f"{key[0]}:{finding.line} {finding.arxiv_id} {told}")
    return result


@dataclass(frozen=True)
class Bench:
    """What every measurement needs: the command, its store, the days, and the findings on them before damage."""

    daejo: Path
    store: Path
    work: Path
    archive: Archive
    clean: Findings

    @property
    def days(self) -> dict[str, Digest]:
        return self.archive.days


def measure_kind(bench: Bench, kind: str, seed: int, enough: int) -> KindResult:
    """Damages at least `enough` entries, or all possible ones, in as many rounds as needed."""
    damages = KINDS[kind](bench.archive, random.Random(f"{seed}:{kind}"))
    result = KindResult()
    for number, one in enumerate(deal(damages, bench.days, enough)):
        _measure_round(bench, kind, one, bench.work / kind.replace(" ", "-") / str(number), result)
        result.rounds += 1
    return result


def _measure_round(bench: Bench, kind: str, one: Round, folder: Path, result: KindResult) -> None:
    expectation = EXPECTATIONS[kind]
    places = write_round(one, bench.days, folder)
    findings = check(bench.daejo, bench.store, folder)
    if findings.keys() != bench.clean.keys():
        raise RuntimeError(f"daejo read other entries in {folder} than in the undamaged days.")
    for damage in one.damages:
        count = result.variants.setdefault(damage.variant, Count())
        for target in damage.targets:
            key = target.entry.key
            if bench.clean[key].alarms & expectation.codes:
                result.doubted_before += 1
                continue
            answer = findings[key], target, places[key]
            count.damaged += 1
            count.named += expectation.named(*answer)
            if expectation.found(*answer):
                count.found += 1
            else:
                path = folder / target.entry.file
                count.misses.append(f"{path}:{places[key].first_line} {target.entry.arxiv_id} {target.label}".rstrip())
    _count_new_alarms(bench, one, findings, folder, result)


def _count_new_alarms(bench: Bench, one: Round, findings: Findings, folder: Path, result: KindResult) -> None:
    for entry in undamaged_entries(one, bench.days):
        result.readings += 1
        new = findings[entry.key].alarms - bench.clean[entry.key].alarms
        if new:
            result.new_alarms.append(f"{folder / entry.file} {entry.arxiv_id} {', '.join(sorted(new))}")
