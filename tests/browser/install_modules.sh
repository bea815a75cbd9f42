#!/bin/sh
# install_modules.sh SOURCE TARGET: installs what SOURCE/package-lock.json pins into TARGET, unless it is there.
# Exit status 77 where npm cannot fetch it: the browser tests are then skipped, and say so.
set -eu
mkdir -p "$2"
sum=$(sha256sum < "$1/package-lock.json")
[ "$(cat "$2/installed" 2>/dev/null || true)" = "$sum" ] && exit 0
rm -f "$2/installed"
cp "$1/package.json" "$1/package-lock.json" "$2"
cd "$2"
if ! npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 > install.log 2>&1; then
  cat install.log
  # What cannot be fetched is one thing. Other bytes than those that are pinned are another.
  if ! grep -q 'npm ERR! request to\|network' install.log || grep -q EINTEGRITY install.log; then exit 1; fi
  echo 'Skipped: npm cannot fetch the modules of the browser tests; its message is above.'
  exit 77
fi
echo "$sum" > installed
