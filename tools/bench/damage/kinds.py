"""The kinds of damage. Each one takes clean days and proposes damages, in a random order that depends only on the
seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from digest_file import Digest, Edit, Entry, Section, Span
from figures import ALTERATIONS, Figure, alter, find_figures

STANDARD_LABELS = ("What's New", "Technical Details", "Performance Highlights")


@dataclass(frozen=True)
class Paper:
    """A paper of the snapshot."""

    arxiv_id: str
    title: str
    abstract: str


@dataclass(frozen=True)
class Target:
    """A damaged entry with the expected findings."""

    entry: Entry
    edit: Edit
    other_id: str = ""  # The paper whose text is here now.
    label: str = ""  # The damaged section.


@dataclass(frozen=True)
class Damage:
    """One damage. `touched` are entries that it involves without damaging them, such as the source of a copy."""

    variant: str
    targets: tuple[Target, ...]
    touched: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(target.entry for target in self.targets)


@dataclass(frozen=True)
class Archive:
    """The clean days and the snapshot. Entries that cannot be checked or are known to be wrong are never damaged."""

    days: dict[str, Digest]
    papers: dict[str, Paper]
    known_wrong: frozenset[tuple[str, int]]
    usable: dict[str, list[Entry]] = field(init=False)

    def __post_init__(self) -> None:
        usable = {
            file: [
                entry
                for entry in day.entries
                if entry.arxiv_id in self.papers and entry.sections and entry.key not in self.known_wrong
            ]
            for file, day in self.days.items()
        }
        object.__setattr__(self, "usable", usable)

    def entries(self, rng: random.Random) -> list[Entry]:
        """All usable entries, shuffled."""
        entries = [entry for file in sorted(self.usable) for entry in self.usable[file]]
        rng.shuffle(entries)
        return entries

    def text(self, entry: Entry, span: Span) -> str:
        return span.of(self.days[entry.file].text)


def _replace(entry: Entry, span: Span, text: str) -> Edit:
    return Edit(entry.file, span, text, Span(0, len(text)))


def _pairs(archive: Archive, rng: random.Random) -> Iterator[tuple[Entry, Entry]]:
    """Pairs of different papers of a day, each entry in at most one."""
    pairs = []
    for file in sorted(archive.usable):
        entries = list(archive.usable[file])
        rng.shuffle(entries)
        pairs += [(a, b) for a, b in zip(entries[::2], entries[1::2]) if a.arxiv_id != b.arxiv_id]
    rng.shuffle(pairs)
    yield from pairs


def exchanged_summaries(archive: Archive, rng: random.Random) -> Iterator[Damage]:
    """Two entries of a day exchange their whole summaries."""
    for a, b in _pairs(archive, rng):
        targets = tuple(
            Target(here, _replace(here, here.summary, archive.text(there, there.summary)), there.arxiv_id)
            for here, there in ((a, b), (b, a))
        )
        yield Damage("", targets)


def exchanged_section(archive: Archive, rng: random.Random) -> Iterator[Damage]:
    """Two entries of a day exchange the sections with the same label."""
    for a, b in _pairs(archive, rng):
        mine, theirs = ({s.label: s for s in _one_line_sections(archive, entry)} for entry in (a, b))
        labels = [label for label in STANDARD_LABELS if label in mine and label in theirs]
        if not labels:
            continue
        label = rng.choice(labels)
        targets = (
            Target(a, _replace(a, mine[label].value, archive.text(b, theirs[label].value)), b.arxiv_id, label),
            Target(b, _replace(b, theirs[label].value, archive.text(a, mine[label].value)), a.arxiv_id, label),
        )
        yield Damage(label, targets)


def _one_line_sections(archive: Archive, entry: Entry) -> list[Section]:
    return [s for s in entry.sections if s.value.begin < s.value.end and "\n" not in archive.text(entry, s.item)]


def replaced_link(archive: Archive, rng: random.Random) -> Iterator[Damage]:
    """The link leads to another paper of the snapshot, drawn at random; nothing else changes."""
    ids = sorted(archive.papers)
    for entry in archive.entries(rng):
        other = archive.papers[rng.choice(ids)]
        if other.title.casefold() != entry.title.casefold() and other.arxiv_id != entry.arxiv_id:
            yield Damage("", (Target(entry, _replace(entry, entry.id_span, other.arxiv_id), other.arxiv_id),))


def altered_number(archive: Archive, rng: random.Random) -> Iterator[Damage]:
    """Alters a figure that summary and abstract both state, and the summary only once. The ways to alter it take
    turns."""
    candidates = [(e, figure) for e in archive.entries(rng) for figure in _shared_figures(archive, e)]
    rng.shuffle(candidates)
    ways = list(ALTERATIONS)
    for number, (entry, figure) in enumerate(candidates):
        how = ways[number % len(ways)]
        digits = alter(figure, how, _numbers_of(archive, entry), rng)
        if digits is None:
            continue
        span = Span(entry.summary.begin + figure.begin, entry.summary.begin + figure.end)
        yield Damage(how, (Target(entry, _replace(entry, span, digits)),))


def _shared_figures(archive: Archive, entry: Entry) -> list[Figure]:
    stated = {(f.kind, f.value) for f in find_figures(archive.papers[entry.arxiv_id].abstract)}
    figures = find_figures(archive.text(entry, entry.summary))
    values = [figure.value for figure in figures]
    return [f for f in figures if (f.kind, f.value) in stated and values.count(f.value) == 1]


def _numbers_of(archive: Archive, entry: Entry) -> set[Decimal]:
    """All numbers of both texts, with and without their magnitudes."""
    paper = archive.papers[entry.arxiv_id]
    texts = (archive.text(entry, entry.summary), paper.title, paper.abstract)
    values = {figure.value for text in texts for figure in find_figures(text)}
    return values | {Decimal(n.replace(",", "")) for text in texts for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}


def duplicated_summary(archive: Archive, rng: random.Random) -> Iterator[Damage]:
    """Replaces an entry's summary by a copy of another one, alternately of the same day and of another day."""
    everyone = archive.entries(rng)
    for number, entry in enumerate(archive.entries(rng)):
        same_day = number % 2 == 0
        others = archive.usable[entry.file] if same_day else everyone
        others = [o for o in others if o.arxiv_id != entry.arxiv_id and (o.file == entry.file) == same_day]
        if not others:
            continue
        source = rng.choice(others)
        edit = _replace(entry, entry.summary, archive.text(source, source.summary))
        variant = "of the same day" if same_day else "of another day"
        yield Damage(variant, (Target(entry, edit, source.arxiv_id),), (source,))


