#!/usr/bin/env bash
# Builds the contestants, checks that they train, and races them: run.sh [ROUNDS [STEPS]], 5 rounds unless told otherwise.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
mvn -B -q -pl '!pipeline' package
exec java -cp 'race/target/modules/*' example.benchmarks.race.Race "${@:-5}"
