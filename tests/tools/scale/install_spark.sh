#!/bin/sh
# install_spark.sh REQUIREMENTS TARGET: makes TARGET a virtual environment with what REQUIREMENTS pins, unless it is one.
# Exit status 77 where Spark cannot be had: its tests are then skipped, and say so.
set -eu

skip() {
  echo "Skipped: Spark cannot be installed here: $1"
  exit 77
}

command -v java > /dev/null || skip 'there is no java.'
sum=$(sha256sum < "$1")
[ "$(cat "$2/installed" 2> /dev/null || true)" = "$sum" ] && exit 0
# Debian's pip unpacks a source archive as it is; newer ones make a wheel of it first, which takes a minute.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
rm -rf "$2"
mkdir -p "$2"
"$python" -m venv "$2" > "$2/install.log" 2>&1 || skip "$(tail -n 1 "$2/install.log")"
if ! "$2/bin/pip" install --require-hashes --no-compile -r "$1" > "$2/install.log" 2>&1; then
  cat "$2/install.log"
  # Not to be had is one thing, other bytes than those pinned another.
  if grep -q 'DO NOT MATCH THE HASHES' "$2/install.log"; then exit 1; fi
  skip 'pip could not install it; its words are above.'
fi
echo "$sum" > "$2/installed"
