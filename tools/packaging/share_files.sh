#!/usr/bin/env bash
# share_files.sh DAEJO FOLDER SOURCE: writes the files for /usr/share: manual pages, completions, copyright, notices.
set -euo pipefail
daejo=$1 folder=$2 source=$3
umask 022
rm -rf "$folder"
mkdir -p "$folder"/{man/man1,bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d,doc/daejo,lintian/overrides}

# pages_of COMMAND …: writes its manual page, and those of all commands that it names: "daejo\-store" is `daejo store`.
pages_of() {
  local name page
  name=$(IFS=-; echo "daejo${*:+-}$*")
  page=$("$daejo" man "$@")
  gzip -9n <<< "$page" > "$folder/man/man1/$name.1.gz"
  sed -n 's/^\\fB\([a-z\\-]*\)\\fP(1)$/\1/p' <<< "$page" | sed 's/\\-/-/g' | while read -r page; do
    # Skip the parent command, which a page names as well.
    if [[ $page == "$name"-* ]]; then pages_of "$@" "${page#"$name"-}"; fi
  done
}
pages_of
"$daejo" completions bash > "$folder/bash-completion/completions/daejo"
"$daejo" completions zsh > "$folder/zsh/vendor-completions/_daejo"
"$daejo" completions fish > "$folder/fish/vendor_completions.d/daejo.fish"

cp "$source/copyright" "$folder/doc/daejo/copyright"
cp "$source/lintian-overrides" "$folder/lintian/overrides/daejo"
gzip -9n < "$source/changelog" > "$folder/doc/daejo/changelog.gz"
"$source/notices.sh" | gzip -9n > "$folder/doc/daejo/notices.gz"
chmod -R u=rwX,go=rX "$folder"
touch "$folder/done"
