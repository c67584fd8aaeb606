"""The ctypes structs must match the library they are bundled with: a shifted field would be silent."""

from pathlib import Path

import llama_cpp

from engine.chat.llama import LlamaModel

TESTED_VERSION = "0.3.36"


def test_version() -> None:
    assert llama_cpp.__version__ == TESTED_VERSION


def test_defaults_read_back_as_llama_cpp_sets_them() -> None:
    context = llama_cpp.llama_context_default_params()
    assert (context.n_ctx, context.n_batch, context.n_ubatch, context.n_seq_max) == (512, 2048, 512, 1)
    assert (context.n_outputs_max, context.n_outputs_max_per_seq) == (0, 1)
    assert (context.swa_full, context.n_samplers, context.ctx_other) == (True, 0, None)
    model = llama_cpp.llama_model_default_params()
    assert (model.load_mode, model.vocab_only, model.use_extra_bufts, model.no_alloc) == (-1, False, True, False)
    quantize = llama_cpp.llama_model_quantize_default_params()
    assert (quantize.ftype, quantize.max_buf_size) == (llama_cpp.LLAMA_FTYPE_MOSTLY_Q8_0, 8 << 30)


def test_settings_reach_the_library(random_model_path: Path) -> None:
    with LlamaModel(random_model_path, context_tokens=512, threads=3) as model:
        context = model._running.pointer
        assert llama_cpp.llama_n_ctx(context) == 512
        assert llama_cpp.llama_n_batch(context) == 512
        assert llama_cpp.llama_n_threads(context) == 3


def test_fields_that_are_set_exist() -> None:
    """Assigning a ctypes field that does not exist is silent (`use_mmap` became `load_mode`)."""
    fields = {name for name, *_ in llama_cpp.llama_context_params._fields_}
    assert {"n_ctx", "n_batch", "n_ubatch", "n_outputs_max", "n_outputs_max_per_seq", "no_perf"} <= fields
    assert {"n_threads", "n_threads_batch"} <= fields
    fields = {name for name, *_ in llama_cpp.llama_model_params._fields_}
    assert {"n_gpu_layers", "no_alloc", "load_mode"} <= fields
