#!/bin/sh
#SBATCH --job-name=evenhand
#SBATCH --array=1-64%16
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --time=02:00:00
#SBATCH --signal=B:TERM@120
#SBATCH --requeue
# Prints one part of a batch in each task of a Slurm array.
# Usage: sbatch --export=ALL,PART="$PWD/examples/cluster/part" examples/cluster/slurm.sh INPUT OUT DATE
# Then:  evenhand merge OUT/part-* --out OUT/whole
# Give the day: a part that runs after midnight must print the same one. INPUT and OUT lie where all nodes see them.
# Two minutes before its time is over a task is asked to end; it goes on from there when it is submitted again.
set -eu
# Slurm runs a copy of this file from a folder of its own, so that no path can be told from it.
exec "${PART:-part}" "$SLURM_ARRAY_TASK_ID" "$SLURM_ARRAY_TASK_COUNT" "$1" "$2" --date "$3" \
  --jobs "${SLURM_CPUS_PER_TASK:-1}"
