#!/usr/bin/env bash
# Leaves a daejo in TOOL_FOLDER/bin that is built here. One from the cache still needs its libraries, so the packages
# are always set up.
set -euo pipefail

cd "$GITHUB_ACTION_PATH"
if [ -x "$TOOL_FOLDER/bin/daejo" ]; then
  ./dev setup
else
  ./dev build
  mkdir -p "$TOOL_FOLDER/bin" "$TOOL_FOLDER/libexec/daejo"
  cp build/release/daejo "$TOOL_FOLDER/bin/"
  cp build/release/daejo-review-server "$TOOL_FOLDER/libexec/daejo/"
fi
"$TOOL_FOLDER/bin/daejo" --version
