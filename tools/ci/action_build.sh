#!/usr/bin/env bash
# Builds daejo and puts it into TOOL_FOLDER/bin. The packages are always installed, because a daejo from the cache
# needs its libraries, too.
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
