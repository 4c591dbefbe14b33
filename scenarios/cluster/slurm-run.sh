#!/usr/bin/env bash
# Runs the missing shards of a plan on Slurm and merges them; lost tasks are submitted again.
# usage: slurm-run.sh PLAN RESULT [sbatch options]
set -euo pipefail
plan=$1 result=$2
shift 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${KONTAKTWEGE:-kontaktwege}

for attempt in 1 2 3 4 5; do
  missing=$("$program" status "$plan" --quiet)
  [ -n "$missing" ] || break
  job=$(sbatch --parsable --array="$missing" --output="$plan/slurm-%A_%a.log" "$@" \
    "$here/slurm-job.sh" "$plan")
  echo "attempt $attempt: job $job runs the shards $missing"
  # `sbatch --wait` looks at 2, 10, 42 … seconds.
  while squeue --noheader --job "$job" 2>/dev/null | grep -q .; do sleep 1; done
done
exec "$program" merge "$plan" --out "$result"
