#!/usr/bin/env bash
# Builds the release binaries twice, in folders with different names and without ccache, and compares the bytes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for place in first a/second/longer; do
  mkdir -p "$work/$place"
  git archive HEAD | tar -x -C "$work/$place"
  log="$work/log"
  (cd "$work/$place" && export CCACHE_DISABLE=1 && cmake --preset release && cmake --build build/release --target daejo daejo-review-server) \
    > "$log" 2>&1 || { tail -n 40 "$log" >&2; exit 2; }
done
for file in daejo daejo-review-server; do
  sha256sum "$work"/{first,a/second/longer}/build/release/$file | sed "s|$work/||"
  cmp "$work"/{first,a/second/longer}/build/release/$file
done
echo 'Both are the same, byte for byte.'
