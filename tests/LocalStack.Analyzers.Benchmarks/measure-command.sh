#!/usr/bin/env bash
# The processor time of `localstack-tokens` beside programs that do the least that has to be done.
#
#   measure-command.sh REPOSITORY COMMAND [ROUNDS]
#
# REPOSITORY is a clone without findings, best with some hundred megabytes of contents. COMMAND is the command to measure:
# an executable, or in quotes "dotnet localstack-tokens.dll", of which each run then includes the start of .NET. The medians
# of user and system time are printed, children included, and the ratio to the other program. Needs rg and GNU time.
set -euo pipefail
repository=$(cd "${1:?REPOSITORY}" && pwd)
read -r -a command <<<"${2:?COMMAND}"
rounds=${3:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pattern='ls[A-Za-z]{0,16}-[A-Za-z]{4}[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){3}-[A-Za-z0-9]{8}[0-9a-f]{4}'

# cpu COMMAND...: user and system seconds of a command and its children, whatever its exit code.
cpu() {
  command time --quiet --output "$work/time" --format '%U %S' "$@" >/dev/null 2>&1 || true
  awk 'END { print $1 + $2 }' "$work/time"
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# compare NAME FOLDER OURS THEIRS: both are texts for sh.
compare() {
  for ((round = 0; round < rounds; round++)); do
    (cd "$2" && cpu sh -c "$3" >>"$work/ours" && cpu sh -c "$4" >>"$work/theirs")
  done
  awk -v name="$1" -v ours="$(median <"$work/ours")" -v theirs="$(median <"$work/theirs")" \
    'BEGIN { printf "| %s | %.3f s | %.3f s | %.2f |\n", name, ours, theirs, theirs > 0 ? ours / theirs : 0 }'
  rm "$work/ours" "$work/theirs"
}

tokens="${command[*]}"
git -C "$repository" rev-list --objects --all | cut -d ' ' -f 1 |
  git -C "$repository" cat-file --batch-check='%(objecttype) %(objectname)' | sed -n 's/^blob //p' >"$work/blobs"
head -c 500000000 /dev/urandom >"$work/random.bin"
git init --quiet "$work/staged"
echo 'nothing' >"$work/staged/a.txt"
git -C "$work/staged" add a.txt

printf '| | command | other program | ratio |\n|---|---|---|---|\n'
compare 'check --history : git cat-file --batch \| rg' "$repository" "$tokens check --history --quiet" \
  "git cat-file --batch <$work/blobs | rg --text --count '$pattern'"
compare 'check : rg' "$repository" "$tokens check --quiet" "rg --count '$pattern'"
compare 'check of 500 MB by chance : rg --text' "$work" "$tokens check random.bin --quiet" "rg --text --count '$pattern' random.bin"
compare 'check --staged : git diff --cached --raw' "$work/staged" "$tokens check --staged --quiet" 'git diff --cached --raw'