def cut_summary(archive: Archive, rng: random.Random) -> Iterator[Damage]:
    """In turns: the last section breaks off in mid-sentence, a section is removed, or a section keeps only its
    label."""
    cuts = {"broken off": _broken_off, "section removed": _section_removed, "section emptied": _section_emptied}
    for number, entry in enumerate(archive.entries(rng)):
        labels = tuple(section.label for section in _one_line_sections(archive, entry))
        variant = list(cuts)[number % len(cuts)] if labels == STANDARD_LABELS else "broken off"
        target = cuts[variant](archive, entry, rng)
        if target is not None:
            yield Damage(variant, (target,))


def _broken_off(archive: Archive, entry: Entry, rng: random.Random) -> Target | None:
    """Cuts the last section after a random word in its second half that does not end a sentence."""
    last = entry.sections[-1]
    text = archive.text(entry, last.value)
    blanks = [blank.start() for blank in re.finditer(r"(?<![.!?:)\]\"'”’*])\s+", text)]
    blanks = [blank for blank in blanks if blank >= len(text) // 2]
    if not blanks:
        return None
    cut = rng.choice(blanks)
    edit = Edit(entry.file, last.value, text[:cut], Span(0, cut))
    return Target(entry, edit, label=last.label)


def _section_removed(archive: Archive, entry: Entry, rng: random.Random) -> Target:
    section = rng.choice(entry.sections)
    end = section.item.end
    line_end = end + 1 if archive.days[entry.file].text[end : end + 1] == "\n" else end
    return Target(entry, _replace(entry, Span(section.item.begin, line_end), ""), label=section.label)


def _section_emptied(archive: Archive, entry: Entry, rng: random.Random) -> Target:
    section = rng.choice(entry.sections)
    label = archive.text(entry, Span(section.item.begin, section.value.begin)).rstrip()
    return Target(entry, _replace(entry, section.item, label), label=section.label)


KINDS: dict[str, Callable[[Archive, random.Random], Iterator[Damage]]] = {
    "exchanged summaries": exchanged_summaries,
    "exchanged section": exchanged_section,
    "replaced link": replaced_link,
    "altered number": altered_number,
    "duplicated summary": duplicated_summary,
    "cut summary": cut_summary,
}
