#!/usr/bin/env bash
# `fuzz/run.sh BUILD TARGET MINUTES`: lets libFuzzer look for inputs that crash, hang or break a promise. What it finds
# of use is kept in build/fuzz/TARGET/ and gone on from the next time; an input that fails lies in build/fuzz/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1 target=$2 minutes=$3
corpus="build/fuzz/$target"
mkdir -p "$corpus"
exec "build/$build/fuzz/fuzz_$target" -max_total_time="$((minutes * 60))" -dict="fuzz/dictionaries/$target.dict" \
  -timeout=20 -rss_limit_mb=4096 -max_len=65536 -print_final_stats=1 \
  -artifact_prefix="build/fuzz/$target." "$corpus" "fuzz/seeds/$target"
