#!/usr/bin/env bash
# The processor time of `localstack-tokens` beside programs that do the least that has to be done.
#
#   measure-command.sh REPOSITORY COMMAND [ROUNDS]
#
# REPOSITORY is a clone without findings, best with some hundred megabytes of contents. COMMAND is the command to measure:
# an executable, or in quotes "dotnet localstack-tokens.dll", of which each run then includes the start of .NET. The two
# programs take turns; the medians of user and system time are printed, children included, the median of the ratios, and of
# the command the wall time and the memory of its largest process. Needs rg and GNU time.
set -euo pipefail
repository=$(cd "${1:?REPOSITORY}" && pwd)
tokens=${2:?COMMAND}
rounds=${3:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pattern='ls[A-Za-z]{0,16}-[A-Za-z]{4}[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){3}-[A-Za-z0-9]{8}[0-9a-f]{4}'

# measure TIMES SCRIPT: processor seconds, wall seconds and megabytes of a script, run so many times, whatever its exit code.
measure() {
  command time --quiet --output "$work/time" --format '%U %S %e %M' \
    sh -c 'i=0; while [ "$i" -lt "$1" ]; do sh -c "$2"; i=$((i + 1)); done' sh "$1" "$2" >/dev/null 2>&1 || true
  awk -v times="$1" 'END { printf "%.4f %.4f %.1f\n", ($1 + $2) / times, $3 / times, $4 / 1024 }' "$work/time"
}

# median FILE FIELD
median() { cut -d ' ' -f "$2" "$1" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# compare NAME FOLDER TIMES OURS THEIRS: both are texts for sh. One round before those that count fills the caches.
compare() {
  cd "$2"
  for ((round = 0; round <= rounds; round++)); do
    measure "$3" "$4" >"$work/a"
    measure "$3" "$5" >"$work/b"
    [ "$round" -gt 0 ] && paste -d ' ' "$work/a" "$work/b" | awk '{ print $0, ($4 > 0 ? $1 / $4 : 0) }' >>"$work/pairs"
  done
  printf '| %s | %.3f s | %.3f s | %.2f | %.3f s | %.0f MB |\n' "$1" "$(median "$work/pairs" 1)" "$(median "$work/pairs" 4)" \
    "$(median "$work/pairs" 7)" "$(median "$work/pairs" 2)" "$(median "$work/pairs" 3)"
  rm "$work/pairs"
}

git -C "$repository" rev-list --objects --all | cut -d ' ' -f 1 |
  git -C "$repository" cat-file --batch-check='%(objecttype) %(objectname)' | sed -n 's/^blob //p' >"$work/blobs"
mkdir "$work/binary"
head -c 500000000 /dev/urandom >"$work/binary/random.bin"
git init --quiet "$work/staged"
echo 'nothing' >"$work/staged/a.txt"
git -C "$work/staged" add a.txt
log='git log --all --date-order --reverse --root -c --raw -z --no-abbrev --no-renames --format=%H%x00%an%x00%aI'

printf '| command | processor | other program | ratio | wall | memory |\n|---|---:|---:|---:|---:|---:|\n'
compare '`check --history` : `git cat-file --batch` to `rg`' "$repository" 1 "$tokens check --history --quiet" \
  "git cat-file --batch --buffer <$work/blobs | rg --text --count '$pattern'"
compare '`check --history` : the same, and `git log --raw`' "$repository" 1 "$tokens check --history --quiet" \
  "$log; git cat-file --batch --buffer <$work/blobs | rg --text --count '$pattern'"
compare '`check` : `rg`' "$repository" 1 "$tokens check --quiet" "rg --hidden --glob '!.git' --count '$pattern'"
compare '`check` of 500 MB of random bytes : `rg --text`' "$work/binary" 1 "$tokens check random.bin --quiet" "rg --text --count '$pattern' random.bin"
compare '`check --staged` : `git diff --cached --raw`' "$work/staged" 20 "$tokens check --staged --quiet" 'git diff --cached --raw'
