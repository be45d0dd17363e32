#!/usr/bin/env bash
# Builds the committed sources twice, in two folders, and compares every jar and pom, bit by bit:
#   gan-it/src/it/reproducible.sh [options for Maven, such as -o]
set -euo pipefail

home=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The second folder's name has another length, and its files another mask and another time zone.
build() {
  local folder="$work/$1"
  shift
  mkdir -p "$folder"
  git -C "$home" archive HEAD | tar -x -C "$folder"
  (cd "$folder" && mvn -B -q -Prelease -Dmaven.test.skip -Dspotless.check.skip "$@" package)
  (cd "$folder" && find . -path '*/target/*' -name 'gan-*.jar' -exec sha256sum {} + | sort -k 2) >"$folder.sums"
}

(umask 022 && TZ=UTC build first "$@")
(umask 077 && TZ=Asia/Tokyo build the-second-of-two "$@")

if ! diff "$work/first.sums" "$work/the-second-of-two.sums"; then
  echo "The jars above differ from one build to the other." >&2
  exit 1
fi
echo "$(wc -l <"$work/first.sums") jars are the same in both builds."
