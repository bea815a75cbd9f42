"""Reads as much of a day's Markdown digest as is needed to damage it, and rewrites parts of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_HEADING = re.compile(r"^### \[(?P<title>.*)\]\((?P<link>[^)\s]*)\)", re.MULTILINE)
_ANY_HEADING = re.compile(r"^#{2,3} ", re.MULTILINE)
_ARXIV_ID = re.compile(r"/(\d{4}\.\d{4,5})(?=v\d|\b)")
_ITEM = re.compile(r"^- ", re.MULTILINE)
_LABEL = re.compile(r"- \*+(?P<label>[^*\n]+)\*+:\s*")


@dataclass(frozen=True)
class Span:
    """A range of characters in a file's text, without its end."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        return text[self.begin : self.end]


@dataclass(frozen=True)
class Section:
    """A top-level list item of a summary. `label` is empty if it has none."""

    label: str
    item: Span
    value: Span  # The text after the label, trimmed.


@dataclass(frozen=True)
class Entry:
    """One paper of a digest. `ordinal` counts the file's entries from 0, as daejo's report does."""

    file: str
    ordinal: int
    arxiv_id: str
    title: str
    id_span: Span
    summary: Span  # From the first item to the end of the last; empty if there is none.
    sections: tuple[Section, ...]

    @property
    def key(self) -> tuple[str, int]:
        return self.file, self.ordinal


@dataclass(frozen=True)
class Digest:
    """A file with its text and entries."""

    file: str
    text: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Edit:
    """Replaces a range of a file by another text. `focus` is the part of that text to look at afterwards."""

    file: str
    span: Span
    text: str
    focus: Span


@dataclass(frozen=True)
class Place:
    """Lines and columns from 1, all inclusive. Columns count bytes, in the first and the last line."""

    first_line: int
    last_line: int
    first_column: int
    last_column: int


def read_digest(path: Path) -> Digest:
    """Reads a file's headings of the form `### [TITLE](LINK)` and the list items below each."""
    text = path.read_bytes().decode("utf-8")
    entries = []
    for ordinal, heading in enumerate(_HEADING.finditer(text)):
        following = _ANY_HEADING.search(text, heading.end())
        entries.append(_read_entry(path.name, ordinal, text, heading, following.start() if following else len(text)))
    return Digest(path.name, text, tuple(entries))


def _read_entry(file: str, ordinal: int, text: str, heading: re.Match[str], end: int) -> Entry:
    found = _ARXIV_ID.search(heading["link"])
    link_begin = heading.start("link")
    id_span = Span(link_begin + found.start(1), link_begin + found.end(1)) if found else Span(0, 0)
    starts = [item.start() for item in _ITEM.finditer(text, heading.end(), end)]
    ends = [_without_blanks(text, begin, stop).end for begin, stop in zip(starts, starts[1:] + [end])]
    sections = tuple(_read_section(text, Span(begin, stop)) for begin, stop in zip(starts, ends))
    summary = Span(starts[0], ends[-1]) if starts else Span(0, 0)
    return Entry(file, ordinal, found[1] if found else "", heading["title"], id_span, summary, sections)


def _read_section(text: str, item: Span) -> Section:
    label = _LABEL.match(text, item.begin, item.end)
    value_begin = label.end() if label else item.begin + len("- ")
    name = label["label"].replace("’", "'").strip() if label else ""
    return Section(name, item, _without_blanks(text, value_begin, item.end))


def _without_blanks(text: str, begin: int, end: int) -> Span:
    stretch = text[begin:end]
    return Span(begin + len(stretch) - len(stretch.lstrip()), begin + len(stretch.rstrip()))


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, dict[Edit, Place]]:
    """The text with all edits made, which must not overlap, and the place of each edit's focus in it."""
    pieces: list[str] = []
    written = read = 0
    focuses: dict[Edit, Span] = {}
    for edit in sorted(edits, key=lambda edit: edit.span.begin):
        if edit.span.begin < read:
            raise ValueError(f"Two edits of {edit.file} overlap at character {edit.span.begin}.")
        kept = text[read : edit.span.begin]
        begin = written + len(kept)
        focuses[edit] = Span(begin + edit.focus.begin, begin + edit.focus.end)
        pieces += [kept, edit.text]
        written = begin + len(edit.text)
        read = edit.span.end
    damaged = "".join([*pieces, text[read:]])
    return damaged, {edit: _place_of(damaged, focus) for edit, focus in focuses.items()}


def _place_of(text: str, focus: Span) -> Place:
    def line_and_column(offset: int) -> tuple[int, int]:
        line_begin = text.rfind("\n", 0, offset) + 1
        return text.count("\n", 0, offset) + 1, len(text[line_begin:offset].encode()) + 1

    first_line, first_column = line_and_column(focus.begin)
    last_line, last_column = line_and_column(max(focus.begin, focus.end - 1))
    return Place(first_line, last_line, first_column, last_column)
