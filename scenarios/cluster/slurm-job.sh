#!/usr/bin/env bash
# One shard of a plan, as a task of a Slurm job array: see README.md.
#   sbatch --array="$(kontaktwege status PLAN)" slurm-job.sh PLAN
# Threads follow what Slurm grants; the number of shards is in the plan.
#SBATCH --job-name=kontaktwege
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --open-mode=append
set -eu
exec "${KONTAKTWEGE:-kontaktwege}" run "$1" --shard "$SLURM_ARRAY_TASK_ID" --quiet
