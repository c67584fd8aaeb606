"""One llama.cpp context: feeds it token ids, reuses the prefix it already holds, reads logits. Knows no text."""

import ctypes
from collections.abc import Callable, Sequence

import llama_cpp
import numpy as np

from engine.errors import KnownError

_BATCH_TOKENS = 512
_OUTPUTS = 32  # most logits of one decode; the default reserves a whole batch of them (300 MB for Qwen's vocabulary)
_ABORTED = 2


class Context:
    """Not thread-safe. `held` are the token ids whose keys and values are in memory."""

    def __init__(self, model: int, *, context_tokens: int, threads: int) -> None:
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx = context_tokens
        parameters.n_batch = parameters.n_ubatch = min(_BATCH_TOKENS, context_tokens)
        parameters.n_outputs_max = parameters.n_outputs_max_per_seq = min(_OUTPUTS, context_tokens)
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.no_perf = True
        self.pointer = llama_cpp.llama_init_from_model(model, parameters)
        if not self.pointer:
            raise KnownError(
                "worker_failed",
                f"There is not enough memory for a context of {context_tokens} tokens.",
                "Close other programs, or lower the setting chat.context_tokens.",
            )
        self.size = context_tokens
        self.held: list[int] = []
        self._batch_tokens = int(parameters.n_batch)
        self._memory = llama_cpp.llama_get_memory(self.pointer)
        self._one = (ctypes.c_int32 * 1)()
        self._one_batch = llama_cpp.llama_batch_get_one(self._one, 1)
        self._stop: Callable[[], bool] | None = None
        # Called for every graph node: nothing for a prefill, 8 % of a fast model's decode. So set for prefills only.
        self._abort_callback = llama_cpp.ggml_abort_callback(self._on_node)
        self._no_callback = llama_cpp.ggml_abort_callback()

    def close(self) -> None:
        llama_cpp.llama_free(self.pointer)

    def clear(self) -> None:
        """Forget everything held."""
        llama_cpp.llama_memory_clear(self._memory, True)
        self.held.clear()

    def keep_prefix(self, ids: Sequence[int]) -> int:
        """Keep what `ids` begins with, all but its last token at most, and drop the rest. Returns how many stay."""
        most = min(len(self.held), len(ids) - 1)
        common = next((place for place in range(most) if self.held[place] != ids[place]), most)
        if common < len(self.held):
            self._drop_after(common)
        return len(self.held)

    def feed(self, ids: Sequence[int], stop: Callable[[], bool] | None = None) -> bool:
        """Decode `ids` in batches; the last one's logits can then be sampled. False when stopped on the way."""
        tokens = (ctypes.c_int32 * len(ids))(*ids)
        size = ctypes.sizeof(ctypes.c_int32)
        self._stop = stop
        llama_cpp.llama_set_abort_callback(self.pointer, self._abort_callback, ctypes.c_void_p(0))
        try:
            for start in range(0, len(ids), self._batch_tokens):
                number = min(self._batch_tokens, len(ids) - start)
                part = ctypes.cast(ctypes.byref(tokens, start * size), ctypes.POINTER(ctypes.c_int32))
                if (stop is not None and stop()) or not self._decode(llama_cpp.llama_batch_get_one(part, number)):
                    return False
                self.held += ids[start : start + number]
        finally:
            llama_cpp.llama_set_abort_callback(self.pointer, self._no_callback, ctypes.c_void_p(0))
            self._stop = None
        return True

    def step(self, token: int) -> None:
        """Decode one token: the hot path of a generation."""
        self._one[0] = token
        if llama_cpp.llama_decode(self.pointer, self._one_batch):
            raise _decode_failed()
        self.held.append(token)

    def logits(self, ids: Sequence[int], positions: Sequence[int], vocabulary_size: int) -> np.ndarray:
        """Logits after `ids[position]` for each position, from an empty memory, which is left empty again."""
        self.clear()
        rows: dict[int, np.ndarray] = {}
        wanted = set(positions)
        batch = llama_cpp.llama_batch_init(self._batch_tokens, 0, 1)
        try:
            start = 0
            while start <= max(wanted, default=-1):
                chosen = self._fill(batch, ids, start, wanted)
                if not self._decode(batch):
                    raise _decode_failed()
                for place in chosen:
                    row = llama_cpp.llama_get_logits_ith(self.pointer, place)
                    rows[start + place] = np.ctypeslib.as_array(row, (vocabulary_size,)).copy()
                start += batch.n_tokens
        finally:
            llama_cpp.llama_batch_free(batch)
            self.clear()
        return np.array([rows[position] for position in positions], np.float32).reshape(-1, vocabulary_size)

    def _fill(self, batch: llama_cpp.llama_batch, ids: Sequence[int], start: int, wanted: set[int]) -> list[int]:
        """Fill the batch from `start` on, up to the most outputs; returns the places in it whose logits are wanted."""
        chosen: list[int] = []
        batch.n_tokens = 0
        for place in range(min(self._batch_tokens, len(ids) - start)):
            batch.token[place] = ids[start + place]
            batch.pos[place] = start + place
            batch.n_seq_id[place] = 1
            batch.seq_id[place][0] = 0
            batch.logits[place] = start + place in wanted
            batch.n_tokens += 1
            if batch.logits[place]:
                chosen.append(place)
                if len(chosen) == _OUTPUTS:
                    break
        return chosen

    def _decode(self, batch: llama_cpp.llama_batch) -> bool:
        """False when the abort callback ended it; what it left behind is dropped."""
        result = llama_cpp.llama_decode(self.pointer, batch)
        if result == _ABORTED:
            self._drop_after(len(self.held))
            return False
        if result:
            raise _decode_failed()
        return True

    def _on_node(self, _data: object) -> bool:
        return self._stop is not None and self._stop()

    def _drop_after(self, length: int) -> None:
        """Hybrid and recurrent models cannot drop a part: they start anew."""
        if llama_cpp.llama_memory_seq_rm(self._memory, 0, length, -1):
            del self.held[length:]
        else:
            self.clear()


def _decode_failed() -> KnownError:
    return KnownError(
        "worker_failed",
        "llama.cpp could not compute the next token.",
        "Try again; if it fails again, restart Nightjar.",
    )
