# What the checks share; to be sourced. Checks end with 0 if all is well, with 77 if they could not
# be run, and with anything else if something is wrong; their last line says how it went.
# shellcheck shell=bash
set -euo pipefail
# Checks read what the program says; it says it in the language of the environment.
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A comparison of two scenarios, named one by one.
bergstrasse=scenarios/bergstrasse
# shellcheck disable=SC2034
comparison=("$bergstrasse/baseline.jsonc" "$bergstrasse/everything-together.jsonc")

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

# Writes what is kept of results/bergstrasse into folder $1: the tables and the summary of the README's
# command, and the README's picture.
write_results() {
  local command
  command=$(readme_comparison "$1")
  echo "$command"
  bash -c "$command" >"$scratch/summary.txt" || return
  mv "$scratch/summary.txt" "$1/summary.txt"
  terminal_picture <"$1/summary.txt" >"$1/compare.svg"
  # The report is for looking at, too large to be kept, and made of the same figures.
  rm "$1/report.html"
}

# Draws what a summary says at a glance as a terminal window (SVG).
terminal_picture() {
  awk '
    /, against / { exit }
    { line[++lines] = $0 }
    END {
      while (lines > 0 && line[lines] == "") lines--
      height = lines * 18 + 36
      print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 " height "\"" \
        " role=\"img\" aria-label=\"Terminal: today and seven strategies by the figures that matter\">"
      print "<rect width=\"720\" height=\"" height "\" rx=\"8\" fill=\"#16202a\"/>"
      print "<g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"13\"" \
        " fill=\"#e8eef2\">"
      for (i = 1; i <= lines; i++) {
        text = line[i]
        gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text)
        print "<text x=\"16\" y=\"" (i * 18 + 14) "\" style=\"white-space: pre\">" text "</text>"
      }
      print "</g></svg>"
    }'
}
