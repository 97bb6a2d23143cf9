"""Against the real command, on a cluster of two executors on this machine, of which one is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyspark import cloudpickle
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql.types import StringType, StructField, StructType

import stance_spark as stance
from stance_spark._command import arguments, command
from stance_spark._worker import Part, Worker, in_order

ROOT = Path(__file__).parents[3]
SCHEMA = StructType([StructField(name, StringType()) for name in ("id", "text", "date", "outlet")])


@pytest.fixture(scope="session", autouse=True)
def in_clone() -> None:
    os.environ.setdefault("STANCE_COMMAND", f"node {ROOT / 'bin' / 'stance.js'}")
    os.environ["PYSPARK_PYTHON"] = sys.executable  # of the executors, which do not have these tests to import
    cloudpickle.register_pickle_by_value(sys.modules[__name__])


@pytest.fixture(scope="session")
def spark(in_clone: None) -> Iterator[SparkSession]:
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.executorEnv.STANCE_COMMAND", os.environ["STANCE_COMMAND"])
        .config("spark.executorEnv.STANCE_CACHE", "off")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()


def article(i: int) -> dict[str, str | None]:
    wire = f"Ada Obi, the minister, said on Monday that “human rights must be protected in every harbour of {i % 3}”."
    own = f"Kofi Mensah said that “the sovereignty of state {i} must be respected”. Obi denied number {i}."
    # names that sort otherwise by code point than by unit of UTF-16
    name = ["\ufb01", "\U0001f30a", "a", "B"][i % 4]
    return {
        "id": f"{name}{i}",
        "text": wire if i % 4 == 0 else f"{wire} {own}",
        "date": None if i % 5 == 0 else f"2024-0{1 + i % 9}-01",
        "outlet": f"Paper {i % 2}",
    }


ARTICLES = [article(i) for i in range(120)]


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "all.jsonl"
    lines = [json.dumps({name: value for name, value in one.items() if value is not None}) for one in ARTICLES]
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def printed(*args: str) -> bytes:
    return subprocess.run(
        [*command(), *args, "--no-cache"], capture_output=True, check=False, env={**os.environ, "STANCE_CACHE": "off"}
    ).stdout


def frame(spark: SparkSession, partitions: int) -> DataFrame:
    rows = [Row(**one) for one in ARTICLES]
    return spark.createDataFrame(spark.sparkContext.parallelize(rows, partitions), SCHEMA)


def executor() -> int:
    """The process of the executor that this runs in."""
    process = os.getpid()
    while "CoarseGrainedExecutorBackend" not in Path(f"/proc/{process}/cmdline").read_text():
        process = int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
    return process


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the executor in /proc")
def test_the_bytes_of_one_run_though_an_executor_is_killed(spark: SparkSession, whole: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed"

    def deadly(index: int, rows: Iterator[Any]) -> Iterator[Any]:
        for i, row in enumerate(rows):
            if index == 3 and i == 12 and not killed.exists():
                killed.write_text(str(executor()))
                os.kill(executor(), signal.SIGKILL)
                time.sleep(30)
            yield row

    rows = spark.sparkContext.parallelize([Row(**one) for one in ARTICLES], 5).mapPartitionsWithIndex(deadly)
    found = stance.table(spark.createDataFrame(rows, SCHEMA), by=["actor", "outlet"], format="json")
    assert killed.exists()
    assert len(json.loads(found)["rows"]) > 2
    assert found == printed("analyze", str(whole), "--by", "actor,outlet", "--format", "json")


@pytest.mark.parametrize("partitions", [1, 2, 40])
def test_any_number_of_partitions_and_levels(spark: SparkSession, whole: Path, partitions: int) -> None:
    found = stance.table(frame(spark, partitions), min_statements=2, format="csv", since="2024-02")
    assert found == printed("analyze", str(whole), "--min-statements", "2", "--format", "csv", "--since", "2024-02")
    assert found.count(b"\n") > 2


def test_empty_partitions(spark: SparkSession, whole: Path) -> None:
    few = frame(spark, 2).repartition(7, "outlet")  # two values: most partitions are empty
    assert stance.table(few, format="csv") == printed("analyze", str(whole), "--format", "csv")


def test_no_document_at_all(spark: SparkSession) -> None:
    none = frame(spark, 3).where("id = ''")
    assert stance.rows(none, by=["actor", "year"]).columns[:3] == ["actor", "year", "name"]
    assert stance.rows(none).count() == 0
    assert stance.statements(none).count() == 0


def test_rows_are_those_of_the_command(spark: SparkSession, whole: Path) -> None:
    found = [row.asDict() for row in stance.rows(frame(spark, 3), by="actor,month").collect()]
    expected = [json.loads(line) for line in printed("analyze", str(whole), "--by", "actor,month", "--format", "ndjson").splitlines()]
    assert found == expected


def test_statements_are_those_of_the_command(spark: SparkSession, whole: Path) -> None:
    found = stance.statements(frame(spark, 3)).collect()
    expected = [json.loads(line) for line in printed("statements", str(whole), "--format", "ndjson").splitlines()]
    assert sorted(row.json for row in found) == sorted(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in expected)
    first = next(row for row in found if row.stances)
    assert first.speakers[0].name and first.text
    assert next(iter(first.stances.values())).value in {"pro", "anti", "mixed", "mention"}


def test_problems_name_their_documents_and_stop_nothing(spark: SparkSession) -> None:
    rows = [("a", ARTICLES[0]["text"], "soon", None), ("b", None, None, None), (None, "Ada Obi said so.", None, None)]
    some = spark.createDataFrame(rows, SCHEMA)
    found = {(row.document, row.level, row.code) for row in stance.problems(some).collect()}
    assert found == {("a", "warning", "unclear-date"), ("b", "error", "missing-field"), ("None", "error", "missing-id")}
    assert stance.statements(some).count() > 0
    assert b"Ada Obi" in stance.table(some, format="csv")


def test_an_option_that_is_wrong_is_an_error(spark: SparkSession) -> None:
    with pytest.raises(Exception, match="--speaks"):
        stance.statements(frame(spark, 1), speaks=True).count()


def test_a_worker_that_ends_is_an_error_and_the_next_one_works() -> None:
    working = Worker([])
    answers = working.answers({"id": str(i), "text": "Ada Obi said so."} for i in range(2000))
    assert next(answers)[1]["id"] == "0"
    working._process.kill()
    with pytest.raises((stance.StanceError, BrokenPipeError)):
        list(answers)
    assert not working.is_alive


def test_what_the_documents_throw_is_thrown() -> None:
    def records() -> Iterator[dict[str, str]]:
        yield {"id": "a", "text": "Ada Obi said so."}
        raise ValueError("no more")

    working = Worker([])
    with pytest.raises(ValueError, match="no more"):
        list(working.answers(records()))


def test_more_documents_than_a_pipe_holds() -> None:
    working = Worker([])
    many = ({"id": str(i), "text": "Ada Obi said that it was so. " * 40} for i in range(400))
    assert [answer["id"] for _, answer in working.answers(many)] == [str(i) for i in range(400)]
    assert [answer["id"] for _, answer in working.answers([{"id": "x", "text": "Obi said so."}])] == ["x"]
    working.stop()


def test_parts_are_in_the_order_of_the_command() -> None:
    assert sorted(["\U0001f30a", "\ufb01", "a"], key=in_order) == ["a", "\U0001f30a", "\ufb01"]
    assert Part('{"diagnostics":[]}').finished().startswith(b'{"diagnostics":[]}\n{"documents":0,')


def test_options() -> None:
    assert arguments({"where": ["a=b", "c!=d"], "speech": True, "bundled": False, "since": None}) == [
        "--where=a=b",
        "--where=c!=d",
        "--speech",
        "--no-bundled",
    ]
