#!/usr/bin/env bash
# Runs daejo according to the inputs of action.yml, writes the outputs of the step, and exits with daejo's status.
set -euo pipefail

# Reads the lines of $1 that are not blank into the array `lines`.
read_lines() { mapfile -t lines < <(printf '%s\n' "$1" | sed '/^[[:space:]]*$/d'); }

daejo=${INPUT_DAEJO:-$TOOL_FOLDER/bin/daejo}
out=$RUNNER_TEMP/daejo-reports
json=$out/daejo.json
sarif=$out/daejo.sarif
mkdir -p "$out" "$STORE_FOLDER"
rm -f "$json" "$sarif" "$out/log.txt" "$out/summary.md"

arguments=(check --store "$STORE_FOLDER/daejo.db"
  --report "json=$json" --report "sarif=$sarif" --report "console=$out/log.txt" --report github=-)
[ -z "$INPUT_FAIL_ON" ] || arguments+=(--fail-on "$INPUT_FAIL_ON")
[ -z "$INPUT_FAIL_ON_UNREAD" ] || arguments+=("--fail-on-unread=$INPUT_FAIL_ON_UNREAD")
[ -z "$INPUT_CONFIG" ] || arguments+=(--config "$INPUT_CONFIG")
[ -z "$INPUT_CHANGED_SINCE" ] || arguments+=(--changed-since "$INPUT_CHANGED_SINCE")
[ -z "$INPUT_LANG" ] || arguments+=(--lang "$INPUT_LANG")
[ -z "$INPUT_CONTACT" ] || arguments+=(--contact "$INPUT_CONTACT")
[ "$INPUT_OFFLINE" != true ] || arguments+=(--offline)
[ "$INPUT_STEP_SUMMARY" != true ] || arguments+=(--report "step-summary=$out/summary.md")
read_lines "$INPUT_ABSTRACTS"
for file in "${lines[@]}"; do arguments+=(--abstracts "$file"); done
read_lines "$INPUT_REPORTS"
for report in "${lines[@]}"; do arguments+=(--report "$report"); done
read_lines "$INPUT_PATHS"

status=0
"$daejo" "${arguments[@]}" -- "${lines[@]}" > "$out/annotations.txt" || status=$?
if [ -e "$out/log.txt" ]; then cat "$out/log.txt"; fi
if [ "$INPUT_ANNOTATIONS" = true ]; then cat "$out/annotations.txt"; fi
# Append, because an earlier part of the step may have written to the file.
if [ -e "$out/summary.md" ]; then cat "$out/summary.md" >> "$GITHUB_STEP_SUMMARY"; fi

# Reads a count from the results. They have the counts on a line of their own, and no text of a digest can imitate it.
count() { sed -n "s/^  \"summary\": {.*\"$1\":\([0-9]*\).*/\1/p" "$json"; }
{
  echo "exit-status=$status"
  if [ -e "$json" ]; then
    echo "entries=$(count entries)"
    echo "mismatches=$(count mismatch)"
    echo "to-review=$(count review)"
    echo "unverified=$(count unverified)"
    echo "unread=$(count unread)"
    echo "json=$json"
  fi
  if [ -e "$sarif" ]; then echo "sarif=$sarif"; fi
} >> "$GITHUB_OUTPUT"

if [ "$status" = 3 ] && [ "$INPUT_FAIL_ON_UNVERIFIED" != true ]; then
  echo "::notice title=daejo::Something could not be checked, which fail-on-unverified lets pass."
  exit 0
fi
exit "$status"
