"""Runs what docs/ci.md tells people to run, as far as it goes without the network, and checks action.yml, the hooks and the
templates: `check_recipes.py SOURCE_FOLDER DAEJO`."""
import json
import re
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path

import jsonschema

sys.dont_write_bytecode = True
import workflow_rules as rules  # noqa: E402
from sandbox import Sandbox  # noqa: E402

SOURCE = Path(sys.argv[1]).resolve()
DAEJO = Path(sys.argv[2]).resolve()
PAGE = (SOURCE / "docs/ci.md").read_text()
ACTION = rules.load((SOURCE / "action.yml").read_text())
HOOKS = rules.load((SOURCE / ".pre-commit-hooks.yaml").read_text())


class Block:
    def __init__(self, info, text, line):
        self.language, _, self.use = info.partition(" ")
        self.text = text
        self.where = f"docs/ci.md:{line}"


def blocks(page):
    found = []
    for match in re.finditer(r"^```(\S[^\n]*)\n(.*?)^```$", page, re.M | re.S):
        found.append(Block(match[1], match[2], page.count("\n", 0, match.start()) + 1))
    return found


BLOCKS = blocks(PAGE)


def of_use(*uses):
    return [block for block in BLOCKS if block.use in uses]


def mentioned_options(text):
    """The options that stand after `daejo COMMAND`, as (command, option)."""
    joined = text.replace("\\\n", " ")
    for line in joined.splitlines():
        for call in re.finditer(r"\bdaejo\"? ([a-z]+)([^|;&#`]*)", line):
            for option in re.findall(r"(?<!\S)(--[a-z-]+)", call[2]):
                yield call[1], option


class RecipeTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="daejo-ci-")
        self.addCleanup(self.folder.cleanup)
        self.box = Sandbox(self.folder.name, SOURCE, DAEJO)


class Commands(RecipeTest):
    def test_each_runs_and_ends_as_it_says(self):
        ran = 0
        for block in BLOCKS:
            if not re.fullmatch(r"run(=\d)?", block.use):
                continue
            with self.subTest(block.where), tempfile.TemporaryDirectory(prefix="daejo-ci-") as folder:
                result = Sandbox(folder, SOURCE, DAEJO).run(block.text)
                expected = int(block.use.partition("=")[2] or 0)
                self.assertEqual(result.returncode, expected, f"{block.text}\n{result.stdout}{result.stderr}")
                self.assertNotIn("127.0.0.1", result.stderr + result.stdout)
                ran += 1
        self.assertGreaterEqual(ran, 8)

    def test_name_options_that_there_are(self):
        texts = [block.text for block in BLOCKS] + re.findall(r"`(daejo [^`]*)`", PAGE)
        options = {pair for text in texts for pair in mentioned_options(text)}
        # action_check.sh builds its command in an array.
        options |= {("check", option) for option in
                    re.findall(r"(?<=[( ])(--[a-z-]+)", (SOURCE / "tools/ci/action_check.sh").read_text())}
        self.assertGreater(len(options), 10)
        for command, option in sorted(options):
            with self.subTest(f"{command} {option}"):
                help_text = self.box.run(f"daejo {command} --help").stdout
                self.assertRegex(help_text, rf"(?m)(^|[\s,]){option}\b")

    def test_shell_blocks_are_clean(self):
        for block in BLOCKS:
            if block.language == "sh":
                self.assertEqual(list(rules.shell_faults("#!/bin/bash\n" + block.text, block.where)), [])


