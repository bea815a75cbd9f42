#!/usr/bin/env bash
# Downloads the release binary that belongs to this action, verifies its checksum, and puts it into TOOL_FOLDER/bin.
set -euo pipefail

fail() { echo "::error title=daejo::$*"; exit 2; }

# Prints what $1, an extended regular expression with one group, captures in the project's CMakeLists.txt.
project_value() { sed -nE "s/^$1.*/\1/p" "$GITHUB_ACTION_PATH/CMakeLists.txt"; }
repository=$(project_value 'set\(DAEJO_REPOSITORY "([^"]*)"\)')
version=$(project_value 'project\(daejo VERSION ([0-9.]+)')
archive=daejo-$version-linux-$(uname -m).tar.gz
release=$repository/releases/download/v$version

command -v curl > /dev/null || fail 'curl is missing; install it, or set the input build to true.'
download=$(mktemp -d)
trap 'rm -rf "$download"' EXIT
cd "$download"
for file in "$archive" SHA256SUMS; do
  curl --fail --silent --show-error --location --proto '=https' --retry 3 --output "$file" "$release/$file" \
    || fail "$release/$file could not be downloaded; the inputs build and daejo do without it."
done
if [ -n "$INPUT_SHA256" ]; then
  echo "$INPUT_SHA256  $archive" > SHA256SUMS
fi
grep -E "^[0-9a-f]{64} [ *]$archive\$" SHA256SUMS > sum || fail "There is no checksum of $archive."
sha256sum --check --strict --quiet sum || fail "$archive is not what its checksum says, so it was not unpacked."
rm -rf "$TOOL_FOLDER"
mkdir -p "$TOOL_FOLDER"
tar --extract --gzip --file "$archive" --directory "$TOOL_FOLDER" --strip-components 1
"$TOOL_FOLDER/bin/daejo" --version
