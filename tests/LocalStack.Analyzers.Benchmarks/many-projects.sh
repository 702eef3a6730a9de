#!/usr/bin/env bash
# What the package adds to the build of a solution of many projects.
#
#   many-projects.sh [PROJECTS [ROUNDS]]     30 projects, 5 rounds
#
# The solution is made twice, with the packed package and without: each project has twenty files of C# and an
# appsettings.json, and refers to the first; above them are a .env and a compose file. Both are built in turn, and which of them
# goes first changes with every round: once where nothing has changed, and once anew. Printed is the processor time, with that of
# the compiler, which stays in memory as it does for everybody: medians, and the differences of each pair.
set -euo pipefail

projects=${1:-30}
rounds=${2:-5}
repository=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
work=$(mktemp -d)
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 NUGET_PACKAGES="$work/packages"
export UseSharedCompilation=true SharedCompilationId="many-projects-$$"
version=0.0.0-build.v$(date +%s)
TIMEFORMAT='%U %S'

# The compiler of these builds, by its name, which nobody else has.
compiler() { pgrep -f "pipename:$SharedCompilationId" || true; }
end() {
  local process
  process=$(compiler)
  [[ -z $process ]] || kill $process
  rm -rf "$work"
}
trap end EXIT

dotnet pack "$repository/src/LocalStack.Analyzers.Package" -c Release -o "$work/feed" \
  -p:PackageVersion="$version" -p:ArtifactsPath="$work/artifacts" -p:UseSharedCompilation=false >"$work/log" || { cat "$work/log"; exit 1; }

write_project() {
  local folder=$1 name=$2 package=$3 reference=
  mkdir -p "$folder"
  [[ $name == P1 ]] || reference='<ProjectReference Include="../P1/P1.csproj" />'
  echo "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>" \
    "<ItemGroup>$package$reference</ItemGroup></Project>" >"$folder/$name.csproj"
  echo '{ "Logging": { "LogLevel": { "Default": "Information" } } }' >"$folder/appsettings.json"
  for ((file = 0; file < 20; file++)); do
    {
      echo "namespace $name; public class C$file {"
      for ((member = 0; member < 30; member++)); do
        echo "  public string M$member(int count) { var text = \"value $member\"; return string.Join(text, new int[count]); }"
      done
      echo "}"
    } >"$folder/C$file.cs"
  done
}

for copy in without with; do
  package=
  [[ $copy == without ]] || package="<PackageReference Include=\"LocalStack.Analyzers\" Version=\"$version\" PrivateAssets=\"all\" />"
  mkdir -p "$work/$copy"
  cp "$repository/global.json" "$work/$copy"
  echo "<configuration><packageSources><clear /><add key=\"packed\" value=\"$work/feed\" /></packageSources></configuration>" >"$work/$copy/nuget.config"
  git -C "$work/$copy" init --quiet
  printf 'bin\nobj\n' >"$work/$copy/.gitignore"
  echo 'DEBUG=1' >"$work/$copy/.env"
  printf 'services:\n  web:\n    image: web\n' >"$work/$copy/compose.yml"
  paths=
  for ((number = 1; number <= projects; number++)); do
    write_project "$work/$copy/src/P$number" "P$number" "$package"
    paths+="<Project Path=\"src/P$number/P$number.csproj\" />"
  done
  echo "<Solution>$paths</Solution>" >"$work/$copy/All.slnx"
  dotnet restore "$work/$copy/All.slnx" >"$work/log" || { cat "$work/log"; exit 1; }
done

# Processor time of the compiler so far, in milliseconds.
compiled() {
  local process
  process=$(compiler)
  [[ -n $process ]] || { echo 0; return; }
  awk -v tick="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / tick) }' "/proc/${process%%$'\n'*}/stat"
}

# Builds a copy, and prints the milliseconds of processor time. A compiler that has ended in between began anew.
build() {
  local before after used
  before=$(compiled)
  used=$({ time dotnet build "$work/$1/All.slnx" --no-restore -m:2 -v:quiet "${@:2}" >"$work/log" 2>&1; } 2>&1) || { cat "$work/log" >&2; exit 1; }
  after=$(compiled)
  ((after >= before)) || before=0
  echo $(($(awk '{ print int(($1 + $2) * 1000) }' <<<"$used") + after - before))
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# Builds both in turn.
compare() {
  local round with without
  : >"$work/pairs"
  for ((round = 0; round < rounds; round++)); do
    if ((round % 2)); then
      with=$(build with "${@:2}")
      without=$(build without "${@:2}")
    else
      without=$(build without "${@:2}")
      with=$(build with "${@:2}")
    fi
    echo "$without $with $((with - without))" >>"$work/pairs"
  done

  echo "$1: milliseconds without, with, difference"
  cat "$work/pairs"
  echo "medians: $(cut -d' ' -f1 "$work/pairs" | median) without, $(cut -d' ' -f2 "$work/pairs" | median) with," \
    "difference $(cut -d' ' -f3 "$work/pairs" | median)"
}

build without >/dev/null
build with >/dev/null
compare "nothing has changed"
compare "built anew" --no-incremental
