"""Where and in which number type a night trains: `night.device` is decided here and nowhere else. Holds no model."""

import engine.model.torch_environment  # noqa: F401 (first: it sets what torch reads when imported)

# isort: split
import os
import time
from dataclasses import dataclass, replace
from importlib.metadata import version

import psutil
import torch

from engine.errors import KnownError

TYPES = {"bfloat16": torch.bfloat16, "float32": torch.float32}
MEASURE_SECONDS = 0.25  # for each of the two types
# bf16 halves memory and gives up 16 bits of mantissa: it has to be clearly faster, and a busy moment must not decide.
CLEARLY_FASTER = 1.3
# Activations may take this part of the memory that is free at the start.
ACTIVATION_SHARE = 0.4


@dataclass(frozen=True)
class Device:
    """`kind`: cuda, mps or cpu. `dtype`: bfloat16 or float32. `note` says in words what was chosen and why."""

    kind: str
    dtype: str
    threads: int
    note: str

    @property
    def torch_device(self) -> torch.device:
        return torch.device(self.kind)

    @property
    def torch_dtype(self) -> torch.dtype:
        return TYPES[self.dtype]

    def on_cpu(self, why: str) -> "Device":
        """The same night without the accelerator."""
        dtype, _ = _faster_type(torch.device("cpu"))
        return replace(self, kind="cpu", dtype=dtype, note=f"cpu, {dtype} ({why})")


def choose(wanted: str, *, dtype: str | None = None) -> Device:
    """`wanted` is the setting: auto, cuda, mps or cpu. `dtype` repeats an earlier choice instead of measuring.

    Also sets torch's thread count. Raises `KnownError("setting_invalid")` when the named device is not there.
    """
    threads = thread_count()
    torch.set_num_threads(threads)
    kind, why = _kind(wanted)
    # Sums on a GPU come in any order unless asked otherwise; a seed would then not say what a night does.
    torch.use_deterministic_algorithms(kind == "cuda", warn_only=True)
    if dtype is None:
        dtype, speed = _faster_type(torch.device(kind))
        why = f"{why}, {speed}"
    return Device(kind, dtype, threads, f"{kind}, {dtype} ({why})")


def thread_count() -> int:
    """`OMP_NUM_THREADS` when set, else the physical cores this process may use: hyper-threads slow matrix products."""
    if (given := os.environ.get("OMP_NUM_THREADS", "")).isdigit() and int(given):
        return int(given)
    physical = psutil.cpu_count(logical=False) or 1
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else physical
    return max(1, min(physical, allowed))


def free_bytes(kind: str) -> int:
    """Memory that a night may use on this device, at this moment."""
    if kind == "cuda":
        return int(torch.cuda.mem_get_info()[0])
    return int(psutil.virtual_memory().available)


def tokens_that_fit(free: int, *, layers: int, width: int, feed_forward: int, heads_width: int, vocabulary: int) -> int:
    """Tokens of one pass whose activations fit into this many bytes, as a power of two: how rows are split into passes
    changes the last bits of an adapter, and should not change with every free megabyte.

    A block keeps about 8 vectors of the width, 6 of the heads and 4 of the feed-forward for the gradient; one token in
    four is an answer's and costs 4 copies of its logits.
    """
    bytes_per_token = 4 * (layers * (8 * width + 6 * heads_width + 4 * feed_forward) + vocabulary)
    fitting = max(1, int(free * ACTIVATION_SHARE / bytes_per_token))
    return 1 << (fitting.bit_length() - 1)


def versions() -> dict[str, str]:
    """What adapters are bit-identical under, for the manifest."""
    libraries = {name: version(name) for name in ("bitsandbytes", "transformers")}
    return {"torch": torch.__version__, **libraries, "cpu": torch.backends.cpu.get_cpu_capability()}


def _kind(wanted: str) -> tuple[str, str]:
    present = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        found = next(kind for kind, there in present.items() if there)
        return found, "no GPU that torch can use" if found == "cpu" else "found"
    if not present.get(wanted, False):
        raise KnownError(
            "setting_invalid",
            f"night.device is {wanted}, but torch finds none on this machine.",
            "nightjar settings set night.device auto",
        )
    return wanted, "as set"


def _faster_type(device: torch.device) -> tuple[str, str]:
    """bf16 or float32, by a matrix product of a small model's size, and both speeds in words."""
    rates = {name: _matmul_rate(device, dtype) for name, dtype in TYPES.items()}
    speed = ", ".join(f"{name} {rate:.0f} GFLOP/s" for name, rate in rates.items())
    return "bfloat16" if rates["bfloat16"] > CLEARLY_FASTER * rates["float32"] else "float32", speed


def _matmul_rate(device: torch.device, dtype: torch.dtype) -> float:
    """GFLOP/s of (1024 x 768) @ (768 x 768), the median of what fits into the time.

    A CPU is measured in CPU time: what else runs at that moment must not decide, or one seed would give two adapters.
    """
    clock, shares = (time.process_time, torch.get_num_threads()) if device.type == "cpu" else (time.perf_counter, 1)
    left = torch.ones(1024, 768, device=device, dtype=dtype)
    right = torch.ones(768, 768, device=device, dtype=dtype)
    times: list[float] = []
    while len(times) < 5 or sum(times) < MEASURE_SECONDS:
        start = clock()
        (left @ right)[0, 0].item()
        times.append((clock() - start) / shares)
    middle = sorted(times)[len(times) // 2]
    return 2 * 1024 * 768 * 768 / max(middle, 1e-9) / 1e9
