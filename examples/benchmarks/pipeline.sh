#!/usr/bin/env bash
# Measures what it takes to read data, and draws the tables: pipeline.sh [OPTIONS OF JMH], or pipeline.sh draw, which only draws them again.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
# What is measured is this checkout, not what happens to be installed.
mvn -B -q -f ../../pom.xml -pl gan-bom,gan-data -am -Dmaven.test.skip -Dspotless.check.skip=true install
mvn -B -q -pl pipeline -am package
export TF_CPP_MIN_LOG_LEVEL="${TF_CPP_MIN_LOG_LEVEL:-2}"
exec java -XX:+UseSerialGC -Djava.awt.headless=true -cp 'pipeline/target/modules/*' example.benchmarks.pipeline.Pipeline "$@"