class BotRecipe(RecipeTest):
    def block(self):
        return next(block.text for block in BLOCKS if "git push" in block.text)

    def test_publishes_a_right_day(self):
        self.box.run(self.block(), check=True)
        self.assertEqual(self.box.run("git log -1 --format=%s origin/main").stdout, "Digest of today\n")

    def test_holds_a_wrong_day_back_and_tells_why(self):
        (self.box.repository / "digests/today.md").write_text("## Daily Papers\n\n" + self.box.entry("2103.00020"))
        self.box.run(self.block(), check=True)
        self.assertEqual(self.box.run("git log -1 --format=%s origin/main").stdout, "First\n")
        self.assertIn("2103.00020", self.box.given.read_text())

    def test_publishes_nothing_that_was_not_checked_or_not_read(self):
        other = self.box.repository / "digests/other.md"
        other.write_text("## Daily Papers\n\n" + self.box.entry("2103.00020"))
        self.box.run(self.block(), check=True)
        self.assertNotIn("other.md", self.box.run("git ls-tree -r --name-only origin/main").stdout)
        # A paper beside an entry, without a summary of its own; daejo.toml would let it pass.
        (self.box.repository / "daejo.toml").write_text("fail-on-unread = false\n")
        with (self.box.repository / "digests/today.md").open("a") as digest:
            digest.write("\n### [Segment Anything](https://arxiv.org/abs/2304.02643) & [Attention](https://arxiv.org/abs/1706.03762)\n\n"
                         "- **What's New**: 이미지에서 무엇이든 분할하는 모델과 데이터셋을 제안합니다.\n")
        before = self.box.run("git rev-parse origin/main").stdout
        self.assertEqual(self.box.run("daejo check digests/today.md").returncode, 0)
        self.box.run(self.block(), check=True)
        self.assertEqual(self.box.run("git rev-parse origin/main").stdout, before)

    def test_stops_where_the_digest_cannot_be_read(self):
        (self.box.repository / "digests/today.md").unlink()
        self.assertEqual(self.box.run(self.block()).returncode, 2)


class Reviewdog(RecipeTest):
    def test_is_given_checkstyle(self):
        block = next(block for block in BLOCKS if "| reviewdog" in block.text)
        self.box.run(block.text, check=True)
        self.assertIn("-f=checkstyle", self.box.calls())
        self.assertRegex(self.box.given.read_text(), r'(?s)<checkstyle .*<error line="\d+".*source="daejo\.generic"')


class Workflows(RecipeTest):
    def test_are_as_github_demands(self):
        self.assertGreaterEqual(len(of_use("workflow")), 4)
        for block in of_use("workflow"):
            self.assertEqual(list(rules.workflow_faults(rules.load(block.text), block.where, ACTION)), [])
        for block in of_use("steps"):
            self.assertEqual(list(rules.steps_faults(rules.load(block.text), block.where, ACTION)), [])

    def test_have_scripts_that_run(self):
        """The whole job's scripts in a row: what is cloned and built is a stand-in, what daejo does is real."""
        for block in of_use("workflow"):
            for job in rules.load(block.text)["jobs"].values():
                for step in job["steps"]:
                    variables = {name: "7" for name in step.get("env", {})}
                    if "run" not in step:
                        continue
                    result = self.box.run(step["run"], **variables)
                    expected = 1 if '/daejo" check digests' in step["run"] else 0
                    self.assertEqual(result.returncode, expected, f"{step['run']}\n{result.stdout}{result.stderr}")
        self.assertIn("### daejo: ", Path(self.box.environment["GITHUB_STEP_SUMMARY"]).read_text())

    def test_that_are_wrong_are_refused(self):
        right = of_use("workflow")[0].text
        self.assertEqual(list(rules.workflow_faults(rules.load(right), "", ACTION)), [])
        for old, new in [("paths: digests\n", "pahts: digests\n"), ("@v0.1.0", "@v0"), ("id: daejo", "id: other"),
                         ("outputs.mismatches", "outputs.mismatchs"), ("security-events: write", "actions: read"),
                         ('echo "$MISMATCHES', 'echo "${{ steps.daejo.outputs.mismatches }}'),
                         ("contents: read", "contents: write"), ("runs-on: ", "run-on: "), ('echo "$M', "echo $M"),
                         ('run: echo "', 'run: if "')]:
            with self.subTest(new):
                self.assertIn(old, right)
                faults = list(rules.workflow_faults(rules.load(right.replace(old, new)), "", ACTION))
                self.assertNotEqual(faults, [])
        with self.assertRaises(rules.yaml.YAMLError):
            rules.load("a: 1\na: 2\n")


class Gitlab(RecipeTest):
    def test_files_are_as_gitlab_demands(self):
        template = rules.load((SOURCE / "tools/ci/gitlab_template.yml").read_text())
        self.assertEqual(list(rules.gitlab_faults(template, "tools/ci/gitlab_template.yml")), [])
        for block in of_use("gitlab"):
            document = rules.load(block.text)
            self.assertEqual(list(rules.gitlab_faults(document, block.where)), [])
            self.assertLessEqual(set(document.get("variables", {})), set(template["variables"]))
            for include in document.get("include", []):
                path = include["remote"].partition("/v0.1.0/")[2]
                self.assertTrue((SOURCE / path).is_file(), path)

    def test_the_templates_job_runs(self):
        template = rules.load((SOURCE / "tools/ci/gitlab_template.yml").read_text())
        job = template["daejo"]
        script = "\n".join(job["before_script"] + job["script"])
        result = self.box.run(script, CI_PROJECT_DIR=str(self.box.repository), **template["variables"])
        self.assertEqual(result.returncode, 1, result.stderr)
        for report in job["artifacts"]["reports"].values():
            self.assertTrue((self.box.repository / report).stat().st_size > 0, report)


