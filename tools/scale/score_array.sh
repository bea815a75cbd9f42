#!/usr/bin/env bash
# Runs one task of a Slurm array, which judges its share of a file of pairs.
#
#   sbatch --array=0-99 --cpus-per-task=4 score_array.sh PAIRS FOLDER
#
# Task i of n judges the i-th of n parts of PAIRS, which is split between lines, and writes FOLDER/0000i.jsonl once it is
# complete. Joined in order, the results are the same as from a single process. `daejo` must be on the PATH of the nodes.
#SBATCH --job-name=daejo-score
set -euo pipefail
pairs=$1 folder=$2
task=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN))
part=$(printf '%s/%05d.jsonl' "$folder" "$task")
mkdir -p "$folder"
split --number="l/$((task + 1))/$SLURM_ARRAY_TASK_COUNT" "$pairs" |
  daejo score --jobs "${SLURM_CPUS_PER_TASK:-1}" > "$part.unfinished"
mv "$part.unfinished" "$part"
