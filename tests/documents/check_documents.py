"""Checks what is written for people: `check_documents.py SOURCE_FOLDER DAEJO`.

A block of commands says behind its language what tests do with it: `run` and `run=STATUS` run it whole, `run=each` runs each
line, which may find something (0 or 1); `run-in-python` is run by tests/python against the wheel; `not-run=WHY` is not run.
"""

import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
from pathlib import Path

sys.dont_write_bytecode = True
SOURCE = Path(sys.argv[1]).resolve()
DAEJO = Path(sys.argv[2]).resolve()
sys.path.append(str(SOURCE / "tests/tools/ci"))
from document import Document  # noqa: E402
from documents_sandbox import DocumentsSandbox  # noqa: E402

# Why a block is not run: it waits for a person, needs what is not at hand, or builds for minutes.
REASONS = {"waits", "data", "service", "build", "network"}
LISTED = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"], cwd=SOURCE,
                        capture_output=True, text=True, check=False).stdout.splitlines()
# Fixtures and golden files are Markdown of others' making.
PAGES = [Document(SOURCE, SOURCE / name) for name in sorted(LISTED)
         if not name.startswith(("fixtures/", "tests/", "tools/fuzz/", "tools/bench/damage/")) and (SOURCE / name).is_file()]
BY_NAME = {page.name: page for page in PAGES}
FOR_USERS = [page for page in PAGES if page.name.startswith(("README", "docs/"))]


class Links(unittest.TestCase):
    def test_lead_to_a_file_and_a_heading(self):
        checked = 0
        for page in PAGES:
            for link in page.links():
                if re.match(r"[a-z]+:", link):
                    continue
                name, _, anchor = urllib.parse.unquote(link).partition("#")
                target = (page.path.parent / name).resolve() if name else page.path
                with self.subTest(f"{page.name}: {link}"):
                    self.assertTrue(target.exists(), "There is no such file.")
                    self.assertTrue(target.is_relative_to(SOURCE), "That lies outside of the repository.")
                    if anchor:
                        self.assertIn(anchor, Document(SOURCE, target).anchors())
                checked += 1
        self.assertGreater(checked, 150)


class Commands(unittest.TestCase):
    def run_block(self, box, block):
        if block.use == "run=each":
            for line in block.text.splitlines():
                ran = box.run(line)
                self.assertIn(ran.returncode, (0, 1), f"{line}\n{ran.stdout}{ran.stderr}")
            return
        ran = box.run(block.text)
        expected = int(block.use.partition("=")[2] or 0)
        self.assertEqual(ran.returncode, expected, f"{block.text}\n{ran.stdout}{ran.stderr}")

    def test_of_each_page_run_one_after_the_other(self):
        ran = 0
        for page in FOR_USERS:
            blocks = [block for block in page.blocks if re.fullmatch(r"run(=\d|=each)?", block.use) and block.language == "sh"]
            # docs/ci.md has a test of its own, whose repository has what its recipes need.
            if not blocks or page.name.endswith(".ko.md") or page.name == "docs/ci.md":
                continue
            with tempfile.TemporaryDirectory(prefix="daejo-docs-") as folder:
                box = DocumentsSandbox(folder, SOURCE, DAEJO)
                for block in blocks:
                    with self.subTest(block.where):
                        self.run_block(box, block)
                        ran += 1
        self.assertGreaterEqual(ran, 20)

    def test_print_what_the_page_shows(self):
        with tempfile.TemporaryDirectory(prefix="daejo-docs-") as folder:
            box = DocumentsSandbox(folder, SOURCE, DAEJO)
            shown = [(page, block) for page in FOR_USERS for block in page.blocks if block.use == "printed"]
            self.assertGreaterEqual(len(shown), 2)
            for page, block in shown:
                language = "ko" if page.name.endswith(".ko.md") else "en"
                with self.subTest(block.where):
                    self.assertIn(block.text, box.run(f"daejo check digests/day.md --lang {language}").stdout)

    def test_say_what_tests_do_with_them(self):
        for page in FOR_USERS:
            for block in page.blocks:
                with self.subTest(block.where):
                    if block.language in ("sh", "bash", "console"):
                        self.assertRegex(block.use, r"^(run(=\d|=each)?|run-in-python|not-run=\w+)$")
                    if block.use.startswith("not-run="):
                        self.assertIn(block.use.partition("=")[2], REASONS)
            with self.subTest(page.name):
                self.assertNotRegex(page.prose, r"(?m)^    (daejo|\./dev|build/release/|pip|python3?) ", "A command without a fence.")

    def test_name_options_that_there_are(self):
        options = set()
        for page in FOR_USERS:
            if page.name == "docs/options.md":
                continue
            texts = [block.text for block in page.blocks] + re.findall(r"`(daejo [^`]*)`", page.prose)
            for text in texts:
                for call in re.finditer(r"\bdaejo\"? ([a-z]+)([^|;&#`\n]*)", text.replace("\\\n", " ")):
                    options |= {(call[1], option) for option in re.findall(r"(?<!\S)(--[a-z-]+)", call[2])}
        self.assertGreater(len(options), 30)
        pages = (SOURCE / "docs/options.md").read_text()
        for command, option in sorted(options):
            section = re.search(rf"(?ms)^## daejo {command}$.*?(?=^## daejo (?!{command} ))", pages + "## daejo ")
            with self.subTest(f"{command} {option}"):
                self.assertIsNotNone(section)
                self.assertRegex(section[0], rf"{option}\b")


