#!/usr/bin/env python3
"""Prints a batch on a Spark cluster, each part with `rdd.pipe` through the command, and lists what became of it.

Usage: examples/cluster/spark/handouts.py MASTER INPUT OUT [--parts N] [OPTION...]

INPUT holds a record in JSON on each line. INPUT and OUT lie where all workers see them. OPTIONs go to
`evenhand batch`; give --date, so that a task which runs after midnight prints the same day. EVENHAND names the command.
OUT holds the handouts, and receipts.ndjson and refusals.ndjson in the order of the input. The exit code is 2 when
records were rejected.
"""

import argparse
import json
import os
import pathlib
import shlex
import shutil
import sys
import zlib

from pyspark import SparkConf, SparkContext


def owner(line):
    """The id of a record in small letters: records whose ids collide have to meet in one part."""
    try:
        record = json.loads(line)
        if isinstance(record, dict) and record.get("resourceType") == "Bundle":
            people = (entry.get("resource", {}) for entry in record.get("entry", []))
            record = next((one for one in people if one.get("resourceType") == "Patient"), {})
        return str(record["id"]).lower()
    except (ValueError, KeyError, TypeError, AttributeError):
        # The command will say what is wrong with it; any part can hear that.
        return line


def placed(context, path, parts):
    """The records under (row, id), those of one id in one part, each part in the order of the input."""
    lines = context.textFile(path, parts).filter(lambda line: line.strip(" \t\r"))
    rows = lines.zipWithIndex().map(lambda pair: ((pair[1] + 1, owner(pair[0])), pair[0]))
    return rows.repartitionAndSortWithinPartitions(
        parts, lambda key: zlib.crc32(key[1].encode("utf-8", "surrogatepass")), keyfunc=lambda key: key[0])


def told(row, receipt):
    """A receipt with the row of the whole input, where the command counted those of its part."""
    answer = json.loads(receipt)
    answer["row"] = row
    return answer


def write(path, answers):
    """Writes answers as lines, whole or not at all."""
    unfinished = path.with_suffix(".unfinished")
    with open(unfinished, "w", encoding="utf-8") as file:
        for answer in answers:
            file.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n")
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0], allow_abbrev=False)
    for name in ("master", "input", "out"):
        arguments.add_argument(name)
    arguments.add_argument("--parts", type=int, default=64)
    given, options = arguments.parse_known_args()
    out = pathlib.Path(given.out).resolve()
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    task = pathlib.Path(__file__).resolve().parent.parent / "filter"
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "EVENHAND") if name in os.environ}

    context = SparkContext(given.master, "evenhand", conf=SparkConf())
    try:
        records = placed(context, pathlib.Path(given.input).resolve().as_uri(), given.parts)
        command = shlex.join([str(task), str(out), *options])
        # checkCode: an attempt that failed is none, and is made again.
        receipts = records.values().pipe(command, environment, checkCode=True)
        # Both have a line for each record; Spark ends with an error if they have not.
        answers = records.keys().map(lambda key: key[0]).zip(receipts).map(lambda pair: told(*pair)).collect()
    finally:
        context.stop()

    answers.sort(key=lambda answer: answer["row"])
    write(out / "receipts.ndjson", (answer for answer in answers if "file" in answer))
    refused = [answer for answer in answers if "file" not in answer]
    write(out / "refusals.ndjson", refused)
    # What killed attempts have left behind; none is at work any more.
    for attempt in out.glob(".attempt-*"):
        shutil.rmtree(attempt, ignore_errors=True)
    print(f"{len(answers) - len(refused)} printed, {len(refused)} rejected or suppressed.")
    sys.exit(2 if any("rejected" in answer for answer in refused) else 0)


if __name__ == "__main__":
    main()
