#!/usr/bin/env bash
# report_picture.sh DAEJO: takes the screenshots of the report in README.md and README.ko.md with Chromium.
set -euo pipefail
daejo=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
pictures=$PWD/docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$daejo" demo > /dev/null

# take LOCALE FILE
take() {
  chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile-$1" \
    --lang="$1" --accept-lang="$1" --force-device-scale-factor=1 --window-size=1100,760 \
    --screenshot="$2" "file://$work/daejo-demo/report.html" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
take en-US "$pictures/report.png"
take ko-KR "$pictures/report.ko.png"
