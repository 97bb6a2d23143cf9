"""A worker that lives as long as the Python process of an executor, and the parts that are made of what it says."""

from __future__ import annotations

import hashlib
import json
import queue
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, IO

from ._command import StanceError, command

PROTOCOL = "stance-serve/1"

Record = Mapping[str, object]
Answer = dict[str, Any]


class Worker:
    """A running `stance serve --stdio`."""

    def __init__(self, options: Sequence[str]) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            [*command(), "serve", "--stdio", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        self.hello = self._read()
        if self.hello.get("protocol") != PROTOCOL:
            raise StanceError(2, f"the command speaks {self.hello.get('protocol')}, and not {PROTOCOL}")

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def answers(self, records: Iterable[Record]) -> Iterator[tuple[Record, Answer]]:
        """Each record with its answer, in order. Records are written while answers are read, so neither side waits forever."""
        waiting: queue.Queue[Record | BaseException | None] = queue.Queue(AHEAD)
        is_over = threading.Event()

        def write() -> None:
            try:
                for record in records:
                    if is_over.is_set():
                        return
                    self._write(record)
                    waiting.put(record)
                waiting.put(None)
            except BaseException as error:  # raised again where the answers are read
                waiting.put(error)

        threading.Thread(target=write, daemon=True).start()
        try:
            while (record := waiting.get()) is not None:
                if isinstance(record, BaseException):
                    raise record
                yield record, self._read()
        except BaseException:
            is_over.set()
            self.stop()  # what it would answer next belongs to nobody
            raise

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def _write(self, record: Record) -> None:
        assert self._process.stdin is not None
        line = json.dumps(record, ensure_ascii=True, default=str)
        self._process.stdin.write(line.encode("ascii") + b"\n")
        self._process.stdin.flush()

    def _read(self) -> Answer:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if line:
            found: Answer = json.loads(line)
            return found
        status = self._process.wait()
        self._errors.seek(0)
        raise StanceError(status, self._errors.read().decode("utf-8", "replace"))


AHEAD = 64
"""Records that are sent before they are answered."""

_workers: dict[tuple[str, ...], Worker] = {}


def worker(options: Sequence[str]) -> Worker:
    """The worker of this process with these options. Spark uses a Python process for many tasks, one after the other."""
    key = tuple(options)
    known = _workers.get(key)
    if known is None or not known.is_alive:
        known = _workers[key] = Worker(options)
    return known


def parts_of(records: Iterable[Record], options: Sequence[str], size: int) -> Iterator[bytes]:
    """Partial results of so many documents each, as `stance analyze --partial` prints them."""
    rest = iter(records)
    first = next(rest, None)
    if first is None:
        return  # no worker is started for nothing
    working = worker([*options, "--partial"])
    part = Part(working.hello["head"])
    for record, answer in working.answers(chain([first], rest)):
        part.add(record, answer)
        if part.count >= size:
            yield part.finished()
            part = Part(working.hello["head"])
    if part.count or part.diagnostics:
        yield part.finished()


def empty_part(options: Sequence[str]) -> bytes:
    """A partial result without documents."""
    return Part(worker([*options, "--partial"]).hello["head"]).finished()


class Part:
    """A partial result: its first line, a line for each document in the order of their ids, and the line at its end."""

    def __init__(self, head: str) -> None:
        self._head = head
        self._lines: list[tuple[bytes, str]] = []
        self.diagnostics: list[dict[str, object]] = []

    @property
    def count(self) -> int:
        return len(self._lines)

    def add(self, record: Record, answer: Answer) -> None:
        shown = str(record.get("id") or answer.get("id") or "")
        for problem in [*answer.get("warnings", []), *([answer["error"]] if "error" in answer else [])]:
            self.diagnostics.append({**problem, "file": shown} if shown else problem)
        if answer.get("part"):
            self._lines.append((in_order(answer["id"]), answer["part"]))

    def finished(self) -> bytes:
        head = json.loads(self._head)
        head["diagnostics"] += self.diagnostics
        lines = [json.dumps(head, ensure_ascii=False, separators=(",", ":"))]
        lines += [line for _, line in sorted(self._lines)]
        text = "".join(f"{line}\n" for line in lines).encode("utf-8")
        end = {"documents": self.count, "sha256": hashlib.sha256(text).hexdigest()}
        return text + json.dumps(end, separators=(",", ":")).encode() + b"\n"


def in_order(text: str) -> bytes:
    """A key that sorts as the command does: by units of UTF-16."""
    return text.encode("utf-16-be", "surrogatepass")
