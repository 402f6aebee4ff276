#!/usr/bin/env bash
# Unpacks packed plugins where NocoBase looks for them. Used by docker-compose.yml.
#   unpack-plugins.sh [folder of the .tgz files] [NocoBase's storage folder]
set -euo pipefail
packed=${1:-/packed}
plugins=${2:-/app/nocobase/storage}/plugins

shopt -s nullglob
archives=("$packed"/*.tgz)
if [ ${#archives[@]} -eq 0 ]; then
  echo "There are no packed plugins in $packed: run 'npm run pack' first." >&2
  exit 1
fi
for archive in "${archives[@]}"; do
  name=$(tar -xzOf "$archive" package.json | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).name')
  rm -rf "${plugins:?}/$name"
  mkdir -p "$plugins/$name"
  tar -xzf "$archive" -C "$plugins/$name"
  echo "$name unpacked"
done
