#!/usr/bin/env bash
# name_owner.sh NAME: sets the name of daejo's GitHub account in CMakeLists.txt, and replaces the old name in documents,
# templates and the site.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ $# -ne 1 ] || [[ ! $1 =~ ^[A-Za-z0-9-]+$ ]]; then
  echo 'usage: tools/packaging/name_owner.sh NAME' >&2
  exit 2
fi
old=$(sed -nE 's|^set\(DAEJO_REPOSITORY "https://github.com/([^/]*)/daejo"\)|\1|p' CMakeLists.txt)
git grep -lzE "$old(/daejo|\.github\.io)" -- CMakeLists.txt mkdocs.yml '*.md' tools/ci \
  | xargs -0 sed -i -E "s#(^|[^A-Za-z0-9-])$old(/daejo|\.github\.io)#\1$1\2#g"
