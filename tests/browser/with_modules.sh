#!/bin/sh
# with_modules.sh MODULES TEST: runs a browser test; status 77 where install_modules.sh installed nothing.
set -eu
if [ ! -e "$1/installed" ]; then
  echo 'Skipped: the modules of the browser tests are not there; Browser.installs_its_modules says why.'
  exit 77
fi
DAEJO_BROWSER_MODULES=$1 exec node --test "$2"
