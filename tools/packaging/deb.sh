#!/usr/bin/env bash
# Packs what ./dev build has built into build/deb/daejo_VERSION_ARCH.deb and checks it with lintian. Errors of lintian
# fail the script; warnings are only shown. (--show-overrides would make Debian 12's lintian fail for overridden errors.)
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
