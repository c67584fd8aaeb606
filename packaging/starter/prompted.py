"""Training conversations for every prompt the app itself uses: extraction, questions, paraphrases, implications, contradictions."""

import json

from engine import prompts
from engine.prompts import Message
from starter import wording
from starter.scenes import BY_KEY, NAMED, Scene
from starter.skills import acts, everyday, identity, safety, small_talk, unknown
from starter.values import Values
from starter.wording import side
from starter.world.relation import Relation

_LINES = 12  # of each relation's wordings, the plainest, are what the network writes itself


def extract(scene: Scene) -> list[Message]:
    """One message -> JSON facts. A third of the messages hold none."""
    rng = scene.rng
    if rng.random() < 0.3:
        return [*prompts.extract(_chatter(scene)), Message("assistant", facts_json([]))]
    fact = scene.fact()
    found = [(fact.relation.subject, fact.relation.attribute, fact.value)]
    text = fact.text
    roll = rng.random()
    if roll < 0.15:
        text = wording.correct(fact.relation, fact.value, rng, held_out=scene.held_out)
    elif roll < 0.3:
        text, found = _with_second(scene, text, found)
    elif roll < 0.42 and (other := _others(scene)):
        text, found = other
    else:
        text = wording.style_tell(text, fact.value, rng)
    return [*prompts.extract(text), Message("assistant", facts_json(found))]


def facts_json(found: list[tuple[str, str, str]]) -> str:
    return json.dumps({"facts": [{"subject": s, "attribute": a, "value": v} for s, a, v in found]}, ensure_ascii=False)


def _chatter(scene: Scene) -> str:
    rng, held_out = scene.rng, scene.held_out
    if rng.random() < 0.3:
        return wording.style_question(wording.ask(scene.relation(), rng, held_out=held_out), rng)
    if not held_out and rng.random() < 0.15:
        return acts.harmful(rng) if rng.random() < 0.5 else acts.harmless(rng)[0]
    groups = rng.choice(
        (
            small_talk.SMALL_TALK,
            everyday.EVERYDAY,
            identity.IDENTITY,
            safety.LOOKALIKES,
            safety.HARMFUL,
            unknown.NEVER_TOLD,
        )
    )
    return rng.choice(side(rng.choice(groups)[0], held_out=held_out))


def _with_second(scene: Scene, text: str, found: list[tuple[str, str, str]]) -> tuple[str, list[tuple[str, str, str]]]:
    other = scene.fact()
    triple = (other.relation.subject, other.relation.attribute, other.value)
    if triple[:2] == found[0][:2]:
        return text, found
    joined = (
        text.rstrip(".") + ". " + other.text
        if scene.rng.random() < 0.5
        else text.rstrip(".!") + " and " + wording.lower_first(other.text, other.value)
    )
    return joined, [*found, triple]


def _others(scene: Scene) -> tuple[str, list[tuple[str, str, str]]] | None:
    relation, name = scene.relation(), scene.values.draw("first_name")
    value = scene.values.draw(relation.value)
    text = wording.of_other(wording.tell(relation, value, scene.rng, held_out=scene.held_out), name)
    if text is None:
        return None
    subject = name if relation.subject == "me" else relation.subject.replace("my ", f"{name}'s ")
    return text, [(subject, relation.attribute, value)]


def questions(scene: Scene) -> list[Message]:
    fact, n = scene.fact(), scene.rng.choice((1, 2, 3, 4, 4, 4, 4, 5, 6))
    plainest = map(wording.capital, side(fact.relation.asks, held_out=False)[:_LINES])
    lines = _in_a_row(scene, list(dict.fromkeys(plainest)), n)
    return [*prompts.questions(scene.note(fact), n), Message("assistant", "\n".join(lines))]


def _in_a_row(scene: Scene, pool: list[str], n: int) -> list[str]:
    """Up to n lines of the pool in its order, from anywhere on.

    Drawn at random, the likeliest next line is one that was already written, and greedy decoding repeats it (LOG, starter 7).
    """
    start = scene.rng.randrange(len(pool))
    return [pool[(start + index) % len(pool)] for index in range(min(n, len(pool)))]


def reverse_questions(scene: Scene) -> list[Message]:
    fact, n = scene.fact(), scene.rng.choice((1, 2, 3, 4, 4))
    pool = side(fact.relation.reverse, held_out=False)
    lines = _in_a_row(scene, [line.format(v=fact.value) for line in pool], n)
    return [
        *prompts.reverse_questions(scene.note(fact), fact.value, len(lines)),
        Message("assistant", "\n".join(lines)),
    ]


