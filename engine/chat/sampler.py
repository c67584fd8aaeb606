"""Picks the next token: llama.cpp's sampler chain, and a grammar that is asked about the winner first. No decoding.

A grammar over the whole vocabulary costs up to 85 ms a token (ggml-org/llama.cpp#7554), over one candidate almost
nothing; so the whole vocabulary is only constrained when the grammar refuses the winner (as llama.cpp itself does).
"""

import ctypes
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import llama_cpp
import numpy as np
from llama_cpp.llama_grammar import json_schema_to_gbnf

from engine.errors import BugError

_STRING_CHARACTER = (r'char ::= [^"\\] |', r'char ::= [^"\\\x00-\x1F\x7F] |')
_CANDIDATE = np.dtype([("id", "<i4"), ("logit", "<f4"), ("p", "<f4")])  # llama_token_data


@dataclass(frozen=True)
class Sampling:
    """Temperature 0 always takes the likeliest token. No seed: a new one each time."""

    temperature: float = 0.0
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    seed: int | None = None


class Sampler:
    """`next_token()` after each decode. Close it; native memory."""

    next_token: Callable[[], int]

    def __init__(
        self,
        context: int,
        vocabulary: int,
        sampling: Sampling,
        *,
        grammar: str | None = None,
    ) -> None:
        self._context = context
        self._chain = _chain(sampling)
        self._grammar = _grammar(vocabulary, grammar) if grammar is not None else None
        self._size = llama_cpp.llama_vocab_n_tokens(vocabulary)
        sample = partial(llama_cpp.llama_sampler_sample, self._chain, context, -1)
        self._sample: Callable[[], int] = sample
        self.next_token = sample if self._grammar is None else self._next_constrained

    def close(self) -> None:
        llama_cpp.llama_sampler_free(self._chain)
        if self._grammar is not None:
            llama_cpp.llama_sampler_free(self._grammar)

    def _next_constrained(self) -> int:
        token = self._sample()
        if not self._allowed(token):
            token = self._pick_allowed()
        llama_cpp.llama_sampler_accept(self._grammar, token)
        return token

    def _allowed(self, token: int) -> bool:
        candidate = np.array([(token, 1.0, 0.0)], dtype=_CANDIDATE)
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(_array(candidate)))
        return bool(np.isfinite(candidate["logit"][0]))

    def _pick_allowed(self) -> int:
        candidates = np.zeros(self._size, dtype=_CANDIDATE)
        candidates["id"] = np.arange(self._size)
        candidates["logit"] = np.ctypeslib.as_array(llama_cpp.llama_get_logits_ith(self._context, -1), (self._size,))
        array = _array(candidates)
        for sampler in (self._grammar, self._chain):
            llama_cpp.llama_sampler_apply(sampler, ctypes.byref(array))
        return int(array.data[array.selected].id)


def schema_grammar(schema: dict[str, Any]) -> str:
    """A JSON schema as GBNF, llama.cpp's grammar notation."""
    # The converter's own rule lets raw control characters into strings, which JSON does not.
    return str(json_schema_to_gbnf(json.dumps(schema))).replace(*_STRING_CHARACTER)


def _chain(sampling: Sampling) -> Any:
    parameters = llama_cpp.llama_sampler_chain_default_params()
    parameters.no_perf = True
    chain = llama_cpp.llama_sampler_chain_init(parameters)
    if sampling.temperature <= 0:
        parts = [llama_cpp.llama_sampler_init_greedy()]
    else:
        seed = sampling.seed if sampling.seed is not None else random.SystemRandom().getrandbits(32)
        parts = [
            llama_cpp.llama_sampler_init_top_k(sampling.top_k),
            llama_cpp.llama_sampler_init_top_p(sampling.top_p, 1),
            llama_cpp.llama_sampler_init_min_p(sampling.min_p, 1),
            llama_cpp.llama_sampler_init_temp(sampling.temperature),
            llama_cpp.llama_sampler_init_dist(seed & 0xFFFFFFFF),
        ]
    for part in parts:
        llama_cpp.llama_sampler_chain_add(chain, part)
    return chain


def _grammar(vocabulary: int, text: str) -> Any:
    grammar = llama_cpp.llama_sampler_init_grammar(vocabulary, text.encode(), b"root")
    if not grammar:  # llama.cpp would otherwise sample without it (ggml-org/llama.cpp#19051)
        raise BugError("llama.cpp does not accept the grammar")
    return grammar


def _array(candidates: np.ndarray) -> llama_cpp.llama_token_data_array:
    data = candidates.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_token_data))
    return llama_cpp.llama_token_data_array(data, len(candidates), -1, False)
