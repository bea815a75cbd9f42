#!/usr/bin/env bash
# Packs what ./dev build has built into build/tarball/daejo-VERSION-linux-MACHINE.tar.gz: the programs with all
# libraries that they load, except those of the C library and the compiler. It runs on systems with at least the glibc
# version that the build requires.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=$(build/release/daejo --version | awk '{ print $2 }')
name=daejo-$version-linux-$(uname -m)
folder=build/tarball/$name
rm -rf build/tarball
mkdir -p "$folder"/{bin,libexec/daejo,lib,share}

cp build/release/daejo "$folder/bin/"
cp build/release/daejo-review-server "$folder/libexec/daejo/"
programs=("$folder/bin/daejo" "$folder/libexec/daejo/daejo-review-server")
strip --strip-unneeded "${programs[@]}"
# The C library and the loader must be those of the user's system.
ldd "${programs[@]}" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u \
  | grep -vE '/(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+))\.so\.[0-9]+$' \
  | while read -r library; do
    cp -L "$library" "$folder/lib/"
    chmod 755 "$folder/lib/${library##*/}"
    # shellcheck disable=SC2016
    patchelf --set-rpath '$ORIGIN' "$folder/lib/${library##*/}"
  done
# shellcheck disable=SC2016 # the loader's own variable
patchelf --set-rpath '$ORIGIN/../lib' "$folder/bin/daejo"
# shellcheck disable=SC2016
patchelf --set-rpath '$ORIGIN/../../lib' "$folder/libexec/daejo/daejo-review-server"
cp LICENSE "$folder/"
cp -r build/release/tools/packaging/share/. "$folder/share/"
rm -rf "$folder/share/lintian" "$folder/share/done"

tar --create --gzip --owner=0 --group=0 --numeric-owner --sort=name --directory build/tarball \
  --file "build/tarball/$name.tar.gz" "$name"
rm -rf "$folder"
(cd build/tarball && sha256sum "$name.tar.gz" > SHA256SUMS)
printf 'build/tarball/%s.tar.gz\n' "$name"