class Settings(unittest.TestCase):
    def test_of_the_documents_are_accepted(self):
        with tempfile.TemporaryDirectory(prefix="daejo-docs-") as folder:
            box = DocumentsSandbox(folder, SOURCE, DAEJO)
            for page in FOR_USERS:
                for block in page.blocks:
                    if block.language == "toml" and block.use == "settings":
                        with self.subTest(block.where):
                            (box.repository / "daejo.toml").write_text(block.text)
                            box.run("daejo config", check=True)


class Languages(unittest.TestCase):
    def pairs(self):
        found = [(BY_NAME[page.name.replace(".ko.md", ".md")], page) for page in PAGES if page.name.endswith(".ko.md")]
        self.assertGreaterEqual(len(found), 7)
        return found

    def test_have_the_same_blocks(self):
        for english, korean in self.pairs():
            # What a program prints may be in the page's language.
            texts = [[(block.language, block.use, block.text) for block in page.blocks if block.language != "text"]
                     for page in (english, korean)]
            with self.subTest(korean.name):
                self.assertEqual(texts[0], texts[1])

    def test_have_the_same_sections(self):
        for english, korean in self.pairs():
            with self.subTest(korean.name):
                levels = [re.findall(r"(?m)^(#+) ", page.prose) for page in (english, korean)]
                self.assertEqual(levels[0], levels[1])

    def test_explain_the_same_reasons(self):
        names = [re.findall(r"(?m)^## ([a-z-]+)$", BY_NAME[name].prose) for name in ("docs/reasons.md", "docs/reasons.ko.md")]
        self.assertEqual(names[0], names[1])
        self.assertGreater(len(names[0]), 15)


class GeneratedPages(unittest.TestCase):
    def made_by(self, *command):
        return subprocess.run([sys.executable, *command], capture_output=True, text=True, check=True).stdout

    def test_are_what_the_program_and_the_headers_say(self):
        hint = "Run ./dev docs --generate."
        self.assertEqual(BY_NAME["docs/options.md"].text, self.made_by(SOURCE / "tools/docs/options_page.py", DAEJO), hint)
        self.assertEqual(BY_NAME["docs/cpp_api.md"].text, self.made_by(SOURCE / "tools/docs/cpp_page.py"), hint)

    def test_are_pages_of_the_site(self):
        navigation = (SOURCE / "mkdocs.yml").read_text()
        for page in PAGES:
            if page.name.startswith("docs/") and not page.name.endswith(".ko.md"):
                self.assertIn(" " + page.name.removeprefix("docs/") + "\n", navigation + "\n")


class Names(unittest.TestCase):
    def test_of_owner_and_version_are_those_of_the_project(self):
        project = (SOURCE / "CMakeLists.txt").read_text()
        repository = re.search(r'DAEJO_REPOSITORY "https://github.com/(\S+)/daejo"', project)[1]
        version = re.search(r"project\(daejo VERSION ([0-9.]+)", project)[1]
        files = [page.path for page in PAGES] + [SOURCE / name for name in ("mkdocs.yml", "tools/ci/gitlab_template.yml", "action.yml")]
        for path in files:
            text = path.read_text()
            with self.subTest(path.name):
                for owner in re.findall(r"(?:github\.com/|uses: )([\w.-]+)/daejo\b", text):
                    self.assertEqual(owner, repository, "Run tools/packaging/name_owner.sh.")
                for named in re.findall(r"daejo@v([0-9.]+[0-9])|/(?:download|raw)/v([0-9.]+[0-9])", text):
                    self.assertEqual("".join(named), version)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
