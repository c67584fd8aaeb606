"""An ordinary week in scripted services: what the pictures of the window show."""

from app.views.chat import ChatStatus
from app.views.night import OwnAnswer
from tests.ui.fakes import ScriptedNightjar, item

MODEL = "starter-1a2b3c4d"
CODE_ANSWER = '''Here is a small function that knows the days **you** named:

```python
from datetime import date

DAYS = {"Tuesday", "Friday"}  # yours

def needs_water(day: date) -> bool:
    """True on a watering day."""
    return day.strftime("%A") in DAYS
```

It works in three steps:

1. It looks up the *name* of the day.
2. It compares it with `DAYS`.
3. It says yes or no.

| day | water |
|---|---|
| Tuesday | yes |
| Wednesday | no |

If you water on other days one week, tell me, and I will keep both: what you usually do, and what changed.
'''
PIECES_OF_HALF_AN_ANSWER = 88
HALF_AN_ANSWER = CODE_ANSWER[: 6 * PIECES_OF_HALF_AN_ANSWER][-12:]


def first_start() -> ScriptedNightjar:
    """A home that was opened a second ago."""
    nightjar = ScriptedNightjar()
    nightjar.chat.model = ChatStatus(
        model="", model_name="", snapshot=None, served_file="", attached=False, loaded=False
    )
    return nightjar


def ordinary_week() -> ScriptedNightjar:
    """Six nights, one of them not kept; four memories that wait, one that needs a yes."""
    nightjar = ScriptedNightjar()
    _learned(nightjar)
    _mornings(nightjar)
    _conversations(nightjar)
    _today(nightjar)
    nightjar.chat.model = ChatStatus(
        model=MODEL, model_name="Nightjar starter", snapshot=6, served_file="", attached=False, loaded=True
    )
    return nightjar


def _learned(nightjar: ScriptedNightjar) -> None:
    told = (
        ("My sister is called Ilsa and she lives in Porto.", "my sister", "lives in", "Porto"),
        ("Our dog is called Biscuit.", "our dog", "name", "Biscuit"),
        ("I work at the harbour office, Mondays to Thursdays.", "I", "work at", "the harbour office"),
        ("My weekly meeting is on Tuesday at half past nine.", "my weekly meeting", "day", "Tuesday"),
        ("I take my coffee without sugar.", "I", "take my coffee", "without sugar"),
    )
    for number, (text, subject, attribute, value) in enumerate(told):
        nightjar.memories.put(
            text, state="in_weights", ledger="live", subject=subject, attribute=attribute, value=value,
            sources=(2 * number + 1,) if number < 2 else (100 + number,),
            created=nightjar.clock.ago(days=6 - number), night=1,
        )  # fmt: skip
    ago = nightjar.clock.ago
    nightjar.memories.put(
        "The car is in the garage on Mill Street until Friday.",
        ledger="live",
        kind="plan",
        created=ago(days=1, hours=3),
        valid_until=ago(days=-3),
    )
    before = nightjar.memories.put(
        "My weekly meeting is on Monday.", state="held_out", ledger="superseded", created=ago(days=5)
    )
    nightjar.memories.history[4] = (before,)


def _mornings(nightjar: ScriptedNightjar) -> None:
    timeline = nightjar.timeline
    timeline.put(kind="base", days=8)
    timeline.put(parent=1, memories=(1, 2), days=5)
    timeline.put(parent=2, memories=(1, 2, 3), days=4)
    timeline.put(parent=3, memories=(1, 2, 3), days=3, status="rejected", use=False)
    timeline.put(parent=3, memories=(1, 2, 3, 4), days=2)
    timeline.put(parent=5, memories=(1, 2, 3, 4, 5), hours=9)


def _conversations(nightjar: ScriptedNightjar) -> None:
    nightjar.chat.add(
        "My sister is called Ilsa and she lives in Porto.",
        [
            ("My sister is called Ilsa and she lives in Porto.", "Your sister Ilsa lives in Porto. I will remember."),
            ("Our dog is called Biscuit.", "Biscuit it is. I will remember that."),
            ("What is the name of my dog?", "Your dog is called Biscuit."),
        ],
        days=6,
    )
    nightjar.chat.add("What should I bring to the harbour festival?", [("What should I bring?", "A coat.")], days=4)
    nightjar.chat.add("How do I write a loop in Python?", [("How do I write a loop?", "With `for`.")], days=2)
    nightjar.chat.add(
        "Dinner on Saturday with Ilsa and the two neighbours who repair bicycles",
        [("Dinner on Saturday", "Sounds nice.")],
        days=1,
    )


def _today(nightjar: ScriptedNightjar) -> None:
    told = (
        "My neighbour Peter repairs bicycles.",
        "I moved the piano to the attic.",
        "Ilsa is allergic to walnuts.",
        "My passport is in the blue drawer.",
    )
    for number, text in enumerate(told):
        nightjar.memories.put(text, created=nightjar.clock.ago(hours=3 - number / 2))
    nightjar.memories.put(
        "The landlord wrote that the heating is checked on 3 June.",
        ledger="pending",
        state="held_out",
        trust="pasted",
        created=nightjar.clock.ago(hours=1),
    )
    nightjar.night.heard += [
        item("Good morning!", "discard", "small talk", 1),
        item("What is 12 times 7?", "session", "a question", 2),
        item("Make this paragraph a bit friendlier, please.", "session", "a task for now", 3),
    ]
    nightjar.night.own_answers = (
        OwnAnswer(
            message=1,
            question="Where did I move the piano?",
            before="I don't know that yet.",
            now="You moved the piano to the attic.",
        ),
        OwnAnswer(message=2, question="What is 12 times 7?", before="84.", now="84."),
    )
