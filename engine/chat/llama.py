"""A model served by llama.cpp: generates text and reads logits. The only way to decode; runs inside workers.

One model, one context, at most one adapter. Not thread-safe. Renders no template (`prompt.py`), keeps no history.
"""

import codecs
import ctypes
import os
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

import llama_cpp
import numpy as np

from engine.chat.decode import Context
from engine.chat.gguf_header import damaged, load_failure, unsupported
from engine.chat.json_answer import parse_json
from engine.chat.native_log import native_log
from engine.chat.prompt import PromptRenderer
from engine.chat.sampler import Sampler, Sampling, schema_grammar
from engine.chat.thoughts import ThoughtSplitter
from engine.chat.trim import too_large
from engine.chat.vocabulary import Vocabulary
from engine.prompts import Message

__all__ = ["Generation", "LlamaModel", "Sampling"]

_TEXT_SECONDS = 0.05  # text goes out at most 20 times a second
Finish = Literal["end", "length", "stopped"]


@dataclass(frozen=True, kw_only=True)
class Generation:
    """`text` is the answer without thoughts. `fits_schema`: False when the text breaks the JSON schema."""

    text: str
    thoughts: str
    token_ids: list[int]  # without the end token
    prompt_tokens: int
    reused_tokens: int
    finish: Finish
    seconds: float
    first_token_seconds: float
    fits_schema: bool = True

    @property
    def tokens_per_second(self) -> float:
        """Of what came after the first token; 0 when nothing did."""
        seconds = self.seconds - self.first_token_seconds
        return (len(self.token_ids) - 1) / seconds if len(self.token_ids) > 1 and seconds > 0 else 0.0


class LlamaModel:
    """Raises `KnownError`: model_missing, model_damaged, model_unsupported, worker_failed (memory).

    `context_tokens` is cut to what the model was trained for.
    """

    def __init__(
        self,
        path: Path,
        *,
        context_tokens: int = 2048,
        threads: int = 2,
        adapter: Path | None = None,
        gpu_layers: int = 0,
    ) -> None:
        self._context: Context | None = None
        self._model: int | None = load_weights(path, gpu_layers=gpu_layers)
        try:
            self.vocabulary = Vocabulary(llama_cpp.llama_model_get_vocab(self._model))
            self.n_vocab = self.vocabulary.size
            self.renderer = build_renderer(self._model, self.vocabulary, path)
            self.architecture = metadata(self._model, "general.architecture")
            self.name = metadata(self._model, "general.name") or path.stem
            self._ends = self.vocabulary.end_ids | set(self.renderer.end_ids)
            trained = llama_cpp.llama_model_n_ctx_train(self._model)
            self.context_tokens = min(context_tokens, trained) if trained > 0 else context_tokens
            self._context = Context(self._model, context_tokens=self.context_tokens, threads=threads)
            self.set_adapter(adapter)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free native memory; adapters go with the model. Safe to call twice."""
        if self._context is not None:
            self._context.close()
            self._context = None
        if self._model is not None:
            llama_cpp.llama_model_free(self._model)
            self._model = None

    def reset(self) -> None:
        """Forget the prompt held in memory; the next generation reads its whole prompt."""
        self._running.clear()

    def set_adapter(self, path: Path | None, scale: float = 1.0) -> None:
        """Attach a LoRA adapter GGUF at run time, or none. Clears the memory, whose keys belong to the old one."""
        pointers, scales = (llama_cpp.llama_adapter_lora_p_ctypes * 1)(), (ctypes.c_float * 1)(scale)
        if path is not None:
            native_log.clear()
            pointers[0] = llama_cpp.llama_adapter_lora_init(self._model, os.fsencode(path))
            if not pointers[0]:
                raise damaged(path, f"it is not an adapter for this model. llama.cpp says: {native_log.text()}")
        llama_cpp.llama_set_adapters_lora(self._running.pointer, pointers, int(path is not None), scales)
        self.reset()

    def generate(
        self,
        prompt_ids: Sequence[int],
        *,
        max_tokens: int,
        sampling: Sampling = Sampling(),  # noqa: B008 - frozen
        grammar: str | None = None,
        json_schema: dict[str, Any] | None = None,
        on_text: Callable[[str], None] | None = None,
        stop: Callable[[], bool] | None = None,
        ignore_end: bool = False,
    ) -> Generation:
        """Continue `prompt_ids`, reading only what follows the prefix that is already held.

        `on_text` gets the answer's text as it comes, at most 20 times a second. `stop` is asked between tokens and
        inside a prefill; `json_schema`: see `fits_schema`, a retry is the caller's. `ignore_end`: benchmarks.
        Raises `KnownError("message_too_large")` when the prompt fills the context.
        """
        context = self._running
        if len(prompt_ids) >= context.size:
            raise too_large(context.size)
        grammar = schema_grammar(json_schema) if json_schema is not None else grammar
        text = _AnswerText(on_text, thought_open=self.renderer.opens_thought)
        loop = _Loop(context, text, self.vocabulary, ends=set() if ignore_end else self._ends, stop=stop)
        reused = context.keep_prefix(prompt_ids)
        if context.feed(prompt_ids[reused:], stop):
            with closing(Sampler(context.pointer, self.vocabulary.pointer, sampling, grammar=grammar)) as sampler:
                loop.run(sampler, min(max_tokens, context.size - len(prompt_ids)))
        answer = text.finish()
        return Generation(
            text=answer,
            thoughts=text.thoughts,
            token_ids=loop.tokens,
            prompt_tokens=len(prompt_ids),
            reused_tokens=reused,
            finish=loop.finish,
            seconds=time.perf_counter() - loop.started,
            first_token_seconds=loop.first_token_seconds,
            fits_schema=json_schema is None or parse_json(answer, json_schema) is not None,
        )

    def answer(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int = 64,
        sampling: Sampling = Sampling(),  # noqa: B008 - frozen
        json_schema: dict[str, Any] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> str:
        """The answer's text to a conversation: rendered, generated, stripped."""
        ids = self.renderer.render(messages)
        generation = self.generate(ids, max_tokens=max_tokens, sampling=sampling, json_schema=json_schema, stop=stop)
        return generation.text.strip()

    def logits(self, ids: Sequence[int], positions: Sequence[int]) -> np.ndarray:
        """float32 (len(positions), n_vocab): what follows `ids[position]`, read from an empty memory."""
        if len(ids) > self.context_tokens:
            raise too_large(self.context_tokens)
        return self._running.logits(ids, positions, self.n_vocab)

    @property
    def _running(self) -> Context:
        if self._context is None:
            raise ValueError("the model is closed")
        return self._context


