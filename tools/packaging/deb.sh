#!/usr/bin/env bash
# Makes build/deb/daejo_VERSION_ARCH.deb of what ./dev build has built, and has lintian read it. Any error of lintian's
# fails; warnings are shown. (With --show-overrides, Debian 12's lintian would fail for what is overridden, too.)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rm -rf build/deb
mkdir -p build/deb
cpack --config build/release/CPackConfig.cmake -B build/deb > build/deb/log 2>&1 || { cat build/deb/log >&2; exit 1; }
rm -rf build/deb/_CPack_Packages
deb=$(ls build/deb/*.deb)
dpkg-deb --info "$deb"
lintian --allow-root --fail-on error "$deb"
echo "$deb"
