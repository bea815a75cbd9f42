"""What the Spark jobs of this folder share: how they start and end, and how they say what went wrong."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession


class JobError(Exception):
    """An error that prevents a complete result, as a sentence."""


def sentence_of(problem: Exception) -> str:
    """Spark's description of a failure without the driver's stack. It ends with the filter's own message. If a Python
    task raised a `JobError`, only its message."""
    said = problem.java_exception.getMessage() if isinstance(problem, Py4JJavaError) else str(problem)
    sentence = str(said).split("\nDriver stacktrace:", maxsplit=1)[0].rstrip()
    of_task = re.search(rf"^(?:\w+\.)*{JobError.__name__}: (.*?)\n\n\tat ", sentence, re.MULTILINE | re.DOTALL)
    return of_task[1] if of_task else sentence


def run_job(name: str, output: str, work: Callable[[SparkSession], int]) -> int:
    """Runs `work`, which returns its number of rows, prints the outcome, and returns the exit status."""
    spark = SparkSession.builder.appName(f"daejo {name}").getOrCreate()
    try:
        rows = work(spark)
    except (Py4JJavaError, PySparkException, JobError) as problem:
        print(f"{name}: {sentence_of(problem)}", file=sys.stderr)
        return 1
    finally:
        spark.stop()
    print(f"{name}: {rows} rows in {output}", file=sys.stderr)
    return 0
