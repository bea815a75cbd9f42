#!/usr/bin/env python3
"""Judges summaries on a Spark cluster: joins them with their abstracts and pipes each partition through `daejo score`.

Usage: spark-submit score_job.py --daejo PROGRAM --summaries PATH --abstracts PATH --output FOLDER

Summaries have the columns `key`, `id` and `summary`; abstracts `id`, `abstract` and, if there, `title`. Both are read
as Parquet where the path ends in .parquet, else as JSON Lines, plain or gzip. The output is Parquet, one row for each
summary: `key`, `id`, and what `daejo score` says. See tools/scale/README.md.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from pyspark import SparkContext, SparkFiles
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from spark_job import JobError, run_job

SUMMARY_COLUMNS = "key STRING, id STRING, summary STRING"
ABSTRACT_COLUMNS = "id STRING, title STRING, abstract STRING"
ANSWER_COLUMNS = (
    "key STRUCT<key: STRING, id: STRING>, verdict STRING, mismatch DOUBLE, logit DOUBLE, "
    "reasons ARRAY<STRUCT<code: STRING, message: STRING>>, error STRING"
)
OUTPUT_COLUMNS = ("key.key", "key.id", "verdict", "mismatch", "logit", "reasons", "error")


def read_table(spark: SparkSession, path: str, columns: str) -> DataFrame:
    """The columns of a table. A column that the file lacks is null for JSON Lines and missing for Parquet."""
    if path.rstrip("/").endswith(".parquet"):
        return spark.read.parquet(path)
    return spark.read.schema(columns).json(path, mode="FAILFAST")


def paper_id(column: Column) -> Column:
    """An arXiv id without its version: 2410.12405v2 and 2410.12405 are one paper."""
    return F.regexp_replace(F.trim(column.cast("string")), r"v\d+$", "")


def one_each(abstracts: DataFrame) -> DataFrame:
    """The abstracts by id. Two with the same id would judge a summary twice, so they fail the job."""
    title = F.col("title") if "title" in abstracts.columns else F.lit(None).cast("string")
    text = F.struct(title.alias("title"), F.col("abstract").cast("string").alias("abstract"))
    papers = abstracts.select(paper_id(F.col("id")).alias("paper"), text.alias("text"))
    counted = papers.groupBy("paper").agg(F.count("*").alias("copies"), F.first("text").alias("text"))
    twice = F.raise_error(F.concat(F.lit("Two abstracts have the id "), "paper", F.lit(".")))
    checked = F.when(F.col("copies") == 1, F.col("text")).otherwise(twice.cast("struct<title:string,abstract:string>"))
    return counted.select("paper", checked.alias("text"))


def pair_lines(summaries: DataFrame, abstracts: DataFrame) -> DataFrame:
    """One column of lines as `daejo score` reads them. A summary without a paper gets an empty abstract, which
    `daejo` answers with `unverified`; its key goes with its id, so that the answers need no second join."""
    named = summaries.select("key", "id", "summary", paper_id(F.col("id")).alias("paper"))
    joined = named.join(one_each(abstracts), "paper", "left")
    line = F.struct(
        F.struct(F.col("key").cast("string").alias("key"), F.col("id").cast("string").alias("id")).alias("key"),
        F.col("paper").alias("id"),
        F.col("text.title").alias("title"),
        F.coalesce("summary", F.lit("")).alias("summary"),
        F.coalesce("text.abstract", F.lit("")).alias("abstract"),
    )
    return joined.select(F.to_json(line).alias("line"))


def shipped(context: SparkContext, path: str) -> str:
    """Sends a file to every executor and returns its name there."""
    context.addFile(Path(path).resolve().as_uri())
    # With a local master, this process is the executor. Other executors start in the folder that receives the files.
    master = str(context.master)
    in_process = master == "local" or master.startswith("local[")
    return SparkFiles.get(Path(path).name) if in_process else f"./{Path(path).name}"


def filter_command(context: SparkContext, daejo: str, model: str | None, threads: int) -> str:
    """The filter as an executor calls it, with as many threads as Spark gives a task cores."""
    command = [shipped(context, daejo), "score", "--jobs", str(threads)]
    if model:
        command += ["--model", shipped(context, model)]
    return shlex.join(command)


def score(spark: SparkSession, lines: DataFrame, command: str) -> DataFrame:
    """The answers. A filter that does not end with status 0 fails its task, and after Spark's retries the job."""
    answers = lines.rdd.map(lambda row: row.line).pipe(command, checkCode=True)
    return spark.read.schema(ANSWER_COLUMNS).json(answers, mode="FAILFAST").select(*OUTPUT_COLUMNS)


def run(spark: SparkSession, options: argparse.Namespace) -> int:
    """Writes the output and returns the number of its rows."""
    summaries = read_table(spark, options.summaries, SUMMARY_COLUMNS)
    lines = pair_lines(summaries, read_table(spark, options.abstracts, ABSTRACT_COLUMNS))
    if options.partitions:
        lines = lines.repartition(options.partitions)
    threads = int(spark.conf.get("spark.task.cpus", "1") or 1)
    command = filter_command(spark.sparkContext, options.daejo, options.model, threads)
    score(spark, lines, command).write.parquet(options.output)
    written, wanted = spark.read.parquet(options.output).count(), summaries.count()
    if written != wanted:
        raise JobError(f"{options.output} has {written} rows for {wanted} summaries; do not use it.")
    return written


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--daejo", required=True, help="the program, built for the executors' system")
    parser.add_argument("--model", help="a model that `daejo train` wrote, instead of the shipped one")
    parser.add_argument("--summaries", required=True)
    parser.add_argument("--abstracts", required=True)
    parser.add_argument("--output", required=True, help="a folder that is not there yet")
    parser.add_argument("--partitions", type=int, help="how many parts to score apart; Spark's choice if not given")
    options = parser.parse_args(arguments)
    return run_job("score_job", options.output, lambda spark: run(spark, options))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
