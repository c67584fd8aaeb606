"""Looks into a GGUF through llama.cpp without reading its weights. For a child process: a damaged file may abort it."""

from pathlib import Path

import gguf
import llama_cpp

from engine.chat.llama import build_renderer, load_weights, metadata
from engine.chat.model_info import ModelInfo
from engine.chat.prompt import TemplateFacts, probe_template
from engine.chat.vocabulary import Vocabulary


def inspect_file(path: Path) -> ModelInfo:
    """Raises `KnownError`: model_missing, model_damaged, model_unsupported."""
    model = load_weights(path, only_metadata=True)
    try:
        facts = _probe(model, path)
        return ModelInfo(
            architecture=metadata(model, "general.architecture"),
            name=metadata(model, "general.name") or path.stem,
            file_type=_file_type(llama_cpp.llama_model_ftype(model)),
            context_tokens=llama_cpp.llama_model_n_ctx_train(model),
            n_params=llama_cpp.llama_model_n_params(model),
            size_bytes=path.stat().st_size,
            template=facts is not None,
            system_supported=facts is not None and facts.system_supported,
            history_stable=facts is not None and facts.history_stable,
        )
    finally:
        llama_cpp.llama_model_free(model)


def _probe(model: int, path: Path) -> TemplateFacts | None:
    if not llama_cpp.llama_model_chat_template(model, None):
        return None
    return probe_template(build_renderer(model, Vocabulary(llama_cpp.llama_model_get_vocab(model)), path))


def _file_type(number: int) -> str:
    try:
        name: str = gguf.LlamaFileType(number).name
        return name.removeprefix("MOSTLY_").removeprefix("ALL_")
    except ValueError:
        return f"type {number}"
