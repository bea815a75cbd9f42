#!/usr/bin/env bash
# Prints Debian's copies of the licences of the libraries that daejo contains as static archives or headers.
set -euo pipefail
for package in libboost-locale1.74-dev libboost-locale1.83-dev libboost1.74-dev libboost1.83-dev libeigen3-dev libpugixml-dev \
  libcmark-gfm-dev libgumbo-dev nlohmann-json3-dev libcli11-dev libsqlite3-dev libsqlitecpp-dev libstemmer-dev zlib1g-dev \
  libsodium-dev libpqxx-dev; do
  file=/usr/share/doc/$package/copyright
  if [ -f "$file" ]; then printf '==== %s\n\n' "$package"; cat "$file"; printf '\n'; fi
done
