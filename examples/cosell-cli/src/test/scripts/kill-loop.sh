#!/bin/sh
# Kills a sync N times at random points and compares what is left with an undisturbed run.
#
#   kill-loop.sh N FOLDER SEED [sync's options]
#   kill-loop.sh 50 /tmp/kills 1 --crm export/ --map map.json
#
# Needs a build with its tests: mvn -q package -DskipTests -pl examples/cosell-cli -am
set -e
module="$(cd "$(dirname "$0")/../../.." && pwd)"
list="$module/target/test-classpath.txt"
if [ ! -f "$list" ]; then
  (cd "$module/../.." && mvn -q -B -ntp package -DskipTests -pl examples/cosell-cli -am \
    dependency:build-classpath -Dmdep.outputFile="$list" -Dmdep.includeScope=test)
fi
exec java -cp "$module/target/test-classes:$module/target/classes:$(cat "$list")" \
  dev.cosell.cli.KillLoop "$@"
