#!/usr/bin/env bash
# `tests/coverage.sh BUILD`: the lines and branches that the last test run of a coverage build went through, by room.
# Exit status 1 where a room that reads or judges what strangers wrote has less than nine lines of ten covered.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1
low=()
printf '%-10s %8s %8s %10s\n' room lines covered branches
for room in base parsers arxiv audit index reasons report project review fix cli; do
  floor=0
  case $room in parsers | arxiv | audit | review) floor=90 ;; esac
  # Branches that only an exception takes are the compiler's, not the source's.
  gcovr --root . --filter "$room/" --exclude-throw-branches --exclude-unreachable-branches --json-summary - \
    "$build/$room" | python3 -c '
import json, sys
room, floor, found = sys.argv[1], float(sys.argv[2]), json.load(sys.stdin)
print("{:10} {line_total:8} {line_percent:7.1f}% {branch_percent:9.1f}%".format(room, **found))
sys.exit(found["line_percent"] < floor)' "$room" "$floor" || low+=("$room")
done
if [ ${#low[@]} -gt 0 ]; then
  echo "Fewer than 90 % of the lines are covered in: ${low[*]}" >&2
  exit 1
fi
