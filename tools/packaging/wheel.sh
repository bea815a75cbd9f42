#!/usr/bin/env bash
# wheel.sh [--from-sdist]: builds a self-contained wheel for this Python in build/wheel/, and tests it in a virtual
# environment that has nothing else. With --from-sdist, the source distribution is made, too, and the wheel built from
# it, which compiles everything again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=build/wheel
tools=$folder/tools

say() { printf 'wheel: %s\n' "$*" >&2; }
quietly() { "$@" > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }; }

mkdir -p $folder
if ! cmp -s python/requirements.txt $tools/requirements.txt; then
  say 'installing what builds wheels from PyPI'
  python3 -m venv --clear $tools
  quietly $tools/bin/pip install --disable-pip-version-check -r python/requirements.txt
  cp python/requirements.txt $tools/
fi
export PATH=$PWD/$tools/bin:$PATH

rm -rf $folder/plain $folder/*.whl $folder/*.tar.gz
if [ "${1:-}" = --from-sdist ]; then
  say 'building the source distribution, and a wheel from it'
  quietly python -m build --no-isolation --outdir $folder/plain .
  mv $folder/plain/*.tar.gz $folder/
else
  say 'building the wheel'
  quietly python -m build --no-isolation --wheel --outdir $folder/plain .
fi
quietly auditwheel repair --wheel-dir $folder $folder/plain/*.whl
wheel=$(ls $folder/*.whl)
size=$(stat -c %s "$wheel")
say "$wheel, $((size / 1000000)) MB"
if [ "$size" -gt 40000000 ]; then
  say 'the wheel is larger than 40 MB'
  exit 1
fi

python3 -m venv --clear $folder/venv
quietly $folder/venv/bin/pip install --disable-pip-version-check "$wheel" pytest==9.2.0
say 'checking types'
mypy --python-executable $folder/venv/bin/python --strict --cache-dir $folder/mypy \
  "$(echo $folder/venv/lib/python3.*/site-packages/daejo)" examples >&2
say 'testing it'
# From elsewhere, so that what is installed is imported.
tests=$PWD/tests/python
python=$PWD/$folder/venv/bin/python
cd $folder/venv && exec "$python" -m pytest -q -p no:cacheprovider "$tests"
