#!/usr/bin/env bash
# What the package adds to the build of a real project.
#
#   whole-build.sh REPOSITORY PROJECT [ROUNDS [ARGUMENT...]]     the project as seen from the repository;
#                                                                the arguments are those of dotnet build
#
# The repository is copied twice; in one copy the project gets the packed package. Both are then built in turn, round after round, so that
# what else the machine does falls on both alike, and which of them goes first changes with every round. Printed are the
# medians, the difference of each pair, and the compiler's own report of the analyzers' time.
set -euo pipefail

source=$(realpath "$1")
project=$2
rounds=${3:-9}
arguments=("${@:4}")
repository=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 NUGET_PACKAGES="$work/packages"
version=0.0.0-build.v$(date +%s)

dotnet pack "$repository/src/LocalStack.Analyzers.Package" -c Release -o "$work/feed" \
  -p:PackageVersion="$version" -p:ArtifactsPath="$work/artifacts" >/dev/null
for copy in without with; do
  cp -r "$source" "$work/$copy"
  cp "$repository/global.json" "$work/$copy"
  rm -f "$work/$copy"/[Nn]u[Gg]et.[Cc]onfig
  cat >"$work/$copy/nuget.config" <<EOF
<configuration>
  <packageSources>
    <clear />
    <add key="packed" value="$work/feed" />
    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
  </packageSources>
</configuration>
EOF
done
dotnet add "$work/with/$project" package LocalStack.Analyzers --version "$version" >"$work/log" || { cat "$work/log"; exit 1; }
dotnet restore "$work/without/$project" >"$work/log" || { cat "$work/log"; exit 1; }

# Builds a copy, and prints the milliseconds.
build() {
  local start end
  start=$(date +%s%N)
  (cd "$work/$1/$project" && dotnet build --no-restore --no-incremental -v:quiet "${arguments[@]}" "${@:2}" >"$work/log")
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

build without >/dev/null
build with >/dev/null
echo "milliseconds without, with, difference"
for ((round = 0; round < rounds; round++)); do
  if ((round % 2)); then
    with=$(build with)
    without=$(build without)
  else
    without=$(build without)
    with=$(build with)
  fi
  echo "$without $with $((with - without))" | tee -a "$work/pairs"
done

echo "median without: $(cut -d' ' -f1 "$work/pairs" | median) ms"
echo "median with: $(cut -d' ' -f2 "$work/pairs" | median) ms"
echo "median difference: $(cut -d' ' -f3 "$work/pairs" | median) ms"

echo "the compiler's report:"
build with -v:detailed -p:ReportAnalyzer=true >/dev/null
grep -E 'Total analyzer execution time|LocalStack\.' "$work/log" | grep -E 'execution time|\(LSA|LocalStack\.Analyzers, Version' | sed 's/^ *//'
