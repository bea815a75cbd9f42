"""Completes command lines in bash, zsh and fish as their users would, and lints the manual pages: `check_shells.py DAEJO`."""
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DAEJO = Path(sys.argv[1]).resolve()

# Types a line in an interactive shell, presses a key that completes it as Tab does, and prints what then stands there.
# One key does both, for zsh completes less while more keys are waiting.
ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; fpath=($1 \$fpath); autoload -Uz compinit && compinit -u -D; setopt no_beep; stty columns 300"
zpty -w shell 'complete_and_show() { zle expand-or-complete; print -r -- "=$BUFFER#END" }; zle -N complete_and_show'
zpty -w shell 'bindkey "^T" complete_and_show; print $((6 * 7))-READY'
zpty -r shell line '*42-READY*'
zpty -n -w shell "$2"$'\x14'
zpty -r shell line '*#END*'
print -r -- $line
"""


def daejo(*arguments):
    return subprocess.run([DAEJO, *arguments], check=True, capture_output=True, text=True).stdout


def commands():
    """Every command, as "store import"; the empty one is daejo itself."""
    found = [""]
    for name in found:
        text = daejo(*name.split(), "--help")
        listed = re.search(r"^Commands:\n((?:  .*\n)+)", text, re.M)
        if listed:
            found += [f"{name} {word}".strip() for word in re.findall(r"(?m)^  (\S+)", listed[1])]
    return found


class Completions(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="daejo-shells-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "digest.md").touch()

    def run_in(self, words):
        environment = {**os.environ, "HOME": str(self.folder), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        result = subprocess.run(words, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=60)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def bash(self, line):
        script = self.folder / "daejo.bash"
        script.write_text(daejo("completions", "bash"))
        return self.run_in(["bash", "-c", f"""source '{script}'; read -ra COMP_WORDS <<< "$1"
            [[ $1 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _daejo; printf '%s\\n' "${{COMPREPLY[@]}}\"""", "bash", line]).split()

    def fish(self, line):
        script = self.folder / "daejo.fish"
        script.write_text(daejo("completions", "fish"))
        out = self.run_in(["fish", "--no-config", "-c", f"source '{script}'; complete -C $argv[1]", line])
        return [row.partition("\t")[0] for row in out.splitlines()]

    def zsh(self, line):
        (self.folder / "_daejo").write_text(daejo("completions", "zsh"))
        return self.run_in(["zsh", "-f", "-c", ZSH, "zsh", str(self.folder), line])

    def test_bash_and_fish_offer_what_fits(self):
        for line, offered in [
            ("daejo che", ["check"]),
            ("daejo store ", ["import", "info"]),
            ("daejo check --fail", ["--fail-on", "--fail-on-unread"]),
            ("daejo check --fail-on ", ["mismatch", "never", "review"]),
            ("daejo check digest.md --lang k", ["ko"]),
            ("daejo store import --qu", ["--quiet"]),
            ("daejo completions z", ["zsh"]),
        ]:
            with self.subTest(line):
                self.assertEqual(sorted(word for word in self.bash(line) if word), offered)
                # fish 4 also offers what has the word in its middle.
                word = line.rpartition(" ")[2]
                self.assertEqual(sorted(found for found in self.fish(line) if found.startswith(word)), offered)
        # bash takes --option=value for three words.
        self.assertEqual(self.bash("daejo check --fail-on = rev"), ["review"])
        self.assertIn("digest.md", self.fish("daejo check d"))
        self.assertNotIn("digest.md", self.fish("daejo completions d"))

    def test_zsh_completes_what_fits(self):
        for line, completed in [
            ("daejo che", "daejo check "),
            ("daejo store im", "daejo store import "),
            ("daejo check --fail-on rev", "daejo check --fail-on review "),
            ("daejo check --fail-on=rev", "daejo check --fail-on=review "),
            ("daejo check d", "daejo check digest.md "),
            ("daejo completions z", "daejo completions zsh "),
        ]:
            with self.subTest(line):
                self.assertIn(completed.replace(" ", ""), re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|[\s\b]", "", self.zsh(line)))

    def test_bash_script_is_clean(self):
        script = self.folder / "daejo.bash"
        script.write_text(daejo("completions", "bash"))
        self.run_in(["shellcheck", "--shell=bash", str(script)])


class ManualPages(unittest.TestCase):
    def test_are_clean_and_say_what_help_says(self):
        names = commands()
        self.assertIn("store import", names)
        for name in names:
            with self.subTest(name):
                page = daejo("man", *name.split())
                self.assertTrue(page.isascii())
                lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning"], input=page, capture_output=True, text=True)
                # A page of the same bytes every time has no date.
                self.assertEqual([line for line in lint.stdout.splitlines() if "missing date" not in line], [])
                shown = subprocess.run(["mandoc", "-T", "utf8"], input=page, capture_output=True, text=True, check=True).stdout
                shown = re.sub(".\x08", "", shown)
                for option in re.findall(r"(?m)^ +(?:-\w, |    )(--[a-z-]+)", daejo(*name.split(), "--help")):
                    self.assertIn(option, shown)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
