"""One relation of a person's life and the ways people talk about it. Data shape only; knows nothing about sampling."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Relation:
    """How one kind of fact is told, asked, asked in reverse and answered.

    `{v}` stands for the value. `tells`, `asks`, `nouns` are in the owner's voice (my, I); `answers` and
    `reverse_answers` in the assistant's (your, you). Every fifth template of a list (index 4, 9, 14 ...) is held out
    of training; a relation with `held_out` is held out whole.
    """

    key: str  # snake_case, unique: "sister_name"
    subject: str  # as extraction writes it: "my sister"
    attribute: str  # as extraction writes it: "name"
    value: str  # a value type of values.py: "first_name"
    nouns: tuple[str, ...]  # noun phrases that name the value: "my sister's name", "the name of my sister"
    tells: tuple[str, ...]  # "My sister is called {v}."
    asks: tuple[str, ...]  # "What is my sister called?"
    reverse: tuple[str, ...]  # "Who is {v}?"
    answers: tuple[str, ...]  # "Your sister is called {v}."
    reverse_answers: tuple[str, ...]  # "{v} is your sister."
    held_out: bool = False
    further_asks: tuple[str, ...] = ()  # for training only, never held out
    further_tells: tuple[str, ...] = ()
