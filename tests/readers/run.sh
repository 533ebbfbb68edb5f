#!/bin/sh
# Reads the exports of the hard cases with the programs that they are made for, and tells what those made of them:
#
#     tests/readers/run.sh [FOLDER]
#
# It needs chromium, node 20 and npm, and is no part of the tests. FOLDER keeps the files, the packages and the
# screenshots of the page (phone and desktop, light and dark), which are to be looked at; else it is a new one.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=${1:-$(mktemp -d)}
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd)
export PUPPETEER_SKIP_DOWNLOAD=1 CHROMIUM="${CHROMIUM:-$(command -v chromium || command -v chromium-browser)}"

cp "$here"/*.mjs "$here/package.json" "$scratch/"
(cd "$scratch" && npm install --silent --no-audit --no-fund)
for format in timelinejs mermaid markwhen html; do
    (cd "$root" && "${PYTHON:-python3}" -m timeline export tests/export/data/hard.yaml --format "$format" \
        -o "$scratch/hard.$format" 2>"$scratch/hard.$format.losses")
done
(cd "$root" && "${PYTHON:-python3}" -m timeline export data --format html -o "$scratch/example.html" 2>/dev/null)

cd "$scratch"
failed=0
for reader in timelinejs mermaid markwhen html; do
    node "$reader.mjs" || failed=1
done
echo "the files and the screenshots are in $scratch"
exit $failed
