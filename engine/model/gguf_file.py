"""One GGUF file read through a memory map: header fields, and tensors as float32. Writes nothing and loads no model.

Only workers open model files (DESIGN section 3): a damaged header can cost more than an exception.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import numpy.typing as npt

from engine.errors import KnownError

# A damaged header fails in as many ways as it has bytes: every one of them means the same to the owner.
DAMAGE = (ValueError, KeyError, IndexError, TypeError, OverflowError, MemoryError, OSError)
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class TensorSpan:
    """Where one tensor lies in the file. `shape` is rows first: (out, in) for a matrix."""

    name: str
    start: int
    size_bytes: int
    shape: tuple[int, ...]
    type: str


class _Reader(gguf.GGUFReader):  # type: ignore[misc]  # gguf ships no types
    """gguf slices a memmap once for each string of the tokenizer; slices of a plain view of it cost a third."""

    @property
    def data(self) -> npt.NDArray[np.uint8]:
        return self._plain

    @data.setter
    def data(self, mapped: npt.NDArray[np.uint8]) -> None:
        self._plain = mapped.view(np.ndarray)


class GgufFile:
    """Raises `KnownError("model_missing")` or `("model_damaged")` when it cannot be opened, and on unreadable parts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._reader = _Reader(path)
        except FileNotFoundError as error:
            raise KnownError(
                "model_missing", f"{path.name} is not there.", "Add the model again: nightjar models add FILE."
            ) from error
        except DAMAGE as error:
            raise damaged(path, str(error)) from error
        self._tensors = {tensor.name: tensor for tensor in self._reader.tensors}
        if any(tensor.data_offset + tensor.n_bytes > path.stat().st_size for tensor in self._reader.tensors):
            raise damaged(path, "it ends before its last tensor")

    @property
    def architecture(self) -> str:
        return self.text("general.architecture")

    @property
    def name(self) -> str:
        return self.text("general.name", self.path.stem)

    @property
    def file_type(self) -> str:
        """As people write it: `F16`, `Q4_K_M`, ...; `unknown` when the header does not say."""
        number = self._value("general.file_type")
        try:
            kind = gguf.LlamaFileType(int(number)) if number is not None else None
        except ValueError:
            kind = None
        return "unknown" if kind is None else kind.name.removeprefix("MOSTLY_").removeprefix("ALL_")

    @property
    def tensor_names(self) -> tuple[str, ...]:
        return tuple(self._tensors)

    @property
    def spans(self) -> list[TensorSpan]:
        """All tensors in the order of their place in the file."""
        return sorted((_span(tensor) for tensor in self._reader.tensors), key=lambda span: span.start)

    def text(self, key: str, default: str | None = None) -> str:
        return str(self._required(key, default))

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number; `key` may begin with `.` to mean this model's architecture (`.block_count`)."""
        return int(self._required(key, default))

    def number(self, key: str, default: float | None = None) -> float:
        return float(self._required(key, default))

    def shape(self, tensor: str) -> tuple[int, ...]:
        return _shape(self._tensor(tensor))

    def tensor(self, name: str) -> Floats:
        """Dequantized, rows first. A copy, so the file may be closed after."""
        tensor = self._tensor(name)
        try:
            values = gguf.dequantize(tensor.data, tensor.tensor_type)
        except (ValueError, NotImplementedError) as error:
            raise damaged(self.path, f"{name}: {error}") from error
        return np.array(values, dtype=np.float32).reshape(_shape(tensor))

    def _tensor(self, name: str) -> gguf.ReaderTensor:
        if name not in self._tensors:
            raise damaged(self.path, f"{name} is missing")
        return self._tensors[name]

    def _required(self, key: str, default: Any) -> Any:
        value = self._value(f"{self.architecture}{key}" if key.startswith(".") else key)
        if value is None:
            value = default
        if value is None:
            raise damaged(self.path, f"{key} is missing")
        return value

    def _value(self, key: str) -> Any:
        field = self._reader.get_field(key)
        return None if field is None else field.contents()


def damaged(path: Path, detail: str) -> KnownError:
    return KnownError(
        "model_damaged",
        f"{path.name} is not a sound GGUF file ({detail}).",
        "Download or copy it again, then add it once more.",
    )


def _span(tensor: gguf.ReaderTensor) -> TensorSpan:
    kind = tensor.tensor_type.name
    return TensorSpan(tensor.name, int(tensor.data_offset), int(tensor.n_bytes), _shape(tensor), kind)


def _shape(tensor: gguf.ReaderTensor) -> tuple[int, ...]:
    """gguf stores the fastest dimension first."""
    return tuple(int(size) for size in reversed(tensor.shape))
