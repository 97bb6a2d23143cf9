"""Runs the stance command over the partitions of a Spark data frame."""

from ._command import StanceError
from ._frames import problems, rows, statements, table

__all__ = ["StanceError", "problems", "rows", "statements", "table"]
