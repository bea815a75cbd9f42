"""Runs the steps of action.yml as a runner does, but for those that use other actions: `check_action.py SOURCE_FOLDER DAEJO`."""
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import workflow_rules as rules  # noqa: E402
from sandbox import Sandbox  # noqa: E402

SOURCE = Path(sys.argv[1]).resolve()
DAEJO = Path(sys.argv[2]).resolve()
TEXT = (SOURCE / "action.yml").read_text()
ACTION = rules.load(TEXT)


class Runner:
    """A run of the composite action with inputs as a workflow gives them."""

    def __init__(self, box, **inputs):
        self.box = box
        self.inputs = {name: one["default"] for name, one in ACTION["inputs"].items()}
        self.inputs |= {name.replace("_", "-"): value for name, value in inputs.items()}
        self.steps = {}
        self.status = 0
        self.log = ""
        self.action = box.folder / "action"
        if not self.action.exists():
            shutil.copytree(SOURCE / "tools/ci", self.action / "tools/ci")
            shutil.copy(box.folder / "dev", self.action / "dev")
            shutil.copy(SOURCE / "CMakeLists.txt", self.action)
        for step in ACTION["runs"]["steps"]:
            if self._holds(step.get("if", "true")) and "run" in step:
                self._run(step)

    def value(self, path):
        context, _, name = path.partition(".")
        if context == "inputs":
            return self.inputs[name]
        if context == "steps":
            step, _, output = name.split(".")
            return self.steps.get(step, {}).get(output, "")
        raise KeyError(path)

    def output(self, name):
        return self._filled(ACTION["outputs"][name]["value"])

    def _filled(self, text):
        return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: self.value(match[1]), text)

    def _holds(self, condition):
        """Conditions of == between a value and a text, joined by &&; steps that run are not reached after a failure."""
        if self.status != 0 and "always()" not in condition:
            return False
        for part in condition.split(" && "):
            match = re.fullmatch(r"([\w.-]+) (==|!=) '(.*)'", part)
            if match and (self.value(match[1]) == match[3]) != (match[2] == "=="):
                return False
        return True

    def _run(self, step):
        output = Path(self.box.environment["GITHUB_OUTPUT"])
        output.write_text("")
        variables = {name: self._filled(str(value)) for name, value in step.get("env", {}).items()}
        result = self.box.run("set -o pipefail\n" + step["run"], GITHUB_ACTION_PATH=str(self.action), **variables)
        self.log += result.stdout + result.stderr
        self.status = self.status or result.returncode
        if "id" in step:
            self.steps[step["id"]] = dict(line.split("=", 1) for line in output.read_text().splitlines())


class ActionFile(unittest.TestCase):
    def test_is_as_github_demands(self):
        self.assertEqual(list(rules.action_faults(ACTION)), [])

    def test_that_is_wrong_is_refused(self):
        for old, new in [("inputs.fail-on }}", "inputs.fail-no }}"), ("steps.check.outputs.json", "steps.chekc.outputs.json"),
                         ("INPUT_LANG: ${{ inputs.lang }}", "INPUT_LANG: ko"), ("      shell: bash\n", ""),
                         ("""run: '"$GITHUB_ACTION_PATH/tools/ci/action_check.sh"'""", "run: daejo check ${{ inputs.paths }}"),
                         ("actions/cache/save@5a3ec84eff668545956fd18022155c47e93e2684", "actions/cache/save@v4"),
                         ('default: "true"', "default: true")]:
            with self.subTest(new):
                self.assertIn(old, TEXT)
                self.assertNotEqual(list(rules.action_faults(rules.load(TEXT.replace(old, new, 1)))), [])

    def test_scripts_are_clean(self):
        scripts = sorted(str(path) for path in (SOURCE / "tools/ci").glob("*.sh"))
        ran = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True, check=False)
        self.assertEqual(ran.stdout, "")
        for path in scripts:
            self.assertTrue(Path(path).stat().st_mode & 0o100, path)


