#!/usr/bin/env bash
# site.sh: builds the site in build/site; any warning, such as a broken link, is an error.
# site.sh --generate: regenerates the pages and pictures that the program produces. The Python page needs ./dev wheel.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ "${1:-}" = --generate ]; then
  tools/docs/options_page.py build/release/daejo > docs/options.md
  tools/docs/cpp_page.py > docs/cpp_api.md
  build/wheel/venv/bin/python tools/docs/python_page.py > docs/python_api.md
  tools/docs/report_picture.sh build/release/daejo
  exit
fi
tools=build/docs_tools
if ! cmp -s tools/docs/requirements.txt $tools/requirements.txt; then
  python3 -m venv --clear $tools
  $tools/bin/pip install --quiet --disable-pip-version-check -r tools/docs/requirements.txt
  cp tools/docs/requirements.txt $tools/
fi
NO_MKDOCS_2_WARNING=1 $tools/bin/mkdocs build --strict --quiet
echo build/site/index.html