class _Loop:
    """The token loop of one generation. Nothing in it may cost more than a few microseconds a token."""

    def __init__(
        self,
        context: Context,
        text: "_AnswerText",
        vocabulary: Vocabulary,
        *,
        ends: set[int],
        stop: Callable[[], bool] | None,
    ) -> None:
        self.started = time.perf_counter()
        self.first_token_seconds = 0.0
        self.finish: Finish = "stopped"
        self.tokens: list[int] = []
        self._context = context
        self._text = text
        self._vocabulary = vocabulary
        self._ends = ends
        self._stop = stop

    def run(self, sampler: Sampler, limit: int) -> None:
        next_token, step, piece, feed = sampler.next_token, self._context.step, self._vocabulary.piece, self._text.feed
        tokens, ends, stop = self.tokens, self._ends, self._stop
        token = next_token()
        self.first_token_seconds = time.perf_counter() - self.started
        while token not in ends:
            tokens.append(token)
            feed(piece(token))
            if len(tokens) >= limit:
                self.finish = "length"
                return
            if stop is not None and stop():
                return
            step(token)
            token = next_token()
        self.finish = "end"


class _AnswerText:
    """Bytes of tokens to text: incremental UTF-8, thoughts set apart, sent on at most 20 times a second."""

    def __init__(self, on_text: Callable[[str], None] | None, *, thought_open: bool) -> None:
        self._on_text = on_text
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._splitter = ThoughtSplitter(open_already=thought_open)
        self._parts: list[str] = []
        self._sent = 0
        self._next_send = 0.0

    @property
    def thoughts(self) -> str:
        return self._splitter.thoughts

    def feed(self, data: bytes) -> None:
        text = self._splitter.feed(self._decode(data))
        if not text:
            return
        self._parts.append(text)
        if self._on_text is not None and (now := time.perf_counter()) >= self._next_send:
            self._next_send = now + _TEXT_SECONDS
            self._send(self._on_text)

    def finish(self) -> str:
        """The whole answer, after what was still held back has been sent."""
        self._parts += [self._splitter.feed(self._decode(b"", True)), self._splitter.finish()]
        if self._on_text is not None:
            self._send(self._on_text)
        return "".join(self._parts)

    def _send(self, on_text: Callable[[str], None]) -> None:
        if text := "".join(self._parts[self._sent :]):
            on_text(text)
        self._sent = len(self._parts)


def load_weights(path: Path, *, gpu_layers: int = 0, only_metadata: bool = False) -> int:
    """Load a GGUF. `only_metadata` checks every tensor's place and shape without reading it. Raises `KnownError`."""
    native_log.clear()
    parameters = llama_cpp.llama_model_default_params()
    parameters.n_gpu_layers = gpu_layers
    parameters.use_extra_bufts = not _computes_in_tiles()
    if only_metadata:
        parameters.no_alloc = True
        parameters.load_mode = llama_cpp.LLAMA_LOAD_MODE_NONE  # with the default it aborts the process
    model = llama_cpp.llama_model_load_from_file(os.fsencode(path), parameters)
    if not model:
        raise load_failure(path, native_log.text())
    if not llama_cpp.llama_model_has_decoder(model):
        llama_cpp.llama_model_free(model)
        raise unsupported(path, "it is an encoder and cannot write text.")
    return int(model)


def _computes_in_tiles() -> bool:
    """Whether llama.cpp was built for AMX and the processor has it.

    Its AMX weights end in a segmentation fault at the first decode of a small K-quant (ggml-org/llama.cpp#20824); plain
    ones work. The weight repacking of other processors is switched by the same field and stays on there.
    """
    return b"AMX_INT8 = 1" in llama_cpp.llama_print_system_info()


def build_renderer(model: int, vocabulary: Vocabulary, path: Path) -> PromptRenderer:
    """The renderer of the model's own chat template. Raises `KnownError("model_unsupported")` when there is none."""
    template = llama_cpp.llama_model_chat_template(model, None)
    if not template:
        raise unsupported(path, "it has no chat template, so it is not made for conversations.")
    return PromptRenderer(
        template.decode("utf-8", "replace"),
        vocabulary,
        bos=vocabulary.bos,
        eos=vocabulary.eos,
        add_bos=vocabulary.add_bos,
        traits=vocabulary.traits,
    )


def metadata(model: int, key: str) -> str:
    """A metadata value as text, empty when there is none."""
    buffer = ctypes.create_string_buffer(1024)
    length = llama_cpp.llama_model_meta_val_str(model, key.encode(), buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace") if length >= 0 else ""