class PreCommit(RecipeTest):
    def run_hook(self, name, *files, **variables):
        hook = next(hook for hook in HOOKS if hook["id"] == name)
        entry = hook["entry"] if hook["language"] == "system" else f'"{SOURCE}/{hook["entry"]}"'
        return self.box.run(" ".join([entry, *files]), **variables)

    def test_hooks_are_whole_and_the_recipe_names_them(self):
        self.assertEqual(list(rules.hook_faults(HOOKS, ".pre-commit-hooks.yaml")), [])
        (block,) = of_use("pre-commit")
        for repository in rules.load(block.text)["repos"]:
            self.assertEqual(set(repository), {"repo", "rev", "hooks"})
            for hook in repository["hooks"]:
                self.assertIn(hook["id"], [one["id"] for one in HOOKS])

    def test_hooks_pass_right_files_and_stop_wrong_ones(self):
        for hook in HOOKS:
            with self.subTest(hook["id"]):
                self.assertEqual(self.run_hook(hook["id"], "digests/good.md").returncode, 0)
                self.assertEqual(self.run_hook(hook["id"], "digests/good.md", "digests/day.md").returncode, 1)

    def test_offline_hook_lets_pass_what_it_cannot_check_and_says_so(self):
        unknown = "### [A Paper](https://arxiv.org/abs/2001.00001)\n\n- **What's New**: 한 주제를 살펴봅니다.\n"
        (self.box.repository / "new.md").write_text(unknown)
        result = self.run_hook("daejo", "new.md")
        self.assertEqual(result.returncode, 0)
        self.assertIn("left to CI", result.stderr)
        self.assertEqual(self.run_hook("daejo", "absent.md").returncode, 2)

    def test_offline_hook_runs_the_daejo_that_is_named(self):
        self.assertEqual(self.run_hook("daejo", "digests/good.md", DAEJO="/nowhere/daejo").returncode, 127)


class Settings(RecipeTest):
    def test_sample_is_read(self):
        (block,) = of_use("settings")
        self.assertIn("daejo-baseline.json", tomllib.loads(block.text)["baseline"])
        (self.box.repository / "daejo.toml").write_text(block.text)
        wanted = tomllib.loads(block.text)
        schema = json.loads((SOURCE / "project/daejo.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(wanted)
        in_force = tomllib.loads(self.box.run("daejo config", check=True).stdout)
        self.assertEqual({key: in_force[key] for key in wanted}, wanted)

    def test_schema_refuses_what_daejo_refuses(self):
        schema = jsonschema.Draft202012Validator(json.loads((SOURCE / "project/daejo.schema.json").read_text()))
        for text in ['fail_on = "review"', 'fail-on = "reveiw"', "mismatch-at = 2", "jobs = 0", 'offline = "yes"', "exclude = [1]",
                     '[severity]\nunrelated = "off"', '[severity]\nnothing = "off"', '[[overrides]]\nfail-on = "never"',
                     '[[overrides]]\npaths = ["a"]\noffline = true']:
            with self.subTest(text):
                self.assertFalse(schema.is_valid(tomllib.loads(text)))
                (self.box.repository / "daejo.toml").write_text(text)
                self.assertEqual(self.box.run("daejo config").returncode, 2)

    def test_sample_comment_accepts_its_entry(self):
        (block,) = of_use("digest")
        comment, heading = block.text.strip().split("\n")
        entry = self.box.entry("2103.00020")
        self.assertTrue(entry.startswith(heading))
        (self.box.repository / "one.md").write_text("## Daily Papers\n\n" + entry)
        self.assertEqual(self.box.run("daejo check one.md").returncode, 1)
        (self.box.repository / "one.md").write_text("## Daily Papers\n\n" + comment + "\n" + entry)
        result = self.box.run("daejo check one.md")
        self.assertEqual(result.returncode, 0, result.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
