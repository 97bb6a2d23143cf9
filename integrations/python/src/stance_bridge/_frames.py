"""Documents into files, and the command's Parquet into data frames."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Union
from collections.abc import Sequence

import pandas as pd

from ._command import arguments, run

Documents = Union[str, Path, Sequence[Union[str, Path]], pd.DataFrame]
"""A path, several, or a data frame with a row for each document."""


def analyze(documents: Documents, *, strict: bool = False, **options: object) -> pd.DataFrame:
    """What each actor stands for: a row per actor (or group of `by`) and dimension. Empty where nothing was found.

    Options are those of `stance analyze`. Raises StanceError; warns with StanceWarning.
    """
    return _frame("analyze", documents, strict, options)


def statements(documents: Documents, *, strict: bool = False, **options: object) -> pd.DataFrame:
    """Who said what: a row per statement, or per statement and dimension with `long=True`. Empty where nothing was found.

    Options are those of `stance statements`. Raises StanceError; warns with StanceWarning.
    """
    return _frame("statements", documents, strict, options)


def targets(documents: Documents, *, strict: bool = False, **options: object) -> pd.DataFrame:
    """Who speaks how of whom: a row per source and target. Empty where nothing was found.

    Options are those of `stance targets`. Raises StanceError; warns with StanceWarning.
    """
    return _frame("targets", documents, strict, options)


def _frame(name: str, documents: Documents, strict: bool, options: dict[str, object]) -> pd.DataFrame:
    with tempfile.TemporaryDirectory(prefix="stance-") as folder, _paths(documents, Path(folder)) as paths:
        output = Path(folder) / "rows.parquet"
        args = [name, *arguments(options), "--format=parquet", f"--output={output}", "--", *paths]
        if not run(args, output, strict):
            return pd.DataFrame()
        return pd.read_parquet(output)


@contextmanager
def _paths(documents: Documents, folder: Path) -> Iterator[list[str]]:
    """Where the command finds the documents; those of a data frame are written to a file for it."""
    if isinstance(documents, pd.DataFrame):
        path = folder / "documents.jsonl"
        frame = documents
        if "id" not in frame.columns:
            frame = frame.assign(id=[str(label) for label in frame.index])
        frame.to_json(path, orient="records", lines=True, date_format="iso", force_ascii=False)
        yield [str(path)]
    elif isinstance(documents, (str, Path)):
        yield [str(documents)]
    else:
        yield [str(one) for one in documents]
