"""Stage 8: a high-precision GGUF into the type that is served, through llama.cpp's own quantizer. Knows no night."""

import ctypes
import os
from pathlib import Path

import llama_cpp

from engine.chat.native_log import native_log
from engine.errors import BugError, KnownError
from engine.home import disk_errors
from engine.model.architectures import BASE_TYPES
from engine.model.gguf_file import GgufFile

FILE_TYPES = {
    "Q4_K_M": llama_cpp.LLAMA_FTYPE_MOSTLY_Q4_K_M,
    "Q5_K_M": llama_cpp.LLAMA_FTYPE_MOSTLY_Q5_K_M,
    "Q6_K": llama_cpp.LLAMA_FTYPE_MOSTLY_Q6_K,
    "Q8_0": llama_cpp.LLAMA_FTYPE_MOSTLY_Q8_0,
}
# Rows held at once: 212 MiB of memory instead of 577, the same bytes out, no slower (DESIGN section 7).
BUFFER_BYTES = 16 << 20


def quantize(source: Path, target: Path, file_type: str, *, threads: int = 1) -> None:
    """Write `target`, whole or not at all. Cannot be stopped in between; a second per 100 MB or so.

    Raises `KnownError` model_missing, model_damaged, model_unsupported (the source is quantized already), disk_full,
    night_failed (with what llama.cpp said).
    """
    if file_type not in FILE_TYPES:
        raise BugError(f"{file_type} is no type that is served")
    if target.exists() and target.samefile(source):
        raise BugError("a file cannot be quantized onto itself")
    original = GgufFile(source)
    kind = original.file_type
    # llama.cpp copies a file that is already of the type and calls it a success.
    if kind not in BASE_TYPES:
        raise KnownError(
            "model_unsupported",
            f"{source.name} is {kind} already: quantizing it again would lose too much.",
            "Add the same model as F16, BF16 or Q8_0.",
        )
    partial = target.with_name(f".{target.name}.partial")
    try:
        _run(source, partial, file_type, threads, requantize=kind == "Q8_0")
        _check(partial, original, file_type)
        with disk_errors(target.name):
            _flush(partial)
            partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _run(source: Path, target: Path, file_type: str, threads: int, *, requantize: bool) -> None:
    parameters = llama_cpp.llama_model_quantize_default_params()
    parameters.nthread = threads
    parameters.ftype = FILE_TYPES[file_type]
    parameters.allow_requantize = requantize
    parameters.max_buf_size = BUFFER_BYTES
    native_log.clear()
    code = llama_cpp.llama_model_quantize(os.fsencode(source), os.fsencode(target), ctypes.byref(parameters))
    if code == 0:
        return
    with disk_errors(target.name):
        _probe_disk(target)
    raise KnownError(
        "night_failed",
        f"llama.cpp could not quantize {source.name}: {native_log.text() or f'code {code}'}.",
        "The active model is unchanged. Check the free disk space, then sleep again.",
    )


def _check(path: Path, original: GgufFile, file_type: str) -> None:
    """A return code of 0 is not enough: the file must say what it is and hold every tensor."""
    written = GgufFile(path)
    if written.file_type != file_type or set(written.tensor_names) != set(original.tensor_names):
        raise KnownError(
            "night_failed",
            f"Quantizing {original.path.name} gave {len(written.tensor_names)} tensors of {written.file_type}.",
            "The active model is unchanged. Sleep again; if it happens twice, tell us.",
        )


def _probe_disk(beside: Path) -> None:
    """llama.cpp does not say that the disk is full: writing a little shows it."""
    probe = beside.with_name(f".{beside.name}.probe")
    try:
        with probe.open("wb") as stream:
            stream.write(bytes(1 << 20))
            stream.flush()
            os.fsync(stream.fileno())
    finally:
        probe.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
