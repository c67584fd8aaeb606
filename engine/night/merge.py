"""Stage 7: base + adapter into a new file of the base's own precision, one tensor at a time. Never onto a merged file.

The new file is the base, byte for byte, except for the data of the adapted tensors: header, tokenizer and template
cannot change, because they are copied unread.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import gguf
import numpy as np

from engine.errors import Cancelled, KnownError
from engine.home import disk_errors
from engine.model.adapter import Adapter, load
from engine.model.architectures import architecture
from engine.model.gguf_file import GgufFile, TensorSpan
from engine.worker.protocol import Progress

COPY_BYTES = 16 << 20


def merge(base: Path, adapter: Path, out: Path, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> None:
    """Write `out` = `base` with W + scale * B @ A (in float32) for every tensor the adapter names.

    `out` appears whole or not at all. Raises `Cancelled`; `KnownError` model_missing, model_damaged, model_unsupported
    (the adapter belongs to another base), disk_full.
    """
    source, change = GgufFile(base), load(adapter)
    architecture(source.architecture, source.file_type)
    _check_fit(source, change, adapter)
    partial = out.with_name(f".{out.name}.partial")
    try:
        with disk_errors(out.name), partial.open("wb") as target, base.open("rb") as original:
            _write(source, original, change, target, progress, stop)
            target.flush()
            os.fsync(target.fileno())
        partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)
    progress(Progress("merge", len(source.spans), len(source.spans), "tensor", finished=True))


def _write(
    source: GgufFile,
    original: BinaryIO,
    change: Adapter,
    target: BinaryIO,
    progress: Callable[[Progress], None],
    stop: Callable[[], bool],
) -> None:
    spans = source.spans
    for number, span in enumerate(spans):
        if stop():
            raise Cancelled
        _copy(original, target, until=span.start)
        if span.name in change.pairs:
            target.write(_merged(source, change, span))
            original.seek(span.start + span.size_bytes)
        progress(Progress("merge", number, len(spans), "tensor"))
    _copy(original, target, until=None)


def _merged(source: GgufFile, change: Adapter, span: TensorSpan) -> bytes:
    """Data of one adapted tensor in the type it had."""
    values = source.tensor(span.name) + change.delta(span.name)
    data: bytes = gguf.quantize(np.ascontiguousarray(values), gguf.GGMLQuantizationType[span.type]).tobytes()
    if len(data) != span.size_bytes or not np.isfinite(values).all():
        raise KnownError(
            "night_failed",
            f"Merging broke down at {span.name}.",
            "The active model is unchanged. Sleep again; if it happens twice, verify the timeline.",
        )
    return data


def _copy(original: BinaryIO, target: BinaryIO, *, until: int | None) -> None:
    """From where `original` stands up to `until`, or to its end."""
    left = None if until is None else until - original.tell()
    while left is None or left > 0:
        piece = original.read(COPY_BYTES if left is None else min(left, COPY_BYTES))
        if not piece:
            return
        target.write(piece)
        left = None if left is None else left - len(piece)


def _check_fit(source: GgufFile, change: Adapter, path: Path) -> None:
    shapes = {span.name: span.shape for span in source.spans}
    fits = change.architecture == source.architecture and all(
        shapes.get(name) == (b.shape[0], a.shape[1]) for name, (a, b) in change.pairs.items()
    )
    if not fits:
        raise KnownError(
            "model_unsupported",
            f"{path.name} was not trained on {source.path.name}.",
            "Use the base that its snapshot names: nightjar timeline show.",
        )
