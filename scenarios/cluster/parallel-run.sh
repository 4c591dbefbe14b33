#!/usr/bin/env bash
# Runs the missing shards of a plan with GNU parallel and merges them.
# usage: parallel-run.sh PLAN RESULT [parallel options: --jobs 4, --sshloginfile HOSTS …]
set -euo pipefail
plan=$1 result=$2
shift 2
program=${KONTAKTWEGE:-kontaktwege}
missing=$("$program" status "$plan" --quiet)

# 3,7-9 becomes 3 7 8 9, a line each.
numbers() {
  tr ',' '\n' <<<"$1" | awk -F- 'NF { last = NF > 1 ? $2 : $1; for (i = $1; i <= last; i++) print i }'
}

[ -z "$missing" ] || numbers "$missing" |
  parallel --retries 3 "$@" "$program" run "$plan" --shard {} --threads 1 --quiet
exec "$program" merge "$plan" --out "$result"
