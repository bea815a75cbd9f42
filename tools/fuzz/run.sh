#!/usr/bin/env bash
# `tools/fuzz/run.sh PROGRAM MINUTES`: lets libFuzzer look for inputs that crash, hang or break a promise of the target, for so
# many minutes of processor time. What it finds of use is kept in build/fuzz_inputs/TARGET/ and gone on from the next
# time; an input that fails lies in build/fuzz_inputs/, and ends the run with status 1.
set -euo pipefail
export LC_ALL=C
program=$(realpath "$1") minutes=$2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
target=${program##*/fuzz_}
kept=build/fuzz_inputs
corpus="$kept/$target"
log="$corpus.log"
mkdir -p "$corpus"

# libFuzzer ends by the clock alone, so it is let run again until the processor time is used up. A round is short enough
# that little is lost with one that is killed.
longest_round=600 shortest_round=10
# -timeout is by the clock, too, and an input of milliseconds was seen to wait 17 s for the processor of a busy machine.
# What libFuzzer ends with where it was told to.
interrupted=72

# One number of the round's log, the last of its kind; 0 where there is none.
last() { sed -nE "s/.*$1.*/\\1/p" "$log" | tail -n 1 | grep . || echo 0; }

# run_round SECONDS: its status is libFuzzer's. The log ends with what it took of the processor.
run_round() {
  local TIMEFORMAT='processor seconds: %U %S'
  { time "$program" -max_total_time="$1" -dict="tools/fuzz/dictionaries/$target.dict" \
    -timeout=60 -rss_limit_mb=4096 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$kept/$target." "$corpus" "tools/fuzz/seeds/$target"; } 2>&1 | tee "$log" >&2
}

wanted=$((minutes * 60)) used=0 executions=0 slowest=0 status=0
while ((used < wanted && status == 0)); do
  left=$((wanted - used))
  left=$((left > longest_round ? longest_round : left < shortest_round ? shortest_round : left))
  run_round "$left" || status=$?
  if ((status == interrupted)); then exit 130; fi
  used=$(awk -v used="$used" '/^processor seconds:/ { used += $3 + $4 } END { printf "%.0f", used }' "$log")
  executions=$((executions + $(last 'number_of_executed_units: ([0-9]+)')))
  round_slowest=$(last 'slowest_unit_time_sec: *([0-9]+)')
  slowest=$((round_slowest > slowest ? round_slowest : slowest))
done
printf '%s: %s processor seconds, %s executions, %s of %s edges, slowest input %s s, %s\n' \
  "$target" "$used" "$executions" "$(last ' cov: ([0-9]+)')" "$(last '\(([0-9]+) inline 8-bit counters\)')" "$slowest" \
  "$( ((status == 0)) && echo 'no finding' || echo 'A FINDING')"
exit $((status != 0))
