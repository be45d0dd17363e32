#!/usr/bin/env bash
# Builds the committed sources twice, in two folders, and compares every jar, bit by bit:
#   gan-it/src/it/reproducible.sh [options for Maven, such as -o]
set -euo pipefail

home=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The second build has another folder and another time zone. Archives record the modes of files, so a release is built with this mask.
umask 022
build() {
  local folder="$work/$1"
  shift
  mkdir -p "$folder"
  git -C "$home" archive HEAD | tar -x -C "$folder"
  (cd "$folder" && mvn -B -q -Prelease -Dmaven.test.skip -Dspotless.check.skip "$@" package)
  (cd "$folder" && find . -path '*/target/*' -name 'gan-*.jar' -exec sha256sum {} + | sort -k 2) >"$folder.sums"
}

(TZ=UTC build first "$@")
(TZ=Asia/Tokyo build the-second-of-two "$@")

if ! diff "$work/first.sums" "$work/the-second-of-two.sums"; then
  echo "The jars above differ from one build to the other." >&2
  exit 1
fi
echo "$(wc -l <"$work/first.sums") jars are the same in both builds."
