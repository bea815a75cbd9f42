#!/usr/bin/env bash
# check_install.sh CMAKE BUILD SOURCE: installs the library of a build folder, builds a program against it that sees
# nothing else of daejo, and compares what it prints.
set -euo pipefail
cmake=$1 build=$2 source=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$cmake" --install "$build" --component library --prefix "$folder/prefix" > /dev/null
build_consumer() {
  "$cmake" -S "$source/tests/library/consumer" -B "$folder/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS='-Wall -Wextra -Wpedantic -Werror' -DCMAKE_PREFIX_PATH="$folder/prefix"
  "$cmake" --build "$folder/build"
}
if ! (set -e; build_consumer) > "$folder/log" 2>&1; then
  cat "$folder/log"
  exit 1
fi
cd "$source/fixtures"
"$folder/build/consumer" digests/sample.md abstracts.jsonl "$folder/store.db" > "$folder/printed"
diff "$source/tests/library/consumer/expected.txt" "$folder/printed"

# The program of docs/library.md compiles, too.
awk '/^```cpp$/ { on = 1; next } /^```$/ { on = 0 } on' "$source/docs/library.md" > "$folder/example.cpp"
grep -q 'int main' "$folder/example.cpp"
"${CXX:-c++}" -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I "$folder/prefix/include" "$folder/example.cpp"
