#!/usr/bin/env bash
# check_deb.sh DEB FIXTURES: installs the package on a Debian that has none of what builds it, uses it, and removes it
# again. It changes the system that it runs on, so run it as root in a container or a chroot.
set -euo pipefail
deb=$(realpath "$1") fixtures=$(realpath "$2")
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
fail() { printf 'check_deb: %s\n' "$*" >&2; exit 1; }

if command -v g++ > /dev/null; then fail 'this system has a compiler; take a bare one'; fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends "$deb" > /tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail 'it does not install'; }

status=0
daejo check "$fixtures/digests/sample.md" --abstracts "$fixtures/abstracts.jsonl" --offline --store /tmp/store.db \
  --queue=/tmp/queue.db > /tmp/report || status=$?
[ "$status" = 1 ] || fail "check ended with $status instead of 1"
grep -q '4 mismatches' /tmp/report || fail 'check does not report the four mismatches of the sample'
printf '{"key":1,"summary":"도시의 교통 신호","abstract":"the genome of a sponge"}\n' | daejo score | grep -q '"verdict"' || fail 'score fails'

daejo review serve --queue /tmp/queue.db --port 0 > /tmp/served 2>&1 &
server=$!
for _ in $(seq 50); do grep -q 'http://' /tmp/served && break; sleep 0.1; done
kill -INT "$server"; wait "$server" || true
grep -q 'http://' /tmp/served || { cat /tmp/served; fail 'the review server does not start'; }

for file in /usr/share/bash-completion/completions/daejo /usr/share/zsh/vendor-completions/_daejo \
  /usr/share/fish/vendor_completions.d/daejo.fish /usr/share/doc/daejo/copyright; do
  # dpkg leaves documents out of slim systems, but lists them.
  dpkg -L daejo | grep -qx "$file" || fail "the package lacks $file"
done
printf '%s manual pages\n' "$(dpkg -L daejo | grep -c '/man1/.')"

files=$(dpkg -L daejo | grep daejo)
apt-get purge -y -qq daejo > /tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail 'it cannot be removed'; }
for file in $files; do
  if [ -e "$file" ]; then fail "$file is left behind"; fi
done
printf 'installed, used and removed on Debian %s\n' "$(cat /etc/debian_version)"
