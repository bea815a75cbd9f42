"""Runs actionlint over the workflows and over those of docs/ci.md, and hadolint over the Dockerfile: `lint_workflows.py
SOURCE_FOLDER`. Debian has neither program, so it is skipped (77) where they are not in the path."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from document import Document  # noqa: E402

SOURCE = Path(sys.argv[1]).resolve()


def main() -> int:
    if not shutil.which("actionlint") or not shutil.which("hadolint"):
        print("Skipped: actionlint and hadolint are not in the path.")
        return 77
    with tempfile.TemporaryDirectory(prefix="daejo-lint-") as folder:
        files = sorted((SOURCE / ".github/workflows").glob("*.yml"))
        page = Document(SOURCE, SOURCE / "docs/ci.md")
        for number, block in enumerate(block for block in page.blocks if block.use == "workflow"):
            files.append(Path(folder) / f"recipe_{number}.yml")
            files[-1].write_text(block.text, encoding="utf-8")
        commands = [["actionlint", *files], ["hadolint", SOURCE / "Dockerfile"]]
        return max(subprocess.run(command, check=False).returncode for command in commands)


if __name__ == "__main__":
    sys.exit(main())
