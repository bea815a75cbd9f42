"""Distributes damages over rounds, each of which damages at most a quarter of a day's entries, and writes the days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from digest_file import Digest, Edit, Entry, Place, apply_edits
from kinds import Damage, Target

MOST_DAMAGED_SHARE = 4  # At most one in this many entries of a day is damaged.


@dataclass
class Round:
    """Damages that are in the days at the same time and do not overlap."""

    damages: list[Damage] = field(default_factory=list)
    damaged_of_day: Counter[str] = field(default_factory=Counter)
    concerned: set[tuple[str, int]] = field(default_factory=set)

    def has_room_for(self, damage: Damage, days: dict[str, Digest]) -> bool:
        more = Counter(entry.file for entry in damage.entries)
        return self.concerned.isdisjoint(_concerned(damage)) and all(
            (self.damaged_of_day[file] + count) * MOST_DAMAGED_SHARE <= len(days[file].entries)
            for file, count in more.items()
        )

    def add(self, damage: Damage) -> None:
        self.damages.append(damage)
        self.damaged_of_day.update(entry.file for entry in damage.entries)
        self.concerned |= _concerned(damage)

    @property
    def targets(self) -> list[Target]:
        return [target for damage in self.damages for target in damage.targets]


def _concerned(damage: Damage) -> set[tuple[str, int]]:
    return {entry.key for entry in (*damage.entries, *damage.touched)}


def deal(damages: Iterable[Damage], days: dict[str, Digest], enough: int) -> list[Round]:
    """Takes damages until `enough` entries are damaged. Opens a new round if no earlier one has room."""
    rounds: list[Round] = []
    damaged = 0
    for damage in damages:
        if damaged >= enough:
            break
        if not Round().has_room_for(damage, days):
            continue
        room = next((one for one in rounds if one.has_room_for(damage, days)), None)
        if room is None:
            room = Round()
            rounds.append(room)
        room.add(damage)
        damaged += len(damage.targets)
    return rounds


def write_round(one: Round, days: dict[str, Digest], folder: Path) -> dict[tuple[str, int], Place]:
    """Writes every day, damaged or not, and returns the place of each damage by the key of its entry."""
    folder.mkdir(parents=True)
    edits: dict[str, list[Edit]] = {file: [] for file in days}
    for target in one.targets:
        edits[target.entry.file].append(target.edit)
    places: dict[Edit, Place] = {}
    for file, day in days.items():
        text, found = apply_edits(day.text, edits[file])
        (folder / file).write_bytes(text.encode("utf-8"))
        places |= found
    return {target.entry.key: places[target.edit] for target in one.targets}


def undamaged_entries(one: Round, days: dict[str, Digest]) -> list[Entry]:
    """The entries of damaged days, except those that a damage involves and others about the same papers."""
    papers = {days[file].entries[ordinal].arxiv_id for file, ordinal in one.concerned}
    papers |= {target.other_id for target in one.targets}
    files = sorted({file for file, _ in one.concerned})
    return [entry for file in files for entry in days[file].entries if entry.arxiv_id not in papers]
