#!/bin/sh
# with_spark.sh TARGET SCRIPT [ARG …]: runs a Python script in the environment that install_spark.sh made; status 77 where it
# made none.
set -eu
target=$1
shift
if [ ! -e "$target/installed" ]; then
  echo "Skipped: there is no Spark; ScaleSpark.installs says why."
  exit 77
fi
PYSPARK_PYTHON="$(cd "$target" && pwd)/bin/python3"
export PYSPARK_PYTHON SPARK_LOCAL_IP=127.0.0.1
# For machines that live for a minute: no second compiler, no threads that collect garbage.
export JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
exec "$PYSPARK_PYTHON" -B "$@"
