#!/usr/bin/env bash
# Leaves daejo in TOOL_FOLDER. One from the cache still needs its libraries, so the packages are always set up.
set -euo pipefail

cd "$GITHUB_ACTION_PATH"
if [ -x "$TOOL_FOLDER/daejo" ]; then
  ./dev setup
else
  ./dev build
  mkdir -p "$TOOL_FOLDER"
  cp build/release/daejo build/release/daejo-review-server "$TOOL_FOLDER/"
fi
"$TOOL_FOLDER/daejo" --version
