#!/usr/bin/env bash
# How long `localstack-tokens check` takes over a tree, beside ripgrep with the pattern of a token and other scanners.
#
#   compare-scanners.sh DIR [ROUNDS]
#
# DIR is best a Git repository of 200 MB or more. The command is compiled ahead of time. Each round runs every program
# once, in turn, so that what else the machine does falls on all alike; the medians of wall time and of processor time
# are printed, with their ratio to the command. Needs rg and GNU time; secretlint and devskim take part if they are on
# PATH, once each, since they take minutes:
#
#   npm install --global secretlint @secretlint/secretlint-rule-preset-recommend
#   dotnet tool install --global microsoft.cst.devskim.cli
set -euo pipefail
tree=$(cd "${1:?DIR}" && pwd)
rounds=${2:-5}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pattern='ls[A-Za-z]{0,16}-[A-Za-z]{4}[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){3}-[A-Za-z0-9]{8}[0-9a-f]{4}'

dotnet publish "$root/src/LocalStack.Analyzers.Tool" -r linux-x64 -p:PublishAs=aot -o "$work/bin" >"$work/publish.log" ||
  { cat "$work/publish.log"; exit 1; }
printf '{ "rules": [ { "id": "@secretlint/secretlint-rule-preset-recommend" } ] }\n' >"$work/secretlintrc.json"

# measure NAME COMMAND...: appends wall and processor seconds; the exit code tells findings, and is no matter here.
measure() {
  (cd "$tree" && command time --quiet --output "$work/time" --format '%e %U %S' "${@:2}" >/dev/null 2>&1 || true)
  awk '{ print $1, $2 + $3 }' "$work/time" >>"$work/$1.times"
}

for ((round = 0; round < rounds; round++)); do
  measure localstack-tokens "$work/bin/localstack-tokens" check --quiet
  measure rg rg --count "$pattern"
  measure rg-uu rg -uu --glob '!.git' --count "$pattern"
  if [ "$round" -eq 0 ]; then
    command -v secretlint >/dev/null && measure secretlint secretlint --secretlintrc "$work/secretlintrc.json" '**/*'
    command -v devskim >/dev/null && measure devskim devskim analyze --source-code . --output-file "$work/devskim.sarif"
  fi
done

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
of() { cut -d ' ' -f "$2" "$work/$1.times" | median; }
printf '| program | wall | ratio | processor | ratio |\n|---|---|---|---|---|\n'
for name in localstack-tokens rg rg-uu secretlint devskim; do
  [ -f "$work/$name.times" ] || continue
  awk -v name="$name" -v wall="$(of "$name" 1)" -v cpu="$(of "$name" 2)" \
    -v own_wall="$(of localstack-tokens 1)" -v own_cpu="$(of localstack-tokens 2)" \
    'BEGIN { printf "| %s | %.2f s | %.2f | %.2f s | %.2f |\n", name, wall, wall / own_wall, cpu, cpu / own_cpu }'
done
