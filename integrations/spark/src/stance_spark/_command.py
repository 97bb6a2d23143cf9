"""How the command is called, and its options."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

FAILED = 2
"""The exit status of a run that could not do or read something."""

REPEATED = frozenset({"lexicon", "actors", "where"})
"""Options that are given once for each value; all others take values with commas between them."""

ROWS = frozenset(
    {"by", "dimension", "actor", "min_statements", "top", "sort", "unnamed", "duplicates", "score", "format", "bom"}
)
"""Options that choose the rows of a table: they belong to the merge, all others to the documents."""

KNOWLEDGE = frozenset({"lexicon", "actors", "overrides", "bundled", "bundled_actors", "model"})
"""Options that name knowledge files: the merge must be given the same ones."""


class StanceError(RuntimeError):
    """The command failed. `status` is its exit status, `messages` what it wrote to standard error."""

    def __init__(self, status: int, messages: str) -> None:
        super().__init__(status, messages)
        self.status = status
        self.messages = messages

    def __str__(self) -> str:
        return self.messages.strip() or f"stance ended with status {self.status}"


def arguments(options: Mapping[str, object]) -> list[str]:
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
    """How this machine calls the command: STANCE_COMMAND, else `stance` on the PATH."""
    given = os.environ.get("STANCE_COMMAND")
    if given:
        return shlex.split(given)
    found = shutil.which("stance")
    if found is None:
        raise StanceError(
            FAILED,
            "the command stance was not found: install it on every machine with npm install -g stance, or set STANCE_COMMAND",
        )
    return [found]


def merge(parts: Iterable[bytes], options: Sequence[str]) -> bytes | None:
    """What `stance merge` prints of some parts; None if there are none. Raises StanceError if one of them cannot be used."""
    with tempfile.TemporaryDirectory(prefix="stance-") as folder:
        paths = []
        for i, part in enumerate(parts):
            path = Path(folder) / f"{i}.jsonl"
            path.write_bytes(part)
            paths.append(str(path))
        if not paths:
            return None
        done = subprocess.run([*command(), "merge", *options, "--", *paths], capture_output=True, check=False)
        messages = done.stderr.decode("utf-8", "replace")
        # the status is also 2 where documents had errors, which are in the parts; a part that is left out is named
        is_whole = folder not in messages and (done.returncode == 0 or (done.returncode == FAILED and done.stdout))
        if not is_whole:
            raise StanceError(done.returncode, messages)
        return done.stdout
