#!/usr/bin/env python3
"""Prints docs/python_api.md, made of the docstrings and types of the installed module: run it with a Python that has the
wheel, `python_page.py > docs/python_api.md`."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import daejo

HEAD = """# Python API

Made from the installed module by `./dev docs --generate`; do not edit. [Python](python.md) shows it at work."""


def signature(node: ast.FunctionDef) -> str:
    """In one line without `self`, since the stub is what type checkers see."""
    node.args.args = [argument for argument in node.args.args if argument.arg != "self"]
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"{node.name}({ast.unparse(node.args)}){returns}"


def text_of(node: ast.AST) -> str:
    return inspect.cleandoc(ast.get_docstring(node) or "")  # type: ignore[arg-type]


def entry(level: str, title: str, code: str, text: str) -> str:
    return f"{level} {title}\n\n```text\n{code}\n```\n\n{text}"


def class_text(node: ast.ClassDef) -> str:
    parts = [f"## {node.name}", text_of(node)]
    rows = []
    for member in node.body:
        if not isinstance(member, ast.FunctionDef) or (member.name.startswith("_") and member.name != "__init__"):
            continue
        if any(isinstance(one, ast.Name) and one.id == "property" for one in member.decorator_list):
            kind = ast.unparse(member.returns).replace("|", "\\|") if member.returns else ""
            rows.append(f"| `{member.name}` | `{kind}` | {' '.join(text_of(member).split())} |")
        else:
            called = signature(member).replace("__init__", node.name, 1)
            parts.append(f"```text\n{called}\n```\n\n{text_of(member)}")
    if rows:
        parts.insert(2, "\n".join(["| | type | |", "|---|---|---|", *rows]))
    return "\n\n".join(parts)


def main() -> None:
    folder = Path(daejo.__file__).parent
    module = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    compiled = ast.parse((folder / "_daejo.pyi").read_text(encoding="utf-8"))
    errors = ast.parse((folder / "_errors.py").read_text(encoding="utf-8"))
    parts = [HEAD]
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name in daejo.__all__:
            parts.append(entry("##", f"daejo.{node.name}", signature(node), text_of(node)))
    parts += [class_text(node) for tree in (compiled, errors) for node in tree.body
              if isinstance(node, ast.ClassDef) and node.name in daejo.__all__]
    print("\n\n".join(part.rstrip() for part in parts))


if __name__ == "__main__":
    main()
