"""llama.cpp's own tokenizer: the one tokenizer authority. Text to ids, ids to bytes; knows nothing about templates."""

import ctypes

import llama_cpp

from engine.chat.prompt import TokenTraits

_THOUGHT_MARKS = ("<think>", "</think>")  # control tokens in some models, and then invisible unless asked for
_PIECE_BYTES = 512
_SPECIAL = (
    llama_cpp.LLAMA_TOKEN_ATTR_CONTROL | llama_cpp.LLAMA_TOKEN_ATTR_USER_DEFINED | llama_cpp.LLAMA_TOKEN_ATTR_UNKNOWN
)


class Vocabulary:
    """Belongs to one loaded model and must not outlive it."""

    def __init__(self, pointer: int) -> None:
        self.pointer = pointer
        self.size = llama_cpp.llama_vocab_n_tokens(pointer)
        self.special_tokens: dict[str, int] = {}
        self.end_ids: set[int] = set()
        self.traits = self._read_special_tokens()
        self.bos = self._text_of(llama_cpp.llama_vocab_bos(pointer))
        self.eos = self._text_of(llama_cpp.llama_vocab_eos(pointer))
        self.add_bos = bool(llama_cpp.llama_vocab_get_add_bos(pointer))
        self._shown = {self.special_tokens[mark] for mark in _THOUGHT_MARKS if mark in self.special_tokens}
        self._pieces: dict[int, bytes] = {}
        self._buffer = ctypes.create_string_buffer(_PIECE_BYTES)

    def tokenize(self, text: str, *, special: bool) -> list[int]:
        """Ids without BOS or EOS. With `special`, control tokens in the text are parsed."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 16
        while True:
            ids = (ctypes.c_int32 * room)()
            number = llama_cpp.llama_tokenize(self.pointer, data, len(data), ids, room, False, special)
            if number >= 0:
                return ids[:number]
            room = -number

    def piece(self, token: int) -> bytes:
        """The bytes a token adds to an answer; none for control tokens."""
        piece = self._pieces.get(token)
        if piece is None:
            shown = token in self._shown
            length = llama_cpp.llama_token_to_piece(self.pointer, token, self._buffer, _PIECE_BYTES, 0, shown)
            piece = self._pieces[token] = self._buffer.raw[: max(0, length)]
        return piece

    def _read_special_tokens(self) -> TokenTraits:
        user_defined, left, right = set(), set(), set()
        for token in range(self.size):
            attributes = llama_cpp.llama_vocab_get_attr(self.pointer, token)
            if not attributes & _SPECIAL:
                continue
            text = self._text_of(token)
            self.special_tokens[text] = token
            if attributes & llama_cpp.LLAMA_TOKEN_ATTR_USER_DEFINED:
                user_defined.add(text)
            if attributes & llama_cpp.LLAMA_TOKEN_ATTR_LSTRIP:
                left.add(text)
            if attributes & llama_cpp.LLAMA_TOKEN_ATTR_RSTRIP:
                right.add(text)
            if llama_cpp.llama_vocab_is_eog(self.pointer, token):
                self.end_ids.add(token)
        return TokenTraits(
            user_defined=frozenset(user_defined), strips_left=frozenset(left), strips_right=frozenset(right)
        )

    def _text_of(self, token: int) -> str:
        if token < 0:
            return ""
        return (llama_cpp.llama_vocab_get_text(self.pointer, token) or b"").decode("utf-8", "replace")