class ActionRun(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="daejo-ci-")
        self.addCleanup(folder.cleanup)
        self.box = Sandbox(folder.name, SOURCE, DAEJO)
        self.offline = {"offline": "true", "abstracts": "abstracts.jsonl"}

    def test_downloads_checks_and_tells(self):
        run = Runner(self.box, paths="digests/day.md", **self.offline)
        self.assertEqual(run.status, 1, run.log)
        self.assertEqual([run.output(name) for name in ("exit-status", "entries", "mismatches", "to-review", "unverified")],
                         ["1", "10", "4", "0", "0"])
        self.assertRegex(run.log, r"(?m)^::error file=digests/day\.md,line=\d+")
        self.assertIn("4 mismatches", run.log)
        self.assertIn("4 mismatches", Path(self.box.environment["GITHUB_STEP_SUMMARY"]).read_text())
        self.assertIn('"version": "2.1.0"', Path(run.output("sarif")).read_text())
        calls = self.box.calls()
        self.assertRegex(calls, r"curl .*https://github\.com/\S+/daejo/releases/download/v[0-9.]+/SHA256SUMS")
        self.assertFalse((self.box.folder / "action/build").exists())

    def test_builds_only_when_told_to(self):
        run = Runner(self.box, paths="digests/good.md", build="true", **self.offline)
        self.assertEqual(run.status, 0, run.log)
        self.assertTrue((self.box.folder / "action/build").exists())
        self.assertNotIn("curl", self.box.calls())

    def test_runs_nothing_whose_checksum_is_wrong(self):
        (archive,) = self.box.release.glob("*.tar.gz")
        right = hashlib.sha256(archive.read_bytes()).hexdigest()
        self.assertEqual(Runner(self.box, paths="digests/good.md", sha256=right, **self.offline).status, 0)
        sums = self.box.release / "SHA256SUMS"
        for pinned, stated in [("0" * 64, sums.read_text()), (right.upper(), sums.read_text()), ("x", sums.read_text()),
                               ("", f"{'0' * 64}  {archive.name}\n"), ("", ""), ("", sums.read_text().replace(".tar.gz", ".zip"))]:
            sums.write_text(stated)
            with self.subTest(pinned=pinned, stated=stated):
                run = Runner(self.box, paths="digests/good.md", sha256=pinned, **self.offline)
                self.assertEqual((run.status, run.output("exit-status")), (2, ""), run.log)
                self.assertIn("checksum", run.log)

    def test_says_what_to_do_where_there_is_no_release(self):
        for file in self.box.release.glob("*.tar.gz"):
            file.unlink()
        run = Runner(self.box, paths="digests/good.md", **self.offline)
        self.assertEqual(run.status, 2)
        self.assertIn("the inputs build and daejo do without it", run.log)

    def test_passes_right_digests_of_several_paths(self):
        run = Runner(self.box, paths="digests/good.md\n\n  \ndigests/today.md\n", **self.offline)
        self.assertEqual((run.status, run.output("entries")), (0, "4"), run.log)

    def test_leaves_out_what_it_is_told_to(self):
        run = Runner(self.box, paths="digests/day.md", annotations="false", step_summary="false", fail_on="never", lang="ko",
                     reports="junit=a.xml\njsonl=b.jsonl", **self.offline)
        self.assertEqual(run.status, 0, run.log)
        self.assertNotIn("::error", run.log)
        self.assertIn("불일치", run.log)
        self.assertEqual(Path(self.box.environment["GITHUB_STEP_SUMMARY"]).read_text(), "")
        for name in ("a.xml", "b.jsonl"):
            self.assertTrue((self.box.repository / name).is_file())

    def test_takes_digests_and_settings_from_daejo_toml(self):
        settings = 'paths = ["digests/day.md"]\noffline = true\nabstracts = ["abstracts.jsonl"]\n'
        (self.box.repository / "daejo.toml").write_text(settings)
        self.assertEqual(Runner(self.box).output("mismatches"), "4")
        (self.box.repository / "ci.toml").write_text(settings + 'fail-on = "never"\n')
        run = Runner(self.box, config="ci.toml", paths="digests/day.md")
        self.assertEqual((run.status, run.output("mismatches")), (0, "4"), run.log)

    def test_lets_the_unverified_pass_where_told_to(self):
        unknown = "### [A Paper](https://arxiv.org/abs/2001.00001)\n\n- **What's New**: 한 주제를 살펴봅니다.\n"
        (self.box.repository / "new.md").write_text(unknown)
        self.assertEqual(Runner(self.box, paths="new.md", **self.offline).status, 3)
        run = Runner(self.box, paths="new.md", fail_on_unverified="false", **self.offline)
        self.assertEqual((run.status, run.output("exit-status"), run.output("unverified")), (0, "3", "1"))

    def test_says_what_is_wrong_with_its_inputs(self):
        run = Runner(self.box, paths="digests/absent.md", **self.offline)
        self.assertEqual((run.status, run.output("exit-status")), (2, "2"))
        self.assertIn("absent.md", run.log)
        self.assertEqual(Runner(self.box, paths="digests", fail_on="sometimes", **self.offline).output("exit-status"), "2")

    def test_takes_inputs_for_text_and_never_for_commands(self):
        for hostile in ('$(touch pwned)', '"; touch pwned; "', "`touch pwned`", "--output=pwned", "-o\npwned",
                        "x\"\ntouch pwned"):
            for name in ("paths", "fail_on", "abstracts", "reports", "lang", "contact"):
                Runner(self.box, **({"paths": "digests/good.md"} | self.offline | {name: hostile}))
                self.assertFalse((self.box.repository / "pwned").exists(), (name, hostile))

    def test_caches_by_what_it_depends_on(self):
        def keys():
            run = Runner(self.box, paths="digests/good.md", **self.offline)
            return run.steps["keys"]["tool"], run.steps["keys"]["digests"]

        first = keys()
        self.assertEqual(keys(), first)
        with (self.box.repository / "digests/good.md").open("a") as digest:
            digest.write("\n<!-- more -->\n")
        second = keys()
        self.assertEqual(second[0], first[0])
        self.assertNotEqual(second[1], first[1])
        with (self.box.folder / "action/CMakeLists.txt").open("a") as project:
            project.write("# changed\n")
        third = keys()
        self.assertNotEqual(third[0], second[0])

    def test_runs_the_daejo_that_it_is_given(self):
        run = Runner(self.box, paths="digests/good.md", daejo=str(DAEJO), **self.offline)
        self.assertEqual(run.status, 0, run.log)
        self.assertFalse((self.box.folder / "action/build").exists())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
