"""Whether a model fits this machine, in plain words. Pure: from sizes to sentences; nothing is measured here."""

_GIB = 2**30
_CHAT_SHARE = 1.2  # of the file: its weights, the context and what llama.cpp computes in
_NIGHT_BYTES_PER_PARAMETER = 0.6  # NF4 with its scales
_NIGHT_REST = 1.0 * _GIB  # adapter, activations, torch itself: 0.75 GB were measured for the starter (LOG, day 1)
_EASY, _FITS, _TIGHT = 0.25, 0.5, 0.8  # of the machine's memory


def for_chatting(file_bytes: int, memory_bytes: int) -> str:
    """Memory alone: speed depends on the processor, and is measured by `nightjar bench chat`."""
    return f"{_room(_CHAT_SHARE * file_bytes, memory_bytes)} for chatting."


def for_sleeping(parameters: int, memory_bytes: int) -> str:
    """How much memory a night takes; it runs when nobody needs the machine."""
    needed = _NIGHT_BYTES_PER_PARAMETER * parameters + _NIGHT_REST
    return f"{_room(needed, memory_bytes)} for a night: it takes about {needed / _GIB:.1f} GB."


def _room(needed: float, memory_bytes: int) -> str:
    share = needed / memory_bytes
    if share <= _EASY:
        return "Fits easily"
    if share <= _FITS:
        return "Fits"
    return "Tight, close other programs" if share <= _TIGHT else "Too big for this machine"
