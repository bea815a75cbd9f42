#!/usr/bin/env bash
# `tools/fuzz/run.sh PROGRAM MINUTES`: runs libFuzzer for so many minutes of processor time to find inputs that
# crash, hang or break a promise of the target. Useful inputs are kept in build/fuzz_inputs/TARGET/, and the next run
# starts from them. A failing input is stored in build/fuzz_inputs/ and ends the run with status 1.
set -euo pipefail
export LC_ALL=C
program=$(realpath "$1") minutes=$2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
target=${program##*/fuzz_}
kept=build/fuzz_inputs
corpus="$kept/$target"
log="$corpus.log"
mkdir -p "$corpus"

# libFuzzer limits only elapsed time, so it is started again until the processor time is used up. Rounds are short, so
# that little is lost if one is killed.
longest_round=600 shortest_round=10
# -timeout is elapsed time, too: on a busy machine, an input that takes milliseconds once waited 17 s for the processor.
# The exit status of libFuzzer when it is interrupted:
interrupted=72

# Prints the last number in the round's log that matches the pattern $1; 0 if there is none.
last() { sed -nE "s/.*$1.*/\\1/p" "$log" | tail -n 1 | grep . || echo 0; }

# run_round SECONDS: returns libFuzzer's status. The log ends with the processor time that it took.
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
