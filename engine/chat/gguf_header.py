"""Walks a GGUF header by itself, to say why llama.cpp refused a file. Used after a failure only; reads no weights."""

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine.errors import KnownError

_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}  # bytes of each scalar value type
_STRING, _ARRAY = 8, 9
_LONGEST_STRING = 1 << 26
_MOST_DIMENSIONS = 4
_WANTED = ("general.architecture", "general.type")


@dataclass(frozen=True)
class Header:
    architecture: str
    kind: str  # general.type: model, adapter, mmproj, imatrix ...


class Damaged(Exception):
    """The file is not a whole GGUF; the text says how."""


def load_failure(path: Path, native_log: str) -> KnownError:
    """The error for a file that llama.cpp refused with `native_log`."""
    detail = f" llama.cpp says: {native_log}" if native_log else ""
    if not path.is_file():
        return KnownError("model_missing", f"There is no model file {path}.", "`nightjar models add FILE` adds one.")
    try:
        header = read_header(path)
    except Damaged as error:
        return damaged(path, f"{error}.{detail}")
    if header.kind != "model":
        return unsupported(path, f"it is of the kind {header.kind!r}, not a model.{detail}")
    if header.architecture not in known_architectures():
        return unsupported(path, f"its architecture {header.architecture!r} is not one that llama.cpp knows.{detail}")
    return damaged(path, f"its content is not what its header promises.{detail}")


def damaged(path: Path, reason: str) -> KnownError:
    return KnownError("model_damaged", f"{path.name} is damaged: {reason}", "Get the file again and compare its size.")


def unsupported(path: Path, reason: str) -> KnownError:
    return KnownError(
        "model_unsupported", f"{path.name} cannot be used: {reason}", "Choose a GGUF that can chat, such as Qwen3."
    )


def known_architectures() -> frozenset[str]:
    import gguf  # only here: it takes a tenth of a second to import, and failures are rare

    return frozenset(gguf.MODEL_ARCH_NAMES.values())


def read_header(path: Path) -> Header:
    """Raises `Damaged` for a file that is no GGUF, or whose header or tensor data ends early."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        if stream.read(4) != b"GGUF":
            raise Damaged("it is not a GGUF file" if size else "it is empty")
        try:
            version, tensors, values = struct.unpack("<IQQ", stream.read(20))
            if version not in (2, 3):
                raise Damaged(f"it says it is GGUF version {version}")
            found = {}
            for _ in range(values):
                key = _read_string(stream, size)
                text = _read_value(stream, size)
                if key in _WANTED:
                    found[key] = text
            _check_tensors(stream, size, tensors)
        except struct.error as error:
            raise Damaged("it ends in the middle of its header") from error
    if not found.get("general.architecture"):
        raise Damaged("it does not say what architecture it is")
    return Header(found["general.architecture"], found.get("general.type") or "model")


def _check_tensors(stream: BinaryIO, size: int, tensors: int) -> None:
    """Every tensor must begin inside the file; an exact end would need every type's block size."""
    furthest = 0
    for _ in range(tensors):
        _read_string(stream, size)
        (dimensions,) = struct.unpack("<I", stream.read(4))
        if dimensions > _MOST_DIMENSIONS:
            raise Damaged(f"it has a tensor of {dimensions} dimensions")
        *_, offset = struct.unpack(f"<{dimensions}QIQ", stream.read(8 * dimensions + 12))
        furthest = max(furthest, offset)
    if tensors and stream.tell() + furthest >= size:
        raise Damaged("it is shorter than its header says, as after an unfinished download")


def _read_string(stream: BinaryIO, size: int) -> str:
    (length,) = struct.unpack("<Q", stream.read(8))
    if length > min(_LONGEST_STRING, size - stream.tell()):
        raise Damaged("a text in its header runs past its end")
    return stream.read(length).decode("utf-8", "replace")


def _read_value(stream: BinaryIO, size: int) -> str:
    """A string value's text; other values are skipped and read as an empty text."""
    (kind,) = struct.unpack("<I", stream.read(4))
    if kind == _STRING:
        return _read_string(stream, size)
    if kind == _ARRAY:
        _skip_array(stream, size)
    elif kind in _SIZES:
        stream.seek(_SIZES[kind], os.SEEK_CUR)
    else:
        raise Damaged(f"its header holds a value of the unknown type {kind}")
    return ""


def _skip_array(stream: BinaryIO, size: int) -> None:
    kind, length = struct.unpack("<IQ", stream.read(12))
    if kind == _STRING:
        for _ in range(length):
            _read_string(stream, size)
    elif kind in _SIZES and length * _SIZES[kind] <= size - stream.tell():
        stream.seek(length * _SIZES[kind], os.SEEK_CUR)
    else:
        raise Damaged("a list in its header runs past its end")
