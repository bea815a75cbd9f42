#!/usr/bin/env bash
# Prints the cache keys for action.yml: that of daejo is made from its sources and the build system, that of the
# abstracts from the digests.
set -euo pipefail

sum() { sha256sum | cut -c 1-32; }

tool=$({
  cat /etc/os-release
  cd "$GITHUB_ACTION_PATH"
  find . \( -path ./build -o -path ./.git \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum
} | sum)

mapfile -t paths < <(printf '%s\n' "$INPUT_PATHS" | sed '/^[[:space:]]*$/d')
digests=$({
  for path in "${paths[@]:-.}"; do
    # Treat a glob as the whole folder.
    [ -e "$path" ] || path=.
    case $path in /*) ;; *) path=./$path ;; esac
    find "$path" -name .git -prune -o -type f \( -name '*.md' -o -name '*.html' -o -name '*.json' \) -print0
  done | sort -z | xargs -0 -r sha256sum
} | sum)

cat >> "$GITHUB_OUTPUT" <<END
tool=$tool
digests=$digests
tool-folder=$RUNNER_TEMP/daejo-tool
store-folder=$RUNNER_TEMP/daejo-store
END
