"""Runs the command, and turns its exit status and messages into Python's."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path

NOTHING_FOUND = 1
"""The exit status of a run that found nothing."""
FAILED = 2
"""The exit status of a run that could not do or read something."""

REPEATED = frozenset({"lexicon", "actors", "where"})
"""Options that are given once for each value; all others take values with commas between them."""


class StanceError(RuntimeError):
    """The command failed. `status` is its exit status, `messages` what it wrote to standard error."""

    def __init__(self, status: int, messages: str) -> None:
        super().__init__(messages.strip() or f"stance ended with status {status}")
        self.status = status
        self.messages = messages


class StanceWarning(UserWarning):
    """What the command warned of, or could not read while it read the rest."""


def arguments(options: dict[str, object]) -> list[str]:
    """The options of the command: `min_statements=5` is `--min-statements=5`, `bundled=False` is `--no-bundled`."""
    found: list[str] = []
    for name, value in options.items():
        flag = name.replace("_", "-")
        if value is None:
            continue
        if isinstance(value, bool):
            found.append(f"--{flag}" if value else f"--no-{flag}")
        elif name in REPEATED:
            found += [f"--{flag}={one}" for one in values(value)]
        else:
            found.append(f"--{flag}={','.join(values(value))}")
    return found


def values(value: object) -> list[str]:
    """One value or several as strings."""
    if isinstance(value, (str, Path)) or not isinstance(value, Iterable):
        return [str(value)]
    return [str(one) for one in value]


def command() -> list[str]:
    """How the command is called: STANCE_COMMAND, else `stance` on the PATH."""
    given = os.environ.get("STANCE_COMMAND")
    if given:
        return shlex.split(given)
    found = shutil.which("stance")
    if found is None:
        raise StanceError(
            FAILED,
            "the command stance was not found: install it with npm install -g stance, or set STANCE_COMMAND",
        )
    return [found]


def run(args: Sequence[str], output: Path, strict: bool) -> bool:
    """Runs the command, which writes `output`; gives whether it wrote it. Raises StanceError where it could not."""
    done = subprocess.run([*command(), *args], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    messages = done.stderr.decode("utf-8", "replace")
    is_written = output.exists()
    is_usable = done.returncode in (0, NOTHING_FOUND) or (is_written and not strict)
    if not is_usable or (done.returncode == 0 and not is_written):
        raise StanceError(done.returncode, messages)
    if messages.strip():
        warnings.warn(messages.strip(), StanceWarning, stacklevel=4)
    return is_written
