"""Data frames of documents in, data frames of statements, rows and problems out."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from typing import Any

from pyspark import RDD, StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DoubleType,
    LongType,
    MapType,
    StringType,
    StructField,
    StructType,
)

from ._command import KNOWLEDGE, ROWS, arguments, merge, values
from ._worker import empty_part, parts_of, worker

PART = 2000
"""Documents of a part."""
FAN = 16
"""Parts that are merged at a time."""

STANCE = StructType(
    [
        StructField("value", StringType()),
        StructField("mode", StringType()),
        StructField("p", DoubleType()),
        StructField("pro", DoubleType()),
        StructField("anti", DoubleType()),
    ]
)
SPEAKER = StructType([StructField(name, StringType()) for name in ("id", "name", "via")])
STATEMENTS = StructType(
    [
        StructField("document", StringType(), False),
        StructField("statement", StringType(), False),
        *[StructField(name, StringType()) for name in ("date", "outlet", "title", "kind", "cueClass", "text")],
        StructField("speakers", ArrayType(SPEAKER)),
        StructField("asserted", BooleanType()),
        StructField("said", BooleanType()),
        StructField("confidence", DoubleType()),
        StructField("stances", MapType(StringType(), STANCE)),
        StructField("json", StringType()),
    ]
)
"""The columns of `statements`; `json` is the whole statement, as `stance statements --format ndjson` prints it."""

PROBLEMS = StructType([StructField(name, StringType()) for name in ("document", "level", "code", "message", "hint")])

COUNTS = ("documents", "statements", "touching", "coded", "pro", "anti", "mixed", "mention", "accuse")
SCORES = ("score", "low", "high")


def statements(documents: DataFrame, **options: object) -> DataFrame:
    """Who said what: a row for each statement. Speakers are named as their own document names them.

    Options are those of `stance serve`. What could not be read is in `problems`.
    """
    args = arguments(options)

    def answered(records: Iterable[Mapping[str, object]]) -> Iterator[tuple[Any, ...]]:
        for _, answer in _working(records, args):
            for one in answer.get("statements", []):
                yield _statement(one)

    return documents.sparkSession.createDataFrame(_records(documents).mapPartitions(answered), STATEMENTS)


def problems(documents: DataFrame, **options: object) -> DataFrame:
    """What is wrong with documents: a row for each error, whose document was left out, and each warning."""
    args = arguments(options)

    def answered(records: Iterable[Mapping[str, object]]) -> Iterator[tuple[Any, ...]]:
        for record, answer in _working(records, args):
            errors = [answer["error"]] if "error" in answer else []
            for one in [*errors, *answer.get("warnings", [])]:
                yield (str(record.get("id")), one["level"], one["code"], one["message"], one.get("hint"))

    return documents.sparkSession.createDataFrame(_records(documents).mapPartitions(answered), PROBLEMS)


def rows(documents: DataFrame, **options: object) -> DataFrame:
    """What each actor stands for: a row per actor (or group of `by`) and dimension, over all documents together.

    Options are those of `stance analyze`. The columns of `by` come first, then `name`, `dimension`, counts and scores.
    """
    printed = table(documents, **{**options, "format": "ndjson"}).decode("utf-8")
    found = [json.loads(line) for line in printed.splitlines()]
    keys = list(found[0])[: list(found[0]).index("name")] if found else _keys(options.get("by"))
    schema = StructType(
        [
            *[StructField(key, StringType()) for key in [*keys, "name", "dimension"]],
            *[StructField(name, LongType()) for name in COUNTS],
            *[StructField(name, DoubleType()) for name in SCORES],
        ]
    )
    return documents.sparkSession.createDataFrame([_row(one, keys) for one in found], schema)


def table(documents: DataFrame, **options: object) -> bytes:
    """What `stance analyze` prints of all documents in one run, byte for byte; `format` is csv, json, ndjson, parquet …"""
    chosen = {name: value for name, value in options.items() if name in ROWS}
    knowledge = {name: value for name, value in options.items() if name in KNOWLEDGE}
    reading = arguments({name: value for name, value in options.items() if name not in chosen})
    known = arguments(knowledge)
    final = [*known, *arguments(chosen)]
    parts = _records(documents).mapPartitions(lambda records: parts_of(records, reading, PART))

    def printed(some: Iterable[bytes]) -> Iterator[bytes]:
        found = merge(some, final)
        yield found if found is not None else merge([empty_part(reading)], final) or b""

    with _few(parts, known) as few:
        return bytes(few.coalesce(1).mapPartitions(printed).collect()[0])


@contextmanager
def _few(parts: RDD[bytes], known: list[str]) -> Iterator[RDD[bytes]]:
    """Parts in at most FAN partitions, merged on the executors level by level. Each level is kept on their disks, so that what is lost
    with one of them is all that is worked out again."""

    def together(some: Iterable[bytes]) -> Iterator[bytes]:
        part = merge(some, [*known, "--partial"])
        if part:
            yield part

    kept = [parts.persist(StorageLevel.DISK_ONLY)]
    try:
        kept[0].count()  # all at once, before fewer tasks merge them
        while kept[-1].getNumPartitions() > FAN:
            width = math.ceil(kept[-1].getNumPartitions() / FAN)
            kept.append(kept[-1].coalesce(width).mapPartitions(together).persist(StorageLevel.DISK_ONLY))
            kept[-1].count()
        yield kept[-1]
    finally:
        for one in kept:
            one.unpersist()


def _working(records: Iterable[Mapping[str, object]], args: list[str]) -> Iterator[tuple[Mapping[str, object], Any]]:
    """The records of a partition with their answers; no worker is started for none."""
    rest = iter(records)
    for first in rest:
        yield from worker(args).answers(chain([first], rest))
        return


def _records(documents: DataFrame) -> RDD[Mapping[str, object]]:
    """The rows as records of JSON, without columns that are null: `id` and `text` are needed, others as in a .jsonl file."""
    return documents.rdd.map(_record)


def _record(row: Any) -> Mapping[str, object]:
    return {name: _plain(value) for name, value in row.asDict(recursive=True).items() if value is not None}


def _plain(value: object) -> object:
    """Dates as ISO 8601, and numbers as JSON can have them."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _statement(one: Mapping[str, Any]) -> tuple[Any, ...]:
    text = " … ".join(span["text"] for span in one["content"])
    stances = {
        dimension: (stance["value"], stance["mode"], *[float(stance[name]) for name in ("p", "pro", "anti")])
        for dimension, stance in one["stances"].items()
    }
    speakers = [tuple(speaker[name] for name in SPEAKER.names) for speaker in one["speakers"]]
    plain = [one[name] for name in ("document", "statement", "date", "outlet", "title", "kind", "cueClass")]
    return (
        *plain,
        text,
        speakers,
        one["asserted"],
        one["said"],
        float(one["confidence"]),
        stances,
        json.dumps(one, ensure_ascii=False, separators=(",", ":")),
    )


def _row(one: Mapping[str, Any], keys: list[str]) -> tuple[Any, ...]:
    scores = [None if one[name] is None else float(one[name]) for name in SCORES]
    return (*[one[key] for key in keys], one["name"], one["dimension"], *[one[name] for name in COUNTS], *scores)


def _keys(by: object) -> list[str]:
    return [key for one in values(by or "actor") for key in one.split(",")]
