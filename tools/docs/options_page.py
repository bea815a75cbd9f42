#!/usr/bin/env python3
"""Prints docs/options.md, made of the manual pages that daejo prints itself: `options_page.py DAEJO > docs/options.md`."""

from __future__ import annotations

import re
import subprocess
import sys

HEAD = """# Every option

Made from the program by `./dev docs --generate`; do not edit. `daejo COMMAND --help` and `daejo man COMMAND` say the same.
What a repository always wants stands in [daejo.toml](configuration.md) instead.
"""


def plain(text: str) -> str:
    """A line of a manual page as Markdown: bold is code, since only commands, options and values are bold."""
    text = re.sub(r"\\fB(.*?)\\fP", r"`\1`", text)
    text = re.sub(r"\\fI(.*?)\\fP", r"\1", text)
    text = re.sub(r"\\\[u([0-9a-fA-F]{4,})\]", lambda match: chr(int(match[1], 16)), text)
    return text.replace(r"\-", "-").replace(r"\e", "\\").replace("|", r"\|")


def term(text: str) -> str:
    """An option with its argument, such as "`-o`, `--output` FILE", in one piece of code."""
    return f"`{plain(text).replace('`', '')}`"


def sections(page: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in page.splitlines():
        if line.startswith(".SH"):
            found.append((line[4:].strip('"'), []))
        elif found:
            found[-1][1].append(line)
    return found


def table(lines: list[str]) -> list[tuple[str, str]]:
    rows: list[tuple[str, list[str]]] = []
    lines = iter(lines)
    for line in lines:
        if line == ".TP":
            rows.append((next(lines), []))
        else:
            rows[-1][1].append(plain(line))
    return [(name, " ".join(words)) for name, words in rows]


def pages(daejo: str, words: list[str]) -> list[str]:
    done = subprocess.run([daejo, "man", *words], capture_output=True, text=True, check=True)
    text = [f"## {' '.join(['daejo', *words])}", ""]
    below: list[list[str]] = []
    for name, lines in sections(done.stdout):
        if name == "NAME":
            text += [plain(lines[0]).partition(" - ")[2] + ".", ""]
        elif name == "SYNOPSIS":
            text += ["```text", plain(lines[0]).strip("`").replace(r"\|", "|"), "```", ""]
        elif name == "COMMANDS":
            below = [re.sub(r"\\fP.*", "", row).replace(r"\fB", "").replace(r"\-", "-").split("-")[1:] for row, _ in table(lines)]
        elif name.startswith("EXIT STATUS"):
            text += [f"{name.capitalize()}: " + " ".join(plain(line) for line in lines), ""]
        elif lines and lines[0] != ".TP" and name != "SEE ALSO":
            text += [" ".join(plain(line) for line in lines if line not in (".PP", ".P")).replace(r"\|", "|"), ""]
        elif name != "SEE ALSO":
            kind = name.capitalize()
            text += [f"| {kind} | |", "|---|---|"]
            text += [f"| {term(row)} | {meaning} |" for row, meaning in table(lines)] + [""]
    for command in below:
        text += pages(daejo, command)
    return text


def main() -> None:
    print(HEAD)
    print("\n".join(pages(sys.argv[1], [])).rstrip())


if __name__ == "__main__":
    main()
