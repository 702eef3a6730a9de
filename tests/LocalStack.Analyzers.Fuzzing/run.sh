#!/usr/bin/env bash
# Fuzzes the detector: run.sh [TARGET|all] [SECONDS], by default each target for 60 seconds. It needs AFL++ (Debian: afl++).
# Only the detector is instrumented. What is found, and the corpus, lies in artifacts/fuzzing, outside Git; a run goes on
# where the last one ended. The last lines hold the executions and the crashes; a crash is looked at by
#   dotnet run --project tests/LocalStack.Analyzers.Fuzzing -c Release TARGET artifacts/fuzzing/TARGET/default/crashes/id*
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

target=${1:-all}
seconds=${2:-60}
project=tests/LocalStack.Analyzers.Fuzzing
work=artifacts/fuzzing
program=$work/bin/LocalStack.Analyzers.Fuzzing.dll

command -v afl-fuzz >/dev/null || { echo "afl-fuzz is missing: install AFL++ (Debian: apt install afl++)." >&2; exit 2; }
rm -rf "$work/bin"
dotnet tool restore
dotnet build "$project" -c Release -o "$work/bin"
# Listed first: an instrumented assembly can be used by the fuzzer alone.
targets=$target
[ "$target" = all ] && targets=$(dotnet "$program" --list)
dotnet sharpfuzz "$work/bin/LocalStack.Detection.dll"

# dotnet is not instrumented, is no core pattern's business, and may be slow to start on a busy machine.
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
export AFL_AUTORESUME=1 AFL_FORKSRV_INIT_TMOUT=120000
export DOTNET_TieredPGO=0

fuzz() {
  mkdir -p "$work/$1"
  local attempt
  for attempt in 1 2 3 4 5; do
    afl-fuzz -V "$seconds" -t 5000 -m none -i "$project/Seeds" -o "$work/$1" -x "$project/words.dict" \
      dotnet "$program" "$1" >"$work/$1/log.txt" 2>&1 && return
    # On a busy machine AFL++ sees nothing of the first run now and then.
    grep -q 'No instrumentation detected' "$work/$1/log.txt" || break
  done
  echo "$1: afl-fuzz failed" >&2
  tail -n 20 "$work/$1/log.txt" >&2
  return 1
}

# A hang is a crash here: no text may take longer than the time-out above.
summary() {
  local executions findings
  executions=$(sed -n 's/^execs_done *: *//p' "$work/$1/default/fuzzer_stats")
  findings=$(find "$work/$1/default/crashes" "$work/$1/default/hangs" -name 'id*' | wc -l)
  echo "$1: $executions executions, $findings crashes and hangs"
  [ "$findings" -eq 0 ]
}

for name in $targets; do
  fuzz "$name"
done

status=0
for name in $targets; do
  summary "$name" || status=1
done
exit $status
