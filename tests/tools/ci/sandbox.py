"""A repository of digests with everything that the recipes call, and no network."""
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

# Programs of others, which record how they were called and what they were given.
STUB = """#!/usr/bin/env bash
{{ printf '%s' "$(basename "$0")"; printf ' %q' "$@"; echo; }} >> "{log}"
{action}
"""

# Gives the files of a release: `curl … --output NAME ADDRESS`, or `curl … ADDRESS …` with their own names.
CURL = """name=
for word; do
  case $word in
    --output) next=1 ;;
    https://*) cp "RELEASE/${word##*/}" "${name:-.}" || exit 22 ;;
    *) if [ "${next:-}" = 1 ]; then name=$word next=; fi ;;
  esac
done"""


class Sandbox:
    def __init__(self, folder, source, daejo):
        self.folder = Path(folder)
        self.source = Path(source)
        self.daejo = Path(daejo)
        self.repository = self.folder / "repository"
        self.bin = self.folder / "bin"
        self.release = self.folder / "release"
        self.log = self.folder / "calls.txt"
        self.log.touch()
        self.given = self.folder / "given.txt"
        self._make_programs()
        self.environment = self._environment()
        self._make_repository()
        self._make_release()
        self.run(f'"{self.daejo}" store import "{self.source}/fixtures/abstracts.jsonl"', check=True)

    def entry(self, arxiv_id):
        """An entry of the sample digest, from its heading to the next."""
        sample = (self.source / "fixtures/digests/sample.md").read_text()
        begin = sample.rindex("### ", 0, sample.index("abs/" + arxiv_id))
        end = sample.find("### ", begin + 1)
        return sample[begin:end]

    def run(self, script, check=False, **variables):
        ran = subprocess.run(["bash", "-e", "-c", script], cwd=self.repository, env=self.environment | variables,
                             capture_output=True, text=True, timeout=120, check=False)
        if check and ran.returncode != 0:
            raise AssertionError(f"{script}\n{ran.stdout}{ran.stderr}")
        return ran

    def calls(self):
        text = self.log.read_text()
        self.log.write_text("")
        return text

    def _write(self, path, text, executable=False):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        if executable:
            path.chmod(0o755)

    def _make_programs(self):
        clone = ('if [ "$1" = clone ]; then for last; do :; done; mkdir -p "$last"; '
                 f'cp "{self.folder}/dev" "$last/dev"; exit 0; fi; exec "{shutil.which("git")}" "$@"')
        actions = {"apt-get": "", "gh": "", "mail": f'cat > "{self.given}"', "reviewdog": f'cat > "{self.given}"',
                   "git": clone, "daejo": f'exec "{self.daejo}" "$@"'}
        actions["curl"] = CURL.replace("RELEASE", str(self.release))
        if shutil.which("jq") is None:
            actions["jq"] = "cat"
        for name, action in actions.items():
            self._write(self.bin / name, STUB.format(log=self.log, action=action), executable=True)
        # Stands for ./dev: what it builds is the daejo under test.
        build = 'cd "$(dirname "$0")"; mkdir -p build/release; ' f'ln -sf "{self.daejo}" "{Path(self.daejo).with_name("daejo-review-server")}" build/release/'
        self._write(self.folder / "dev", f"#!/usr/bin/env bash\nset -e\n[ \"$1\" != build ] || {{ {build}; }}\n",
                    executable=True)

    def _make_release(self):
        """The archive of a release, whose daejo is the one under test, and its checksums."""
        program = self.release / "content/daejo-0.1.0-linux/bin/daejo"
        self._write(program, f'#!/bin/sh\nexec "{self.daejo}" "$@"\n', executable=True)
        version = re.search(r"project\(daejo VERSION ([0-9.]+)", (self.source / "CMakeLists.txt").read_text())[1]
        name = f"daejo-{version}-linux-{platform.machine()}.tar.gz"
        self.run(f'cd "{self.release}" && tar --create --gzip --file {name} --directory content daejo-0.1.0-linux && sha256sum {name} > SHA256SUMS',
                 check=True)

    def _environment(self):
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "LD_LIBRARY_PATH") if name in os.environ}
        kept["PATH"] = f"{self.bin}:{kept['PATH']}"
        runner = self.folder / "runner"
        runner.mkdir()
        for name in ("summary.md", "output.txt"):
            (runner / name).touch()
        return kept | {
            "HOME": str(self.folder), "XDG_CACHE_HOME": str(self.folder / "cache"), "LC_ALL": "C.UTF-8",
            # Nothing listens there: whoever asked the network after all would be told so.
            "DAEJO_ARXIV_API": "http://127.0.0.1:9/", "GIT_CONFIG_GLOBAL": str(self.folder / "gitconfig"),
            "RUNNER_TEMP": str(runner), "GITHUB_WORKSPACE": str(self.repository),
            "GITHUB_STEP_SUMMARY": str(runner / "summary.md"), "GITHUB_OUTPUT": str(runner / "output.txt")}

    def _make_repository(self):
        self._write(self.folder / "gitconfig", "[user]\nname = A Bot\nemail = bot@example.org\n")
        digests = self.repository / "digests"
        sample = (self.source / "fixtures/digests/sample.md").read_text()
        self._write(digests / "day.md", sample)
        good = "## Daily Papers\n\n" + self.entry("2106.09685") + self.entry("1810.04805")
        self._write(digests / "good.md", good)
        shutil.copy(self.source / "fixtures/abstracts.jsonl", self.repository)
        remote = self.folder / "remote.git"
        self.run(f'git init --quiet --bare "{remote}"; git init --quiet --initial-branch=main .; git add digests; '
                 f'git commit --quiet -m First; git remote add origin "{remote}"; git push --quiet -u origin main', check=True)
        self._write(digests / "today.md", good)
        # Stands for the bot of a recipe, which has written its digest already.
        self._write(self.repository / "write_digest", "#!/bin/sh\n", executable=True)
