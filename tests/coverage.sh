#!/usr/bin/env bash
# `tests/coverage.sh BUILD`: the lines and branches that the last test run of a coverage build went through, by room.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1
printf '%-10s %8s %8s %10s\n' room lines covered branches
for room in base parsers arxiv audit reasons report project review fix cli; do
  # Branches that only an exception takes are the compiler's, not the source's.
  gcovr --root . --filter "$room/" --exclude-throw-branches --exclude-unreachable-branches --json-summary \
    "$build/$room" | python3 -c '
import json, sys
found = json.load(sys.stdin)
print(f"{sys.argv[1]:10} {found[\"line_total\"]:8} {found[\"line_percent\"]:7.1f}% {found[\"branch_percent\"]:9.1f}%")' "$room"
done
