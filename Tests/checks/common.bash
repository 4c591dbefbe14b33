# What the checks share; to be sourced. Checks end with 0 if all is well, with 77 if they could not
# be run, and with anything else if something is wrong; their last line says how it went.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The comparison that the README begins with.
bergstrasse=scenarios/bergstrasse
# shellcheck disable=SC2034
comparison=("$bergstrasse/baseline.jsonc" "$bergstrasse/email-wound-down.jsonc"
  "$bergstrasse/more-phone-staff.jsonc")

not_run() {
  echo "$*"
  exit 77
}

fail() {
  echo "$*"
  exit 1
}

need() {
  for program in "$@"; do
    command -v "$program" >/dev/null || not_run "$program is missing"
  done
}

# Builds the program in a configuration (debug or release) and sets `program` to its path.
build() {
  swift build -c "$1" --product kontaktwege
  program=$(swift build -c "$1" --show-bin-path)/kontaktwege
}

# The README's first command that compares, in one line, writing into folder $1 instead.
readme_comparison() {
  local line
  line=$(sed -e ':join' -e '/\\$/{N;s/\\\n *//;b join' -e '}' README.md |
    grep -m 1 'kontaktwege compare') || fail "the README has no command with kontaktwege compare"
  [[ $line == *--out\ * ]] || fail "the README's comparison has no --out"
  sed -E -e 's/^[ $]*//' -e "s|--out +[^ ]+|--out $1|" <<<"$line"
}
