"""What the documents' commands find: a repository of digests, whose abstracts are in the store, and no network."""

import gzip
import json
import shutil

from sandbox import Sandbox

WRONG = {"2103.00020", "2010.11929", "2203.02155", "2304.02643"}
FOLDERS = (".local/share/bash-completion/completions", ".zfunc", ".config/fish/completions")


class DocumentsSandbox(Sandbox):
    def __init__(self, folder, source, daejo):
        super().__init__(folder, source, daejo)
        repository = self.repository
        shutil.copy(repository / "digests/day.md", repository / "digests/2024-01-15.md")
        abstracts = (source / "fixtures/abstracts.jsonl").read_bytes()
        for name in ("arxiv-metadata-oai-snapshot.json", "new-papers.jsonl"):
            (repository / name).write_bytes(abstracts)
        (repository / "arxiv-metadata.jsonl.gz").write_bytes(gzip.compress(abstracts))
        for name in FOLDERS:
            (self.folder / name).mkdir(parents=True)
        # In a clone, ./dev run is daejo itself.
        self._write(repository / "dev", '#!/bin/sh\n[ "$1" = run ] && shift && exec daejo "$@"\n', executable=True)
        self._write(repository / "fix.py", "#!/bin/sh\nexit 1\n", executable=True)
        self._write(self.bin / "man", "#!/bin/sh\ncat > /dev/null\n", executable=True)
        self.run("daejo check digests/day.md --fail-on never --format json -o findings.json", check=True)
        self._write_pairs()

    def _write_pairs(self):
        """Labelled pairs of the sample's entries, as `daejo eval` reads them."""
        papers = [json.loads(line) for line in (self.repository / "abstracts.jsonl").read_text().splitlines()]
        abstracts = {paper["id"]: paper["abstract"] for paper in papers}
        read = json.loads(self.run("daejo read digests/day.md --format json", check=True).stdout)
        lines = [json.dumps({"key": entry["arxiv_id"], "summary": entry["summary"], "abstract": abstracts[entry["arxiv_id"]],
                             "mismatch_truth": int(entry["arxiv_id"] in WRONG)}) for entry in read["entries"]]
        (self.repository / "pairs.jsonl").write_text("\n".join(lines) + "\n")
