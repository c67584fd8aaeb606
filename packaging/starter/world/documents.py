"""What documents state about things that are not the owner's: a bridge in an article, a printer in its manual.

`{e}` is the thing's full name in the text, `{v}` the value. Long because it is one table; knows nothing about sampling.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starter.world import further
from starter.world.relation import Relation


@dataclass(frozen=True, kw_only=True)
class DocumentRelation:
    """One kind of statement about one kind of thing. `about` makes it a relation of a thing with a name."""

    key: str  # snake_case, unique: "bridge_built"
    entity: str  # value type of the thing's own name: "city"
    name: str = "{e}"  # the full name in a sentence, around the drawn one: "the {e} Bridge"
    attribute: str  # as extraction writes it: "year built"
    value: str  # value type of what is stated: "year"
    nouns: tuple[str, ...]
    tells: tuple[str, ...]
    asks: tuple[str, ...]
    reverse: tuple[str, ...]
    answers: tuple[str, ...]
    reverse_answers: tuple[str, ...]
    held_out: bool = False

    def about(self, entity: str) -> Relation:
        """The relation with `{e}` filled in everywhere; `{v}` stays for the value."""
        full = self.name.replace("{e}", entity)

        def fill(template: str) -> str:
            text = template.replace("{e}", full)
            return text[:1].upper() + text[1:] if template.startswith("{e}") else text

        return Relation(
            key=f"{self.key}:{entity}",
            subject=full,
            attribute=self.attribute,
            value=self.value,
            nouns=tuple(noun.replace("{e}", full) for noun in self.nouns),
            tells=tuple(map(fill, self.tells)),
            asks=tuple(map(fill, self.asks)),
            reverse=tuple(map(fill, self.reverse)),
            answers=tuple(map(fill, self.answers)),
            reverse_answers=tuple(map(fill, self.reverse_answers)),
            held_out=self.held_out,
            further_asks=tuple(map(fill, further.ASKS.get(self.key, ()))),
            further_tells=tuple(map(fill, further.TELLS.get(self.key, ()))),
        )


# Held out whole are relations with a trained sibling of the same value type: director and founder, floors and members.
RELATIONS: tuple[DocumentRelation, ...] = (
    DocumentRelation(
        key="bridge_built", entity="city", name="the {e} Bridge", attribute="year built", value="year",
        nouns=("the year {e} was built", "when {e} was built", "the building year of {e}", "in which year {e} was finished"),
        tells=(
            "{e} was built in {v}.", "Built in {v}, {e} still carries traffic today.", "{e} dates from {v}.",
            "Workers finished {e} in {v}.", "In {v} the council had {e} built.", "{e} opened to carts and walkers in {v}.",
            "A plaque gives {v} as the year in which {e} was built.", "{e} has stood over the water since {v}.",
            "The history of {e} begins in {v}, when it was built.", "Year built of {e}: {v}.", "It was in {v} that {e} was completed.",
            "Records say that {e} was put up in {v}.",
        ),
        asks=(
            "When was {e} built?", "In what year was {e} built?", "How old is {e}, which year is it from?", "{e} built when?",
            "What year does {e} date from?", "Could you tell me when they finished {e}?", "Since when has {e} been standing?",
            "year of {e}?", "I'm writing about {e}. When was it built?", "Which year did {e} open?",
            "The quiz wants the year of {e}, what is it?", "What does the text give as the building year of {e}?",
            "From which year is {e}?", "I'd like to know when {e} was completed.", "Do you know the year {e} was put up?",
        ),
        reverse=(
            "What was built in {v}?", "Which bridge dates from {v}?", "What did they finish in {v}?", "Which bridge was opened in {v}?",
            "Name the bridge from {v}.", "What has been standing since {v}?", "bridge built {v}?",
        ),
        answers=("{e} was built in {v}.", "{e} dates from {v}."), reverse_answers=("{e} was built in {v}.", "In {v} it was {e} that was built."),
    ),
    DocumentRelation(
        key="museum_entry", entity="surname", name="the {e} Museum", attribute="entry price", value="money",
        nouns=("the entry price of {e}", "what {e} costs to visit", "the price of a ticket for {e}", "how much entry to {e} is"),
        tells=(
            "Entry to {e} costs {v}.", "A ticket for {e} is {v}.", "{e} charges {v} for entry.", "Visitors pay {v} to see {e}.",
            "The entry price of {e} is {v}.", "At the desk of {e} you pay {v}.", "Admission, {e}: {v}.", "It costs {v} to go into {e}.",
            "{e} sells its tickets at {v}.", "Plan {v} for a visit to {e}.", "For {v} you can spend the whole day in {e}.",
        ),
        asks=(
            "How much is entry to {e}?", "What does {e} cost?", "What is the ticket price at {e}?", "How much do I pay at {e}?",
            "{e} tickets how much?", "Is {e} expensive? What do they charge?", "entry price {e}", "What do visitors pay to see {e}?",
            "We want to go to {e}. What will it cost?", "Could you look up the admission for {e}?", "How much money does {e} ask for?",
            "Tell me what a ticket for {e} costs.", "What's the charge at {e}?", "I need to know what to pay at the desk of {e}.",
            "What should I budget for a visit to {e}?",
        ),
        reverse=(
            "What costs {v}?", "Which museum charges {v}?", "Where is the entry price {v}?", "Which museum can I see for {v}?",
            "What is the {v} for?", "Where do visitors pay {v}?",
        ),
        answers=("Entry to {e} costs {v}.", "{e} charges {v} for entry."), reverse_answers=("{v} is the entry price of {e}.",),
    ),
    DocumentRelation(
        key="company_founder", entity="company", attribute="founder", value="full_name",
        nouns=("the founder of {e}", "who founded {e}", "{e}'s founder", "the person who started {e}"),
        tells=(
            "{e} was founded by {v}.", "The founder of {e} is {v}.", "{v} founded {e}.", "{v} started {e} in a rented room.",
            "{e} began as an idea of {v}.", "{e} goes back to {v}, its founder.", "It was {v} who set up {e}.",
            "About us: {v} is the founder of {e}.", "When {v} founded {e}, nobody else wanted the job.", "Founder of {e}: {v}.",
            "{e} owes its existence to {v}, who founded it.", "The firm {e} was set up by {v}.",
        ),
        asks=(
            "Who founded {e}?", "Who is the founder of {e}?", "Who started {e}?", "By whom was {e} founded?", "{e} founder?",
            "Whose idea was {e}?", "Can you tell me who set up {e}?", "Who does {e} go back to?",
            "I have an interview at {e}. Who founded the firm?", "Name the person who founded {e}.", "who created {e}",
            "I wonder who began {e}.", "What is the name of the founder of {e}?", "Who was behind the start of {e}?",
            "Which person does the text call the founder of {e}?",
        ),
        reverse=(
            "Who is {v}?", "What did {v} found?", "Which company was started by {v}?", "What is {v} known for?",
            "Which firm goes back to {v}?", "What does the name {v} stand for in the text?", "{v} founded what?",
        ),
        answers=("{e} was founded by {v}.", "The founder of {e} is {v}."), reverse_answers=("{v} is the founder of {e}.", "{v} founded {e}."),
    ),
    DocumentRelation(
        key="school_term", entity="school", attribute="first day of term", value="day",
        nouns=("the first day of term at {e}", "when term begins at {e}", "the start of term at {e}", "on which day {e} starts again"),
        tells=(
            "Term at {e} starts on {v}.", "The first day of term at {e} is {v}.", "{e} opens its doors to students on {v}.",
            "Lessons at {e} begin on {v}.", "Students of {e} return on {v}.", "At {e} the new term begins on {v}.",
            "Start of term, {e}: {v}.", "Everyone at {e} should be back on {v}.", "{e} has set {v} as the first day of term.",
            "On {v} teaching starts again at {e}.", "The calendar of {e} puts the start of term on {v}.",
        ),
        asks=(
            "When does term start at {e}?", "What is the first day of term at {e}?", "On what date does {e} begin again?",
            "When do students go back to {e}?", "{e} term starts when?", "Which day do lessons begin at {e}?",
            "Could you check when {e} starts?", "start of term {e}", "I study at {e}. When do I have to be back?",
            "What date is the beginning of term at {e}?", "Do you know when teaching starts at {e}?",
            "I'm booking a train, when does {e} open for the term?", "Which date does the calendar of {e} give for the start?",
            "By what day must people be back at {e}?", "Tell me the day {e} starts again.",
        ),
        reverse=(
            "What starts on {v}?", "What happens on {v}?", "Which school begins its term on {v}?", "Where do lessons start on {v}?",
            "Why is {v} marked in the calendar?", "Who goes back to class on {v}?", "term start {v} where?",
        ),
        answers=("Term at {e} starts on {v}.",), reverse_answers=("On {v} term starts at {e}.",),
    ),
    DocumentRelation(
        key="film_director", entity="film", name="the film {e}", attribute="director", value="full_name", held_out=True,
        nouns=("the director of {e}", "who directed {e}", "the person who made {e}", "whose work {e} is"),
        tells=(
            "{e} was directed by {v}.", "The director of {e} is {v}.", "{v} directed {e}.", "{v} made {e} with a small crew.",
            "{e} is a work of {v}.", "Director of {e}: {v}.", "With {e}, {v} won over the critics.", "It was {v} who directed {e}.",
            "{v} sat in the director's chair for {e}.", "The programme names {v} as the director of {e}.", "{v} shot {e} in one summer.",
        ),
        asks=(
            "Who directed {e}?", "Who is the director of {e}?", "Who made {e}?", "By whom is {e}?", "{e} directed by?",
            "Whose work is {e}?", "Can you name the director of {e}?", "Who shot {e}?", "director of {e}?",
            "We watched {e} last night. Who directed it?", "What is the name of the person who directed {e}?",
            "Who sat in the director's chair for {e}?", "I'd like to know who is behind {e}.", "Which director made {e}?",
            "Who does the programme name as director of {e}?",
        ),
        reverse=(
            "Who is {v}?", "What did {v} direct?", "Which film is by {v}?", "What has {v} made?", "Which film did {v} shoot?",
            "Name the film of {v}.",
        ),
        answers=("{e} was directed by {v}.", "The director of {e} is {v}."), reverse_answers=("{v} directed {e}.",),
    ),
    DocumentRelation(
        key="novel_setting", entity="book", name="the novel {e}", attribute="setting", value="city",
        nouns=("the setting of {e}", "where {e} is set", "the place where {e} happens", "the town {e} takes place in"),
        tells=(
            "{e} is set in {v}.", "The story of {e} takes place in {v}.", "{e} is about a winter in {v}.", "{e} leads its readers to {v}.",
            "The setting of {e} is {v}.", "All of {e} happens in {v}.", "{v} is where {e} takes place.",
            "Readers of {e} will know the streets of {v}.", "In {e} everything happens in {v}.", "{e}, set in {v}, has nine chapters.",
            "The author chose {v} as the setting of {e}.",
        ),
        asks=(
            "Where is {e} set?", "Where does {e} take place?", "In which town does {e} happen?", "What is the setting of {e}?",
            "{e} set where?", "In what place does the story of {e} unfold?", "Which city is {e} about?", "setting of {e}?",
            "Our reading group has {e} next. Where does it play?", "Where does {e} lead its readers?",
            "Can you tell me where the author of {e} put the story?", "Where do the people of {e} live?",
            "Which streets will readers of {e} know?", "I'm curious where {e} happens.", "Name the place in which {e} is set.",
        ),
        reverse=(
            "What is set in {v}?", "Which novel takes place in {v}?", "What story happens in {v}?", "Which book leads to {v}?",
            "What do I know about {v}?", "Is there a novel about {v}?", "book set in {v}?",
        ),
        answers=("{e} is set in {v}.",), reverse_answers=("{v} is where {e} is set.", "{e} is set in {v}."),
    ),
    DocumentRelation(
        key="app_backup", entity="project", name="the {e} app", attribute="backup time", value="clock",
        nouns=("the backup time of {e}", "when {e} makes its backup", "the hour at which {e} saves its data", "at what time {e} backs up"),
        tells=(
            "{e} makes its backup at {v}.", "Every day at {v}, {e} saves a copy of its data.", "The backup time of {e} is {v}.",
            "{e} backs itself up at {v}.", "By default {e} runs the backup at {v}.", "Keep the computer on: {e} backs up at {v}.",
            "At {v} the backup of {e} begins.", "In {e} the backup is planned for {v}.", "Backup of {e}: daily, {v}.",
            "Do not close {e} at {v}, since the backup runs then.", "{e} starts its daily backup at {v}.",
        ),
        asks=(
            "When does {e} make its backup?", "At what time does {e} back up?", "What is the backup time of {e}?",
            "When does {e} save a copy of its data?", "{e} backup when?", "At which hour does the backup of {e} run?",
            "When should I leave {e} open?", "backup time {e}?", "The laptop is slow in the day. When does {e} back itself up?",
            "Could you look up the time of the backup in {e}?", "For what time is the backup of {e} planned?",
            "When do I have to keep the computer on for {e}?", "What time is set in {e} for the backup?",
            "Tell me when {e} does its daily backup.", "Do you know when {e} copies its data?",
        ),
        reverse=(
            "What runs at {v}?", "What happens at {v}?", "Which app makes a backup at {v}?", "What saves its data at {v}?",
            "Why should the computer be on at {v}?", "What is planned for {v}?",
        ),
        answers=("{e} makes its backup at {v}.", "The backup of {e} runs at {v}."), reverse_answers=("At {v} {e} makes its backup.",),
    ),
    DocumentRelation(
        key="town_river", entity="city", name="the town of {e}", attribute="river", value="surname",
        nouns=("the river of {e}", "which river runs through {e}", "the name of the river in {e}", "the water {e} lies on"),
        tells=(
            "{e} lies on the river {v}.", "The river {v} runs through {e}.", "{e} grew up on the banks of the {v}.",
            "The {v} is the river of {e}.", "In spring the {v} sometimes floods {e}.", "{e} was founded where the {v} bends.",
            "Boats reach {e} by the river {v}.", "The river in {e} is called the {v}.", "{e} has always lived from the {v}, its river.",
            "From the hill you see the {v} flow past {e}.", "Mills once lined the {v} in {e}.",
        ),
        asks=(
            "Which river runs through {e}?", "What river is {e} on?", "On which river does {e} lie?", "What is the river in {e} called?",
            "{e} which river?", "What water flows past {e}?", "On whose banks did {e} grow up?", "river of {e}?",
            "We're paddling to {e}. What is the river called?", "Do you know the name of the river of {e}?",
            "By which river do boats reach {e}?", "Which river sometimes floods {e}?", "Name the river that belongs to {e}.",
            "Which river would I see in {e}?", "I'd like the name of the river {e} lies on.",
        ),
        reverse=(
            "What is the {v}?", "Which town lies on the {v}?", "Where does the river {v} flow?", "What town does the {v} run through?",
            "What is on the banks of the {v}?", "Which place gets floods from the {v}?", "the {v}, what is that?",
        ),
        answers=("{e} lies on the river {v}.",), reverse_answers=("The {v} is the river of {e}.",),
    ),
    DocumentRelation(
        key="festival_month", entity="city", name="the {e} Lantern Festival", attribute="month", value="month",
        nouns=("the month of {e}", "when {e} takes place", "the month in which {e} is held", "in which month {e} is"),
        tells=(
            "{e} takes place in {v}.", "{e} is held every {v}.", "In {v} the streets fill up for {e}.", "{v} is the month of {e}.",
            "Visitors come to {e} in {v}.", "From the start {e} has belonged to {v}.", "Each year {e} falls in {v}.",
            "Book a room early for {e} in {v}.", "The month of {e} is {v}.", "They light the lamps of {e} in {v}.",
            "{e} returns every year in {v}.",
        ),
        asks=(
            "When is {e}?", "In which month is {e}?", "What month does {e} take place?", "When do they hold {e}?", "{e} what month?",
            "What time of year is {e}?", "During which month can I see {e}?", "month of {e}?", "I want to visit {e}. When should I come?",
            "When do the streets fill up for {e}?", "In what month does {e} fall?", "Could you tell me the month of {e}?",
            "For which month do I book a room for {e}?", "When do visitors come to {e}?", "Which month is given for {e}?",
        ),
        reverse=(
            "What takes place in {v}?", "What is on in {v}?", "Which festival is in {v}?", "What is held every {v}?",
            "Why do visitors come in {v}?", "What can I see in {v}?",
        ),
        answers=("{e} takes place in {v}.",), reverse_answers=("In {v} there is {e}.", "{e} takes place in {v}."),
    ),
    DocumentRelation(
        key="printer_code", entity="model", name="the {e} printer", attribute="reset code", value="code",
        nouns=("the reset code of {e}", "which code resets {e}", "the code for resetting {e}", "the digits that reset {e}"),
        tells=(
            "The reset code of {e} is {v}.", "To reset {e}, type {v}.", "{e} is reset with the code {v}.", "Enter {v} on {e} to reset it.",
            "If {e} stops, hold the key and type {v}.", "With {v} you put {e} back to how it came.", "Reset code, {e}: {v}.",
            "{e} asks for a code when you reset it, which is {v}.", "Press menu and enter {v} to restart {e} from scratch.",
            "The code {v} clears all settings of {e}.", "{v} is the code that resets {e}.",
        ),
        asks=(
            "What is the reset code of {e}?", "How do I reset {e}, what is the code?", "Which code resets {e}?", "What do I type to reset {e}?",
            "{e} reset code?", "Which digits does {e} want for a reset?", "What number clears the settings of {e}?", "code to reset {e}",
            "{e} has stopped. What code do I enter?", "Can you find the code for resetting {e}?", "What must I key in on {e} to start afresh?",
            "With which code do I put {e} back to how it came?", "I'm standing at {e} and it asks for the reset code.",
            "The manual of {e} has a reset code, what is it?", "Tell me the code {e} needs for a reset.",
        ),
        reverse=(
            "What is {v}?", "What does the code {v} do?", "What is {v} for?", "Which printer takes the code {v}?", "Where do I type {v}?",
            "What can I reset with {v}?", "{v}, what's that code?",
        ),
        answers=("The reset code of {e} is {v}.",), reverse_answers=("{v} is the reset code of {e}.",),
    ),
    DocumentRelation(
        key="ferry_port", entity="first_name", name="the ferry {e}", attribute="home port", value="city",
        nouns=("the home port of {e}", "where {e} is at home", "the harbour {e} belongs to", "which port {e} sails from"),
        tells=(
            "The home port of {e} is {v}.", "{e} is at home in {v}.", "{e} sails from {v}.", "At night {e} lies in the harbour of {v}.",
            "{e} is registered in {v}.", "On the stern of {e} stands the name of its home port, {v}.", "Home port of {e}: {v}.",
            "After every trip {e} returns to {v}, its home port.", "{v} is the home port of {e}.", "{e} belongs to the harbour of {v}.",
            "When not at sea, {e} is moored in {v}.",
        ),
        asks=(
            "What is the home port of {e}?", "Where is {e} at home?", "From which port does {e} sail?", "Where does {e} lie at night?",
            "{e} home port?", "Where is {e} registered?", "Which harbour does {e} belong to?", "home port of {e}",
            "We're taking {e} on Sunday. Where does it leave from?", "To which port does {e} return?", "In what harbour can I find {e}?",
            "What port is written on the stern of {e}?", "Where is {e} moored?", "Tell me where {e} has its home port.",
            "Do you know which port {e} comes from?",
        ),
        reverse=(
            "Which ship is at home in {v}?", "What sails from {v}?", "Which ferry belongs to {v}?", "What lies in the harbour of {v}?",
            "Whose home port is {v}?", "What is moored in {v}?", "ferry from {v}?",
        ),
        answers=("The home port of {e} is {v}.", "{e} is at home in {v}."), reverse_answers=("{v} is the home port of {e}.",),
    ),
    DocumentRelation(
        key="recipe_rest", entity="course", name="the {e} recipe", attribute="resting time", value="duration",
        nouns=("the resting time in {e}", "how long the dough rests in {e}", "the rest that {e} asks for", "how much rest {e} needs"),
        tells=(
            "In {e} the dough rests for {v}.", "{e} asks for a rest of {v}.", "The resting time in {e} is {v}.",
            "For {e}, cover the bowl and wait {v}.", "{e} needs {v} of rest before the oven.", "Following {e}, leave the mixture for {v}.",
            "Resting time, {e}: {v}.", "According to {e}, the dough must stand for {v}.", "Let everything rest {v}, says {e}.",
            "{e} works only if the dough gets {v} of rest.", "After kneading, {e} calls for a pause of {v}.",
        ),
        asks=(
            "How long does the dough rest in {e}?", "What is the resting time in {e}?", "How long do I wait in {e}?",
            "How much rest does {e} ask for?", "{e} rest how long?", "For how long does the mixture stand in {e}?",
            "How long is the pause in {e}?", "resting time {e}?", "I have kneaded the dough for {e}. How long now?",
            "What does {e} say about resting the dough?", "Before the oven, how long a rest does {e} want?",
            "How long do I leave the bowl covered for {e}?", "Could you check how long it has to stand in {e}?",
            "I'm cooking from {e}, how long should it rest?", "Tell me how much time the dough gets in {e}.",
        ),
        reverse=(
            "What has to rest for {v}?", "Which recipe asks for a rest of {v}?", "What takes {v}?", "Where do I have to wait {v}?",
            "Which dough stands for {v}?", "What are the {v} for?",
        ),
        answers=("In {e} the dough rests for {v}.",), reverse_answers=("A rest of {v} is what {e} asks for.",),
    ),
    DocumentRelation(
        key="club_day", entity="city", name="the {e} Walking Club", attribute="meeting day", value="weekday",
        nouns=("the meeting day of {e}", "when {e} meets", "the day on which {e} meets", "on which weekday {e} goes out"),
        tells=(
            "{e} meets on {v}.", "Every {v} {e} sets off from the square.", "The meeting day of {e} is {v}.", "{e} goes out on {v}.",
            "Members of {e} come together each {v}.", "{v} is the day {e} meets.", "Join {e} on any {v}.",
            "New faces are welcome at {e}, every {v}.", "Meeting day of {e}: {v}.", "On {v} you will find {e} on the hills.",
            "{e} has always met on a {v}.",
        ),
        asks=(
            "When does {e} meet?", "On which day does {e} meet?", "What is the meeting day of {e}?", "Which day of the week is {e}?",
            "{e} meets when?", "On what day does {e} go out?", "When in the week can I join {e}?", "meeting day {e}?",
            "I'd like to walk with {e}. Which day is it?", "What weekday do the members of {e} come together?",
            "Could you tell me on which day {e} sets off?", "Which evening should I keep free for {e}, what day?",
            "When will I find {e} on the hills?", "The leaflet of {e} names a weekday, which one?", "Do you know what day {e} meets?",
        ),
        reverse=(
            "What meets on {v}?", "Which club meets on {v}?", "Who goes out on {v}?", "What is there to join on {v}?", "What happens every {v}?",
            "Who sets off on {v}?", "club on {v}?",
        ),
        answers=("{e} meets on {v}.",), reverse_answers=("On {v} it is {e} that meets.", "{e} meets on {v}."),
    ),
    DocumentRelation(
        key="park_closing", entity="surname", name="{e} Park", attribute="closing time", value="clock", held_out=True,
        nouns=("the closing time of {e}", "when {e} closes", "the hour at which {e} shuts", "at what time the gates of {e} close"),
        tells=(
            "{e} closes at {v}.", "The gates of {e} are shut at {v}.", "The closing time of {e} is {v}.", "{e} is open until {v}.",
            "At {v} a guard locks {e}.", "Visitors must leave {e} by {v}.", "After {v} nobody may enter {e}.", "Closing time, {e}: {v}.",
            "A bell rings at {v}, when {e} closes.", "You can stay in {e} until {v}.", "The sign at {e} says it closes at {v}.",
        ),
        asks=(
            "When does {e} close?", "What time does {e} shut?", "Until when is {e} open?", "What is the closing time of {e}?",
            "{e} closes when?", "How late can I stay in {e}?", "By what time must I leave {e}?", "closing time {e}",
            "We're having a picnic in {e}. When do they shut?", "At what hour are the gates of {e} locked?",
            "When does the guard lock {e}?", "How long is {e} open in the evening?", "What time is on the sign at {e}?",
            "Could you check when {e} closes its gates?", "I want to run in {e}, when does it shut?",
        ),
        reverse=(
            "What closes at {v}?", "Which park shuts at {v}?", "What is open until {v}?", "Where must I be out by {v}?",
            "Which gates are locked at {v}?", "What happens at {v}?",
        ),
        answers=("{e} closes at {v}.",), reverse_answers=("At {v} it is {e} that closes.", "{e} closes at {v}."),
    ),
    DocumentRelation(
        key="committee_size", entity="surname", name="the {e} Committee", attribute="number of members", value="small_number",
        nouns=("the number of members of {e}", "how many members {e} has", "the size of {e}", "how many people sit on {e}"),
        tells=(
            "{e} has {v} members.", "{e} is made up of {v} people.", "There are {v} seats on {e}.", "{v} people sit on {e}.",
            "The rules give {e} {v} members.", "{e} consists of {v} members.", "Number of members, {e}: {v}.",
            "A full meeting of {e} brings {v} people together.", "With {v} members, {e} is complete.", "{e} counts {v} members.",
            "The assembly elects {v} people to {e}.",
        ),
        asks=(
            "How many members does {e} have?", "How many people sit on {e}?", "How large is {e}?", "What is the number of members of {e}?",
            "{e} how many members?", "How many seats are there on {e}?", "Of how many people is {e} made up?", "size of {e}?",
            "I'm booking a room for {e}. How many will come?", "How many people are elected to {e}?",
            "How many members do the rules give {e}?", "Could you tell me how many belong to {e}?", "When is {e} complete, with how many?",
            "How many chairs does {e} need?", "Do you know how many members {e} counts?",
        ),
        reverse=(
            "What has {v} members?", "Which committee has {v} members?", "Where do {v} people sit?", "What is made up of {v} people?",
            "Which committee has {v} seats?", "What does the number {v} stand for?",
        ),
        answers=("{e} has {v} members.",), reverse_answers=("{v} is the number of members of {e}.",),
    ),
    DocumentRelation(
        key="policy_deadline", entity="company", name="the {e} travel policy", attribute="deadline for claims", value="duration",
        nouns=("the deadline for claims in {e}", "how long {e} gives for claims", "the time {e} allows for a claim", "how soon {e} wants a claim"),
        tells=(
            "Under {e}, claims must be handed in within {v}.", "{e} gives staff {v} to hand in a claim.",
            "The deadline for claims in {e} is {v}.", "{e} allows {v} for sending in receipts.", "Claims later than {v} are refused under {e}.",
            "According to {e}, receipts are due {v} after the trip.", "{e} sets a limit of {v} for claims.",
            "Staff have {v} to claim their costs, as {e} says.", "Deadline for claims, {e}: {v}.",
            "{e} asks for every claim within {v} of coming back.", "After a trip, {e} leaves you {v} for the claim.",
        ),
        asks=(
            "How long do I have for a claim under {e}?", "What is the deadline for claims in {e}?", "How soon does {e} want receipts?",
            "How much time does {e} give for a claim?", "{e} claims within how long?", "Until when after a trip does {e} take claims?",
            "What limit does {e} set for claims?", "claim deadline in {e}?", "I'm back from a trip. How long does {e} leave me for the claim?",
            "Within what time must receipts be sent in under {e}?", "When is a claim too late according to {e}?",
            "What does {e} say about the time for claims?", "Could you look up how long {e} allows for receipts?",
            "How many days or weeks does {e} grant for claiming costs?", "Tell me the time limit in {e}.",
        ),
        reverse=(
            "What must be done within {v}?", "What is the {v} limit?", "Which policy gives {v}?", "For what do staff have {v}?",
            "Where is a deadline of {v} set?", "What is due after {v}?", "{v} to do what?",
        ),
        answers=("Under {e}, claims must be handed in within {v}.",), reverse_answers=("{v} is the deadline for claims in {e}.",),
    ),
    DocumentRelation(
        key="lamp_material", entity="device_name", name="the {e} desk lamp", attribute="material", value="material",
        nouns=("the material of {e}", "what {e} is made of", "which material {e} is made from", "the stuff {e} is made of"),
        tells=(
            "{e} is made of {v}.", "The body of {e} is {v}.", "The material of {e} is {v}.", "For {e} the maker uses {v}.",
            "{e} comes in {v}.", "Clean {e} with a dry cloth, since it is made of {v}.", "Material of {e}: {v}.",
            "{e} has a foot and an arm of {v}.", "We build {e} from {v}.", "Only {v} is used in the making of {e}.",
            "{v} is what {e} is made from.",
        ),
        asks=(
            "What is {e} made of?", "Which material is {e} made from?", "What is the material of {e}?", "Out of what do they make {e}?",
            "{e} material?", "What does the maker use for {e}?", "What stuff is {e} built from?", "material of {e}",
            "I want to clean {e}. What is it made of?", "What is the body of {e}?", "In what material does {e} come?",
            "Can you tell me what {e} consists of?", "What are the foot and arm of {e} made of?", "I wonder what they built {e} from.",
            "What material is named in the manual of {e}?",
        ),
        reverse=(
            "What is made of {v}?", "Which lamp is made of {v}?", "What comes in {v}?", "Where is {v} used?", "What do they build from {v}?",
            "Which thing in the manual is {v}?",
        ),
        answers=("{e} is made of {v}.", "The material of {e} is {v}."), reverse_answers=("{e} is made of {v}.",),
    ),
    DocumentRelation(
        key="line_terminus", entity="surname", name="the {e} Line", attribute="last stop", value="city",
        nouns=("the last stop of {e}", "where {e} ends", "the final station of {e}", "which town {e} goes to"),
        tells=(
            "{e} ends in {v}.", "The last stop of {e} is {v}.", "{e} runs as far as {v}.", "Trains on {e} go to {v}.",
            "{v} is the final station of {e}.", "On {e} everybody gets off in {v}, the last stop.", "{e} takes you all the way to {v}.",
            "At the far end of {e} lies {v}.", "Last stop of {e}: {v}.", "{e} was extended and now ends in {v}.",
            "Stay on {e} until it stops for good in {v}.",
        ),
        asks=(
            "Where does {e} end?", "What is the last stop of {e}?", "How far does {e} run?", "Where do trains on {e} go?", "{e} last stop?",
            "Which town is at the far end of {e}?", "What is the final station of {e}?", "end of {e}?",
            "I fell asleep on {e}. Where will I end up?", "Where does everybody get off on {e}?", "To which place does {e} take me?",
            "Can you tell me where {e} stops for good?", "Which station comes last on {e}?", "Where would I be if I stayed on {e}?",
            "Tell me what lies at the end of {e}.",
        ),
        reverse=(
            "How do I get to {v}?", "Which line ends in {v}?", "Which train goes to {v}?", "What stops for good in {v}?",
            "What has its last stop in {v}?", "Which line takes me to {v}?", "line to {v}?",
        ),
        answers=("{e} ends in {v}.", "The last stop of {e} is {v}."), reverse_answers=("{v} is the last stop of {e}.",),
    ),
    DocumentRelation(
        key="syrup_shelf_life", entity="surname", name="{e} syrup", attribute="time to keep after opening", value="duration",
        nouns=("how long {e} keeps after opening", "the time {e} keeps once opened", "the shelf life of {e}", "how long an open bottle of {e} lasts"),
        tells=(
            "Once opened, {e} keeps for {v}.", "{e} can be used for {v} after opening.", "Throw {e} away {v} after opening.",
            "An open bottle of {e} lasts {v}.", "After opening, {e} is good for {v}.", "Do not take {e} if it has been open longer than {v}.",
            "Kept in the fridge, {e} stays good for {v} once opened.", "Use {e} within {v} of opening the bottle.",
            "Time to keep {e} after opening: {v}.", "When the seal is broken, {e} lasts {v}.", "The leaflet of {e} allows {v} after opening.",
        ),
        asks=(
            "How long does {e} keep after opening?", "How long can I use {e} once it is open?", "When should I throw {e} away?",
            "How long does an open bottle of {e} last?", "{e} opened, good for how long?", "For how long is {e} good after opening?",
            "What is the shelf life of {e} once opened?", "how long to keep {e}",
            "There is an open bottle of {e} in the fridge. How long is it fine?", "After what time must I stop using {e}?",
            "What does the leaflet of {e} say about keeping it?", "Within what time do I use up {e}?",
            "When the seal is broken, how long does {e} stay good?", "Could you check how long {e} lasts?",
            "Tell me how long {e} is good for.",
        ),
        reverse=(
            "What keeps for {v}?", "What lasts {v} after opening?", "Which medicine is good for {v}?", "What do I throw away after {v}?",
            "What must be used within {v}?", "Which bottle lasts {v}?",
        ),
        answers=("Once opened, {e} keeps for {v}.",), reverse_answers=("{e} keeps for {v} after opening.",),
    ),
    DocumentRelation(
        key="plant_flowering", entity="plant", name="the {e}", attribute="flowering month", value="month",
        nouns=("the flowering month of {e}", "when {e} flowers", "the month in which {e} blooms", "in which month {e} is in flower"),
        tells=(
            "{e} flowers in {v}.", "{e} blooms in {v} if it gets enough light.", "The flowering month of {e} is {v}.",
            "In {v} {e} is in full flower.", "Expect the first buds on {e} in {v}.", "{v} is when {e} blooms.",
            "With some care {e} opens its flowers in {v}.", "Flowering month, {e}: {v}.", "Do not cut {e} in {v}, its flowering month.",
            "You will see {e} at its best in {v}, when it flowers.", "Indoors {e} comes into bloom in {v}.",
        ),
        asks=(
            "When does {e} flower?", "In which month does {e} bloom?", "What is the flowering month of {e}?", "When is {e} in flower?",
            "{e} flowers when?", "In what month will I see buds on {e}?", "When does {e} come into bloom?", "flowering month of {e}?",
            "{e} has no buds yet. When does it flower?", "In which month is {e} at its best?", "When should I not cut {e}?",
            "What does the guide say on when {e} blooms?", "Could you tell me the month {e} opens its flowers?",
            "For what month can I expect flowers on {e}?", "I'd love to know when {e} blooms.",
        ),
        reverse=(
            "What flowers in {v}?", "Which plant blooms in {v}?", "What is in flower in {v}?", "What should I not cut in {v}?",
            "Which plant has its buds in {v}?", "What is at its best in {v}?", "plant blooming {v}?",
        ),
        answers=("{e} flowers in {v}.",), reverse_answers=("In {v} it is {e} that flowers.", "{e} flowers in {v}."),
    ),
    DocumentRelation(
        key="library_closed", entity="city", name="the {e} Library", attribute="closed on", value="weekday", held_out=True,
        nouns=("the day {e} is closed", "when in the week {e} is closed", "the closing day of {e}", "on which weekday {e} stays shut"),
        tells=(
            "{e} is closed on {v}.", "{e} stays shut every {v}.", "On {v} {e} does not open.", "The closing day of {e} is {v}.",
            "You can borrow books at {e} every day but {v}.", "{e} is open all week except on {v}.", "Closed on {v}: {e}.",
            "Staff of {e} have their day off on {v}.", "Please note that {e} does not open on {v}.", "{v} is the day {e} is closed.",
            "Return books to {e} on any day other than {v}.",
        ),
        asks=(
            "On which day is {e} closed?", "When in the week is {e} shut?", "What day does {e} not open?", "What is the closing day of {e}?",
            "{e} closed which day?", "On what weekday does {e} stay shut?", "When can I not go to {e}?", "closing day {e}?",
            "I have books to return to {e}. Which day is it closed?", "Which day do the staff of {e} have off?",
            "Every day but which is {e} open?", "Could you check what day {e} is closed?", "When would I stand before a locked door at {e}?",
            "Which weekday should I avoid for {e}?", "Tell me the day on which {e} doesn't open.",
        ),
        reverse=(
            "What is closed on {v}?", "Which library is shut on {v}?", "What does not open on {v}?", "Where can I not go on {v}?",
            "Who has the day off on {v}?", "What stays shut every {v}?",
        ),
        answers=("{e} is closed on {v}.",), reverse_answers=("On {v} it is {e} that is closed.",),
    ),
    DocumentRelation(
        key="tower_floors", entity="surname", name="{e} Tower", attribute="number of floors", value="small_number", held_out=True,
        nouns=("the number of floors of {e}", "how many floors {e} has", "the floor count of {e}", "how many storeys {e} rises"),
        tells=(
            "{e} has {v} floors.", "{e} rises over {v} floors.", "There are {v} floors in {e}.", "The number of floors of {e} is {v}.",
            "{e} was planned with {v} storeys.", "The lift in {e} serves {v} floors.", "Number of floors, {e}: {v}.",
            "Offices fill the {v} floors of {e}.", "Whoever climbs {e} passes {v} floors.", "With its {v} floors {e} looks over the town.",
            "The architect gave {e} {v} floors.",
        ),
        asks=(
            "How many floors does {e} have?", "How many storeys are there in {e}?", "What is the number of floors of {e}?",
            "How many floors high is {e}?", "{e} how many floors?", "Over how many floors does {e} rise?", "How many floors does the lift in {e} serve?",
            "floors of {e}?", "I'm taking the stairs in {e}. How many floors is that?", "With how many storeys was {e} planned?",
            "How many levels did the architect give {e}?", "Could you say how many floors {e} counts?", "How many floors do I pass in {e}?",
            "What does the brochure of {e} say about its floors, how many?", "Tell me how many storeys {e} has.",
        ),
        reverse=(
            "What has {v} floors?", "Which tower has {v} floors?", "What rises over {v} storeys?", "Where does the lift serve {v} floors?",
            "Which building has {v} levels?", "Where are there {v} floors?", "{v} floors, which tower?",
        ),
        answers=("{e} has {v} floors.",), reverse_answers=("{e} is the one with {v} floors.",),
    ),
    DocumentRelation(
        key="team_mascot", entity="team", attribute="mascot", value="animal",
        nouns=("the mascot of {e}", "which animal is the mascot of {e}", "{e}'s mascot", "the animal that stands for {e}"),
        tells=(
            "The mascot of {e} is the {v}.", "{e} chose the {v} as its mascot.", "The {v} is the mascot of {e}.",
            "At home games of {e} the {v} dances as mascot.", "Mascot of {e}: {v}.", "Fans of {e} wear the {v}, its mascot, on their shirts.",
            "{e} plays under the sign of the {v}.", "Since its first season {e} has had the {v} as a mascot.",
            "Children vote every year, and {e} keeps the {v} as mascot.", "The badge of {e} shows its mascot, the {v}.",
            "In the stadium of {e} the {v} is the mascot.",
        ),
        asks=(
            "What is the mascot of {e}?", "Which animal is the mascot of {e}?", "What animal does {e} have as a mascot?",
            "What mascot did {e} choose?", "{e} mascot?", "Which animal stands for {e}?", "What is on the badge of {e}?", "mascot of {e}",
            "I'm drawing a poster for {e}. What is the mascot?", "What animal do fans of {e} wear on their shirts?",
            "Under which animal's sign does {e} play?", "Could you tell me about the mascot of {e}, what is it?",
            "What dances at the home games of {e}?", "Name the animal of {e}.", "Do you know {e}'s mascot animal?",
        ),
        reverse=(
            "Whose mascot is the {v}?", "Which team has the {v} as a mascot?", "Who plays under the sign of the {v}?",
            "What does the {v} stand for?", "Which badge shows the {v}?", "Who chose the {v}?", "team with the {v}?",
        ),
        answers=("The mascot of {e} is the {v}.",), reverse_answers=("The {v} is the mascot of {e}.",),
    ),
    DocumentRelation(
        key="trail_colour", entity="city", name="the {e} Trail", attribute="colour of the signs", value="colour",
        nouns=("the colour of the signs on {e}", "which colour marks {e}", "the marking colour of {e}", "what colour the signs of {e} have"),
        tells=(
            "{e} is marked in {v}.", "The signs on {e} are {v}.", "Follow the {v} signs along {e}.", "The colour of the signs on {e} is {v}.",
            "{e} has signs in {v}.", "On {e} every post carries a stripe in {v}.", "{v} is the colour that marks {e}.",
            "To stay on {e}, look out for {v}.", "Signs of {e}: {v}.", "Walkers know {e} by its {v} arrows.", "The map draws {e} in {v}, like its signs.",
        ),
        asks=(
            "What colour are the signs on {e}?", "Which colour marks {e}?", "In what colour is {e} marked?", "What is the colour of the signs of {e}?",
            "{e} sign colour?", "Which arrows do I follow along {e}?", "What colour must I look out for on {e}?", "colour of {e}?",
            "I'm at a fork on {e}. Which colour do I follow?", "What stripe do the posts on {e} carry?", "In which colour does the map draw {e}?",
            "By what colour do walkers know {e}?", "Could you tell me how {e} is marked?", "What colour keeps me on {e}?",
            "Which signs belong to {e}, what colour?",
        ),
        reverse=(
            "What is marked in {v}?", "Which trail has {v} signs?", "Where do the {v} signs lead?", "What do the {v} arrows mean?",
            "Which path is {v} on the map?", "What does {v} mark?",
        ),
        answers=("The signs on {e} are {v}.", "{e} is marked in {v}."), reverse_answers=("{e} is marked in {v}.",),
    ),
    DocumentRelation(
        key="clinic_street", entity="surname", name="the {e} Clinic", attribute="street", value="street",
        nouns=("the street of {e}", "where {e} is", "the street {e} is in", "in which street {e} stands"),
        tells=(
            "{e} is in {v}.", "You will find {e} in {v}.", "{e} stands in {v}, next to the chemist.", "The street of {e} is {v}.",
            "The entrance of {e} is in {v}.", "{e} has moved to {v}.", "Please write to {e} in {v}.", "Street of {e}: {v}.",
            "Patients reach {e} from {v}.", "In {v} look for the sign of {e}.", "The bus to {e} stops in {v}, right at the door.",
            "{e} receives its patients in {v}.",
        ),
        asks=(
            "Where is {e}?", "In which street is {e}?", "What street is {e} in?", "What is the street of {e}?", "{e} which street?",
            "Where do I find {e}?", "Where is the entrance of {e}?", "street of {e}?", "I have to be at {e} in an hour. Where is it?",
            "To which street has {e} moved?", "Could you look up the street of {e}?", "Where does {e} receive its patients?",
            "From which street do I reach {e}?", "What should I tell the taxi driver to get to {e}?", "Which address is given for {e}?",
        ),
        reverse=(
            "What is in {v}?", "Which clinic is in {v}?", "What will I find in {v}?", "What stands in {v}?", "Whose entrance is in {v}?",
            "Who moved to {v}?", "{v}, what's there?",
        ),
        answers=("{e} is in {v}.",), reverse_answers=("{e} is in {v}.", "In {v} you will find {e}."),
    ),
    DocumentRelation(
        key="cheese_country", entity="surname", name="{e} cheese", attribute="country of origin", value="country",
        nouns=("the country of origin of {e}", "where {e} comes from", "the home country of {e}", "which country {e} is from"),
        tells=(
            "{e} comes from {v}.", "{e} was first made in {v}.", "The country of origin of {e} is {v}.", "Farmers in {v} make {e} from raw milk.",
            "{v} is the home of {e}.", "{e} has its roots in {v}.", "{e} reaches our shop from {v}.", "In {v} they eat {e} with pears.",
            "Country of origin of {e}: {v}.", "Real {e} is made only in {v}.", "The label of {e} names {v} as its origin.",
        ),
        asks=(
            "Where does {e} come from?", "What country is {e} from?", "Where was {e} first made?", "What is the country of origin of {e}?",
            "{e} from which country?", "Where do they make {e}?", "Which country is the home of {e}?", "origin of {e}?",
            "A guest asks about {e}. Where is it from?", "Where does {e} have its roots?", "In which country do farmers make {e}?",
            "What origin does the label of {e} name?", "Could you tell me where real {e} is made?", "From where does {e} reach the shop?",
            "Tell me which country gave us {e}.",
        ),
        reverse=(
            "What comes from {v}?", "Which cheese is from {v}?", "What do farmers make in {v}?", "What was first made in {v}?",
            "Which cheese has its home in {v}?", "What reaches the shop from {v}?",
        ),
        answers=("{e} comes from {v}.",), reverse_answers=("{e} comes from {v}.", "From {v} comes {e}."),
    ),
)  # fmt: skip


def _relation(row: dict[str, Any]) -> DocumentRelation:
    return DocumentRelation(**{key: tuple(part) if isinstance(part, list) else part for key, part in row.items()})


# For training only: nothing of them is held out or among the probes.
FURTHER: tuple[DocumentRelation, ...] = tuple(
    map(_relation, json.loads((Path(__file__).parent / "documents.json").read_text("utf-8")))
)
