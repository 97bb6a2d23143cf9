"""Calls the stance command: documents in, data frames out."""

from ._command import StanceError, StanceWarning
from ._frames import analyze, statements, targets

__all__ = ["StanceError", "StanceWarning", "analyze", "statements", "targets"]
