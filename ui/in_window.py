"""Sentences of `app` and `engine` that name a command or a setting's key, and the same with the window's place for it.

English only: another language translates the sentence itself that way. What the window has no place for (a home, the
installation, the log) stays a command.
"""

IN_WINDOW = {
    "A deep night is due, but would take about {0} minutes; {1} are allowed (night.minutes_a_day).": (
        "A deep night is due, but would take about {0} minutes; {1} are allowed (“Minutes a day” in Settings)."
    ),
    "A deep night is due, but would train for about {0} minutes; {1} are allowed (night.minutes).": (
        "A deep night is due, but would train for about {0} minutes; {1} are allowed (“Training time” in Settings)."
    ),
    "Add the model again: nightjar models add FILE.": "Add its file again under Models.",
    "Choose an instruction-tuned model; `nightjar models list` shows those that are ready.": (
        "Choose an instruction-tuned model under Models."
    ),
    "Close it first, or give this one a home of its own with --home DIR.": "Close it there, then try again.",
    "Close other programs, or lower the setting chat.context_tokens.": (
        "Close other programs, or lower “Reading span” in Settings."
    ),
    "Documents: .txt, .md, .pdf. Chats and traces: .json, .jsonl. Or say which with --as.": (
        "Documents: .txt, .md, .pdf. Chats and traces: .json, .jsonl."
    ),
    "Import OpenAI-style messages, ChatGPT's conversations.json, or JSONL; a document with --as document.": (
        "Import OpenAI-style messages, ChatGPT's conversations.json, or JSONL; a document as .txt, .md or .pdf."
    ),
    "Make it with `make starter`, or add another: `nightjar models add FILE`.": (
        "Add a model of your own under Models: a .gguf file."
    ),
    "Put it back from a backup, or go to another snapshot with `nightjar timeline use ID`.": (
        "Put it back from a backup, or go to another morning in the Timeline."
    ),
    "Run `nightjar sleep` again; if it happens twice, check the disk.": (
        "Let it sleep again; if it happens twice, check the disk."
    ),
    "Tell Nightjar something, then `nightjar sleep`.": "Tell Nightjar something, then let it sleep.",
    "The active model is unchanged. Sleep again, or set night.device to cpu.": (
        "The active model is unchanged. Sleep again, or choose cpu for “Train on” in Settings."
    ),
    "The bundled starter model is not in {0}.": "The small model that comes with Nightjar is not in {0}.",
    "Time ran out after {0} of {1} steps (night.minutes).": (
        "Time ran out after {0} of {1} steps (“Training time” in Settings)."
    ),
    "Use it with `nightjar models use {0}`, or rename the file before adding it.": (
        "Choose {0} under Models, or rename the file before adding it."
    ),
    "Use the base that its snapshot names: nightjar timeline show.": (
        "Choose the model that its morning names in the Timeline, under Models."
    ),
    "Use the model it was trained on, or go back to the base: nightjar timeline use 0.": (
        "Choose the model it was trained on under Models, or go back to the first morning in the Timeline."
    ),
    "`nightjar chat --snapshot {0}` talks to it without making it active.": "Look at snapshot {0} in the Timeline.",
    "`nightjar memories forget {0}` takes it out of what was learned.": (
        "Forget memory {0} under Memories: that takes it out of what was learned."
    ),
    "`nightjar memories list` shows the ones that are left.": "Those that are left are listed under Memories.",
    "`nightjar memories list` shows the state of each.": "Memories shows the state of each.",
    "`nightjar models add FILE` adds one.": "Add one under Models.",
    "`nightjar models list` shows them.": "They are listed under Models.",
    "`nightjar models list` shows which models can sleep.": "Models shows which can sleep.",
    "`nightjar report` lists the questions that wait.": "Tonight lists the questions that wait.",
    "`nightjar settings list` shows them all.": "They are all in Settings.",
    "`nightjar sleep --dry-run` shows what was heard, and why it is not kept.": (
        "Tonight shows what was heard, and why it is not kept."
    ),
    "`nightjar timeline list` shows every snapshot; `timeline use ID` goes to one.": (
        "The Timeline shows every morning; “Use this one” goes to it."
    ),
    "`nightjar timeline list` shows the snapshots that are left.": "The Timeline shows the mornings that are left.",
    "how answers shall look is followed from your notes (night.preferences)": (
        "how answers shall look is followed from your notes (“Look of answers” in Settings)"
    ),
    "night.device is {0}, but torch finds none on this machine.": (
        "“Train on” in Settings is {0}, but torch finds none on this machine."
    ),
    "nightjar models list shows which models can sleep.": "Models shows which can sleep.",
    "nightjar settings set night.device auto": "Choose automatic for “Train on” in Settings.",
    "waits: one night reads {0} statements of documents (night.statements)": (
        "waits: one night reads {0} statements of documents (“Statements a night” in Settings)"
    ),
    "waits: one night teaches {0} (night.facts)": "waits: one night teaches {0} (“Memories a night” in Settings)",
}
