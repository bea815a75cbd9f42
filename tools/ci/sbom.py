#!/usr/bin/env python3
"""Writes what a daejo binary is made of as an SPDX 2.3 document in JSON: `tools/ci/sbom.py BINARY [FILE]`.

The document lists four kinds of parts:
- the packages of the shared libraries that the binary loads: readelf names those that it loads at the start, the
  binary's note names those that it loads later, and dpkg knows their packages;
- the packages of the archives that are linked into it, which the linker's map next to it names;
- the packages of packages.txt, because their headers are compiled into it;
- the npm packages of the tests, which the lock file names with their checksums.
The same binary on the same system gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def output_of(*command: str) -> str:
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C"}
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment).stdout


def spdx_id(text: str) -> str:
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.]+", "-", text).strip("-")


def libraries_of(binary: Path) -> list[Path]:
    """The shared libraries that the binary names, where the loader finds them."""
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", output_of("readelf", "-dW", str(binary)))
    found = dict(re.findall(r"^\s*(\S+) => (\S+)", output_of("ldd", str(binary)), re.M))
    return [Path(found[name]).resolve() for name in needed if name in found]


def archives_in(binary: Path) -> list[Path]:
    """The archives of the system from which the linker took something."""
    taken = re.findall(r"^(/\S+\.a)\(", binary.with_name(binary.name + ".map").read_text(), re.M)
    return [Path(path) for path in sorted(set(taken))]


def packages_of(files: list[Path]) -> list[str]:
    """The Debian packages that files belong to; /lib is a link to /usr/lib, and dpkg may know either."""
    names = [name for file in files for name in (str(file), str(file).removeprefix("/usr"))]
    # dpkg-query fails if it does not know a name, but still reports the others.
    told = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, text=True).stdout
    owners = {path: line.split(":")[0] for line in told.splitlines() for path in [line.rpartition(": ")[2]]}
    for file in files:
        if not {str(file), str(file).removeprefix("/usr")} & owners.keys():
            raise SystemExit(f"sbom: no Debian package owns {file}, so it cannot be said what the binary is made of.")
    return sorted(set(owners.values()))


def build_packages() -> list[str]:
    """The libraries of packages.txt, without its tools."""
    section = re.search(r"^# libraries\n(.*)", (ROOT / "packages.txt").read_text(), re.M | re.S)
    return section.group(1).split() if section else []


def debian_packages(names: list[str]) -> list[dict]:
    listed = output_of("dpkg-query", "-W", "-f", r"${Package}\t${Version}\t${Architecture}\t${source:Package}\t"
                       r"${source:Version}\t${Homepage}\n", *names).splitlines()
    return [debian_package(*line.split("\t")) for line in sorted(set(listed))]


def debian_package(package: str, version: str, architecture: str, source: str, source_version: str,
                   homepage: str) -> dict:
    return {
        "SPDXID": spdx_id(f"deb-{package}"),
        "name": package,
        "versionInfo": version,
        "supplier": "Organization: Debian",
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "homepage": homepage or "NOASSERTION",
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "sourceInfo": f"built from the Debian source package {source} {source_version}",
        "externalRefs": [{
            "referenceCategory": "PACKAGE-MANAGER",
            "referenceType": "purl",
            "referenceLocator": f"pkg:deb/debian/{package}@{version}?arch={architecture}&distro=debian-12",
        }],
    }


def built_part(identifier: str, file: Path, version: str, purpose: str) -> dict:
    return {
        "SPDXID": identifier,
        "name": file.name,
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "checksums": [{"algorithm": "SHA256", "checksumValue": hashlib.sha256(file.read_bytes()).hexdigest()}],
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "Apache-2.0",
        "copyrightText": "NOASSERTION",
        "primaryPackagePurpose": purpose,
    }


def npm_packages() -> list[dict]:
    packages = []
    for lock in sorted(ROOT.glob("tests/*/package-lock.json")):
        for path, entry in sorted(json.loads(lock.read_text())["packages"].items()):
            if not path:
                continue
            name = path.rpartition("node_modules/")[2]
            algorithm, _, digest = entry["integrity"].partition("-")
            packages.append({
                "SPDXID": spdx_id(f"npm-{name}"),
                "name": name,
                "versionInfo": entry["version"],
                "downloadLocation": entry.get("resolved", "NOASSERTION"),
                "filesAnalyzed": False,
                "licenseConcluded": "NOASSERTION",
                "licenseDeclared": entry.get("license", "NOASSERTION"),
                "copyrightText": "NOASSERTION",
                "comment": f"{algorithm} (base64) {digest}",
                "externalRefs": [{
                    "referenceCategory": "PACKAGE-MANAGER",
                    "referenceType": "purl",
                    "referenceLocator": "pkg:npm/" + name.replace("@", "%40", 1) + "@" + entry["version"],
                }],
            })
    return packages


def main() -> None:
    binary = Path(sys.argv[1])
    version = output_of(str(binary.resolve()), "--version").split()[-1]
    server = binary.with_name("daejo-review-server")
    loaded = packages_of(libraries_of(binary) + libraries_of(server))
    linked = packages_of(archives_in(binary) + archives_in(server))
    built_from = sorted(set(build_packages()) - {*loaded, *linked})
    npm = npm_packages()
    daejo = built_part("SPDXRef-daejo", binary, version, "APPLICATION")
    checksum = daejo["checksums"][0]["checksumValue"]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-daejo")]
    relations += [("SPDXRef-daejo-review-server", "OPTIONAL_COMPONENT_OF", "SPDXRef-daejo")]
    relations += [("SPDXRef-daejo", "DYNAMIC_LINK", spdx_id(f"deb-{name}")) for name in loaded]
    relations += [("SPDXRef-daejo", "STATIC_LINK", spdx_id(f"deb-{name}")) for name in linked]
    relations += [(spdx_id(f"deb-{name}"), "BUILD_DEPENDENCY_OF", "SPDXRef-daejo") for name in built_from]
    relations += [(package["SPDXID"], "TEST_DEPENDENCY_OF", "SPDXRef-daejo") for package in npm]
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"daejo-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/daejo-{version}-{checksum}",
        "creationInfo": {
            # The date of the commit, so that the same source gives the same document.
            "created": output_of("git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ").strip()
            or "1970-01-01T00:00:00Z",
            "creators": ["Tool: daejo-ci-sbom"],
        },
        "packages": [
            daejo,
            built_part("SPDXRef-daejo-review-server", server, version, "APPLICATION"),
            *debian_packages(loaded + linked + built_from),
            *npm,
        ],
        "relationships": [
            {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
            for one, kind, other in relations
        ],
    }
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
