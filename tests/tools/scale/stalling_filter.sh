#!/bin/sh
# Stands in for the program in score_job_test.py: the first two filters of a run answer at once, the others answer a line
# and then wait for FOLDER/go, so that a test can kill an executor that is half-way. DAEJO and FOLDER are filled in.
set -eu
PATH=/usr/bin:/bin
echo started >> 'FOLDER/started'
[ "$(wc -l < 'FOLDER/started')" -gt 2 ] || exec 'DAEJO' "$@"
IFS= read -r line
printf '%s\n' "$line" | 'DAEJO' "$@"
echo "$$" >> 'FOLDER/waiting'
while [ ! -e 'FOLDER/go' ]; do sleep 0.1; done
exec 'DAEJO' "$@"
