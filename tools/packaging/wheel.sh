#!/usr/bin/env bash
# wheel.sh [--from-sdist] [PYTHON …]: builds a self-contained wheel in build/wheel/ for each Python (by default
# python3), and tests it in an empty virtual environment. With --from-sdist, it also makes the source distribution and
# builds the wheels from that, which compiles everything again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=build/wheel

say() { printf 'wheel: %s\n' "$*" >&2; }
quietly() { "$@" > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }; }

# tools_of PYTHON: installs the tools that build wheels for this Python, and prints their folder.
tools_of() {
  local tools
  tools=$folder/tools/$("$1" -c 'import sys; print(f"{sys.version_info.major}.{sys.version_info.minor}")')
  if ! cmp -s python/requirements.txt "$tools/requirements.txt"; then
    say "installing what builds wheels from PyPI in $tools"
    quietly "$1" -m venv --clear "$tools"
    quietly "$tools/bin/pip" install --disable-pip-version-check -r python/requirements.txt
    cp python/requirements.txt "$tools/"
  fi
  echo "$PWD/$tools"
}

# build_wheel SOURCE
build_wheel() {
  say "building the wheel for $(python --version)"
  rm -rf $folder/plain
  quietly python -m build --no-isolation --wheel --outdir $folder/plain "$1"
  quietly auditwheel repair --wheel-dir $folder $folder/plain/*.whl
}

# test_wheel PYTHON WHEEL: tests the wheel in a fresh environment, and from another folder, so that the installed module
# is imported and not the source.
test_wheel() {
  local size tests=$PWD/tests/python
  size=$(stat -c %s "$2")
  say "$2, $((size / 1000000)) MB"
  if [ "$size" -gt 40000000 ]; then say 'the wheel is larger than 40 MB'; exit 1; fi
  "$1" -m venv --clear $folder/venv
  quietly $folder/venv/bin/pip install --disable-pip-version-check "$2"
  say 'checking types'
  mypy --python-executable $folder/venv/bin/python --strict --cache-dir $folder/mypy \
    "$(echo $folder/venv/lib/python3.*/site-packages/daejo)" examples >&2
  say 'testing it'
  quietly $folder/venv/bin/pip install --disable-pip-version-check pytest==9.2.0
  (cd $folder/venv && bin/python -m pytest -q -p no:cacheprovider "$tests")
}

source=.
if [ "${1:-}" = --from-sdist ]; then
  source=$folder/source
  shift
fi
if [ $# = 0 ]; then set -- python3; fi
mkdir -p $folder
rm -rf $folder/*.whl $folder/*.tar.gz $folder/source
path=$PATH
for python in "$@"; do
  python=$(command -v "$python")
  tools=$(tools_of "$python")
  export PATH=$tools/bin:$path
  if [ $source != . ] && [ ! -d $source ]; then
    say 'making the source distribution'
    quietly python -m build --no-isolation --sdist --outdir $folder .
    mkdir $source
    tar --extract --gzip --file $folder/*.tar.gz --directory $source --strip-components 1
  fi
  build_wheel $source
  # The newest wheel is the one for this Python.
  # shellcheck disable=SC2012
  test_wheel "$python" "$(ls -t $folder/*.whl | head -n 1)"
done
