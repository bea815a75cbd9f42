#!/bin/sh
# install_modules.sh SOURCE TARGET: installs what SOURCE/package-lock.json pins into TARGET, unless it is there.
set -eu
mkdir -p "$2"
sum=$(sha256sum < "$1/package-lock.json")
[ "$(cat "$2/installed" 2>/dev/null || true)" = "$sum" ] && exit 0
cp "$1/package.json" "$1/package-lock.json" "$2"
cd "$2"
npm ci --ignore-scripts --no-audit --no-fund
echo "$sum" > installed
