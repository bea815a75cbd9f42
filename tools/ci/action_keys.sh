#!/usr/bin/env bash
# Names what action.yml caches: daejo by its sources and the system it is built on, the abstracts by the digests.
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
    # A glob stands for everything.
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