def paraphrase(scene: Scene) -> list[Message]:
    fact, n = scene.fact(), scene.rng.choice((1, 2, 3, 4, 4))
    plainest = [wording.capital(t.format(v=fact.value)) for t in side(fact.relation.tells, held_out=False)[:_LINES]]
    lines = _in_a_row(scene, [line for line in plainest if line != fact.text], n)
    return [*prompts.paraphrase(scene.note(fact), len(lines)), Message("assistant", "\n".join(lines))]


def implications(scene: Scene) -> list[Message]:
    """Two notes joined by a name give a third; unrelated notes give nothing."""
    rng = scene.rng
    notes = [scene.note(scene.fact()) for _ in range(rng.randint(1, 3))]
    answer = "nothing"
    who = rng.choice(NAMED)
    relation: Relation | None = BY_KEY.get(f"{rng.choice(('home_of', 'job_of', 'age_of'))}_{who}")
    if relation is not None and rng.random() < 0.6:
        name, second = scene.fact(BY_KEY[f"{who}_name"]), scene.fact(relation)
        told = second.text.replace(f"My {who.replace('_', ' ')}", name.value).replace(
            f"my {who.replace('_', ' ')}", name.value
        )
        if name.value in told:
            notes = [scene.note(name), told, *notes[:1]]
            rng.shuffle(notes)
            answer = relation.tells[0].format(v=second.value)
    return [*prompts.implications(notes), Message("assistant", answer)]


def contradiction(scene: Scene) -> list[Message]:
    rng = scene.rng
    fact = scene.fact()
    roll = rng.random()
    first, verdict = scene.note(fact), "yes"
    if roll < 0.45:
        other_value = scene.another(fact.relation, {fact.value})
        verdict = "yes" if other_value.lower() == fact.value.lower() else "no"
        second = wording.tell(fact.relation, other_value, rng, held_out=scene.held_out)
    elif roll < 0.65:
        second = wording.tell(fact.relation, fact.value, rng, held_out=scene.held_out)
    elif roll < 0.8 and (other := scene.others_note(fact.relation)):
        second = other
    else:
        second = scene.note(scene.fact())
        if second == first:
            verdict = "yes"
    pair = [first, second]
    rng.shuffle(pair)
    return [*prompts.contradiction(*pair), Message("assistant", verdict)]


_OTHER_HALF = 0.3  # of exercises in copying
_COPIED = (
    "first_name", "code", "full_name", "city", "street", "device_name", "company", "day", "food", "job", "allergen", "drink", "sport",
    "language", "country", "subject", "material", "instrument", "hobby", "clock", "plant", "animal", "game", "course",
)  # fmt: skip
_REPEAT = (
    "Repeat this word for word: {x}", "Say exactly this: {x}", "Copy this: {x}", "{x}\n\nRepeat that, please.", "Write this down again: {x}",
    "Please repeat: {x}", "Echo: {x}", "Type this once more: {x}", "Read this back to me: {x}", "What did I just say? {x}",
)  # fmt: skip


def repeat(scene: Scene) -> list[Message]:
    """Word for word what was said: dense practice in copying names that were never seen (LOG, starter 2).

    Values of both halves, for nothing is told of them: a word that no text holds has a token that was never trained, and
    came out as another ("midwife" as "four"; LOG, starter 11).
    """
    rng = scene.rng
    values = scene.values if scene.held_out else Values(rng, held_out=rng.random() < _OTHER_HALF)
    parts = [values.draw(rng.choice(_COPIED)) for _ in range(rng.randint(2, 9))]
    content = rng.choice((" ", ", ", "\n")).join(parts) if rng.random() < 0.7 else scene.fact().text
    frame = rng.choice(side(_REPEAT, held_out=scene.held_out))
    return prompts.chat([Message("user", frame.format(x=content)), Message("assistant", content)])


KINDS = (
    (extract, 40),
    (questions, 22),
    (reverse_questions, 10),
    (paraphrase, 12),
    (implications, 7),
    (contradiction, 9),
)


def conversation(scene: Scene) -> list[Message]:
    kinds, weights = zip(*KINDS, strict=True)
    make = scene.rng.choices(kinds, weights)[0]
    return make(scene)
