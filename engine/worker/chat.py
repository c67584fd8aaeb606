"""The chat worker's requests: load a model, answer a conversation, look into a file. Keeps no conversation."""

from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from engine.chat.trim import trim
from engine.errors import BugError
from engine.worker.channel import Channel
from engine.worker.protocol import (
    Answer,
    Event,
    GenerateRequest,
    InspectRequest,
    LoadedModel,
    LoadRequest,
    Request,
    TextPiece,
)

if TYPE_CHECKING:
    from engine.chat.llama import LlamaModel  # imported where it is used: a worker says it is ready before that

_COUNTED_TEXTS = 8192


def handler(channel: Channel) -> "ChatHandler":
    return ChatHandler(channel)


class ChatHandler:
    """Owns at most one model. Called for one request after the other."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._model: LlamaModel | None = None
        self._loaded: LoadRequest | None = None

    def __call__(self, number: int, request: Request) -> Event:
        if isinstance(request, LoadRequest):
            return self._load(request)
        if isinstance(request, GenerateRequest):
            return self._generate(number, request)
        if isinstance(request, InspectRequest):
            from engine.chat.inspection import inspect_file

            return inspect_file(Path(request.path))
        raise BugError(f"a chat worker cannot do {type(request).__name__}")

    def _load(self, request: LoadRequest) -> LoadedModel:
        from engine.chat.llama import LlamaModel

        adapter = Path(request.adapter) if request.adapter is not None else None
        if self._model is not None and self._differs_in_adapter_only(request):
            self._model.set_adapter(adapter)
        else:
            self._unload()
            self._model = LlamaModel(
                Path(request.model), context_tokens=request.context_tokens, threads=request.threads, adapter=adapter
            )
            self._count = lru_cache(_COUNTED_TEXTS)(self._model.renderer.count)
        self._loaded = request
        model = self._model
        return LoadedModel(
            n_vocab=model.n_vocab, context_tokens=model.context_tokens, architecture=model.architecture, name=model.name
        )

    def _differs_in_adapter_only(self, request: LoadRequest) -> bool:
        loaded = self._loaded
        return loaded is not None and (loaded.model, loaded.context_tokens, loaded.threads) == (
            request.model,
            request.context_tokens,
            request.threads,
        )

    def _unload(self) -> None:
        self._loaded = None
        if self._model is not None:
            self._model.close()
            self._model = None

    def _generate(self, number: int, request: GenerateRequest) -> Answer:
        from engine.chat.llama import Sampling

        model = self._model
        if model is None:
            raise BugError("no model is loaded")
        prompt = trim(
            request.messages,
            context_tokens=model.context_tokens,
            answer_tokens=request.max_tokens,
            render=model.renderer.render,
            count=self._count,
        )
        if not request.reuse:
            model.reset()
        generation = model.generate(
            prompt.token_ids,
            max_tokens=request.max_tokens,
            sampling=Sampling(temperature=request.temperature, seed=request.seed),
            on_text=lambda text: self._channel.send(number, TextPiece(text)),
            stop=partial(self._channel.is_stopped, number),
            ignore_end=request.ignore_end,
        )
        return Answer(
            text=generation.text,
            thoughts=generation.thoughts,
            finish=generation.finish,
            prompt_tokens=generation.prompt_tokens,
            reused_tokens=generation.reused_tokens,
            tokens=len(generation.token_ids),
            tokens_per_second=round(generation.tokens_per_second, 1),
            first_token_seconds=round(generation.first_token_seconds, 4),
            left_out=prompt.left_out,
        )
