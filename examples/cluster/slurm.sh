#!/bin/sh
#SBATCH --job-name=evenhand
#SBATCH --array=1-64%16
#SBATCH --cpus-per-task=4
#SBATCH --mem=1G
#SBATCH --time=02:00:00
#SBATCH --requeue
# Prints one part of a batch in each task of a Slurm array.
# Usage: sbatch examples/cluster/slurm.sh INPUT OUT DATE; then: evenhand merge OUT/part-* --out OUT/whole
# Give the day: a part that runs after midnight must print the same one. A task that Slurm stops (SIGTERM) or starts
# again goes on where it stopped.
set -eu
evenhand batch "$1" --out "$2/part-$SLURM_ARRAY_TASK_ID" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --date "$3" --jobs "$SLURM_CPUS_PER_TASK" || [ $? -eq 2 ]
