"""A Spark cluster of two executors on this machine, for the tests of tools/scale/."""

from __future__ import annotations

import os
import shutil
import tempfile
import unittest
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession

PATIENCE = 240  # Seconds, for a busy machine.


def start_cluster(test: type[unittest.TestCase]) -> tuple[SparkSession, Path]:
    """Starts a cluster and makes a folder for the tests of a class, and removes both. Spark writes its events to
    `events` in the folder."""
    temporary = tempfile.TemporaryDirectory()
    test.addClassCleanup(temporary.cleanup)
    folder = Path(temporary.name)
    (folder / "events").mkdir()
    os.chdir(folder)  # Spark leaves folders where it runs.
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("daejo test")
    for name, value in {
        "spark.ui.enabled": "false", "spark.eventLog.enabled": "true", "spark.local.dir": f"{folder}/local",
        "spark.eventLog.dir": (folder / "events").as_uri(), "spark.task.maxFailures": "2",
        "spark.sql.warehouse.dir": f"{folder}/warehouse", "spark.log.level": "ERROR", "spark.ui.showConsoleProgress": "false",
    }.items():  # fmt: skip
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    # A local cluster's workers keep what they were sent beside Spark's own files.
    work = Path(pyspark.__file__).with_name("work") / spark.sparkContext.applicationId
    test.addClassCleanup(shutil.rmtree, work, ignore_errors=True)
    test.addClassCleanup(spark.stop)
    return spark, folder
