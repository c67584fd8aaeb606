"""Families of relations: one set of wordings for many things (the name of my boat, the colour of my door ...).

They teach the network to read a relation it has no name for from the words themselves. `{x}` is the thing, `{v}` the
value. Things and wordings whose index is 4, 9, 14 ... in their list are held out, as everywhere in this folder.
"""

from dataclasses import dataclass

from starter.world import further
from starter.world.relation import Relation


@dataclass(frozen=True, kw_only=True)
class Family:
    """Wordings shared by many things. `things` maps the thing's word to the value type."""

    key: str
    things: tuple[tuple[str, str], ...]
    subject: str
    attribute: str
    nouns: tuple[str, ...]
    tells: tuple[str, ...]
    asks: tuple[str, ...]
    reverse: tuple[str, ...]
    answer: str
    reverse_answer: str

    def relations(self) -> list[Relation]:
        return [self._relation(index, thing, value) for index, (thing, value) in enumerate(self.things)]

    def _relation(self, index: int, thing: str, value: str) -> Relation:
        def fill(template: str) -> str:
            return template.replace("{x}", thing)

        return Relation(
            key=f"{self.key}_{thing.replace(' ', '_')}",
            subject=fill(self.subject),
            attribute=fill(self.attribute),
            value=value,
            nouns=tuple(map(fill, self.nouns)),
            tells=tuple(map(fill, self.tells)),
            asks=tuple(map(fill, self.asks)),
            reverse=tuple(map(fill, self.reverse)),
            answers=(fill(self.answer),),
            reverse_answers=(fill(self.reverse_answer),),
            held_out=index % 5 == 4,
            further_asks=tuple(map(fill, further.ASKS.get(self.key, ()))),
            further_tells=tuple(map(fill, further.TELLS.get(self.key, ()))),
        )


def _things(words: str, value: str) -> tuple[tuple[str, str], ...]:
    return tuple((word, value) for word in words.split("|"))


NAME = Family(
    key="name_of",
    things=_things(
        "aunt|uncle|nephew|niece|godmother|grandfather|doctor|vet|teacher|landlord|hairdresser|colleague|assistant|coach|"
        "piano teacher|plumber|babysitter|accountant|tutor|gardener|stepmother|mother-in-law|brother-in-law|lawyer|therapist|"
        "physiotherapist|roommate|twin|fiance|husband|wife|girlfriend|boyfriend|team leader|supervisor|mentor|intern",
        "first_name",
    )
    + _things("hamster|parrot|horse|goldfish|pony|tortoise|canary|ferret|guinea pig|puppy|kitten|gecko|donkey|hen", "pet_name")
    + _things("boat|robot vacuum|printer|phone|tablet|van|tent|guitar|router|canoe|caravan|allotment|band|choir|newsletter",
              "device_name"),
    subject="my {x}",
    attribute="name",
    nouns=("my {x}'s name", "the name of my {x}", "what my {x} is called", "the name my {x} has"),
    tells=(
        "My {x} is called {v}.", "My {x}'s name is {v}.", "{v} is my {x}.", "The name of my {x} is {v}.",
        "I have a {x} and the name is {v}.", "we call my {x} {v}", "By the way, my {x} goes by {v}.",
        "{v}, that's the name of my {x}.", "You can note that my {x} is named {v}.", "My {x}, {v}, is doing fine.",
        "I should tell you about my {x}: {v}.", "my {x} is {v}", "When I say {v}, I mean my {x}.",
        "I want you to know that {v} is what my {x} is called.", "Let me introduce my {x}: {v}.", "Meet {v}, my {x}.",
    ),
    asks=(
        "What is my {x} called?", "What's the name of my {x}?", "What is my {x}'s name?", "Who is my {x}?",
        "Do you know what my {x} is called?", "Tell me the name of my {x}.", "my {x}'s name?", "how is my {x} called again",
        "Which name does my {x} have?", "Can you remind me of my {x}'s name?", "I can't think of my {x}'s name.",
        "What did I say my {x} was called?", "Name my {x}, please.", "What do I call my {x}?", "What name did I give for my {x}?",
        "Please give me my {x}'s name.", "whats my {x} called", "I forgot what my {x} is called, can you help?",
    ),
    reverse=(
        "Who is {v}?", "What is {v} to me?", "Who or what is {v}?", "Do you know {v}?", "Tell me who {v} is.",
        "What does the name {v} mean to me?", "How do I know {v}?", "Does {v} ring a bell?", "who's {v}", "Remind me who {v} is.",
    ),
    answer="Your {x} is called {v}.",
    reverse_answer="{v} is your {x}.",
)  # fmt: skip

FAVOURITE = Family(
    key="favourite",
    things=(
        ("flower", "flower"), ("song", "song"), ("fruit", "fruit"), ("game", "game"), ("author", "full_name"),
        ("actor", "full_name"), ("painter", "full_name"), ("singer", "full_name"), ("poem", "book"), ("restaurant", "venue"),
        ("pub", "venue"), ("shop", "venue"), ("museum", "venue"), ("park", "venue"), ("cinema", "venue"), ("city", "city"),
        ("country", "country"), ("holiday spot", "city"), ("number", "small_number"), ("language", "language"),
        ("weekday", "weekday"), ("soup", "food"), ("snack", "food"), ("lunch", "food"), ("cake", "course"), ("tea", "drink"),
        ("cocktail", "drink"), ("podcast", "film"), ("series", "film"), ("video game", "film"), ("opera", "book"),
        ("tree", "plant"), ("school subject", "subject"), ("room", "room"), ("bird", "animal"), ("zoo animal", "animal"),
        ("cartoon", "film"), ("comedian", "full_name"), ("bakery", "venue"), ("car", "model"), ("footballer", "full_name"),
        ("dance", "hobby"), ("material", "material"), ("bookshop", "venue"),
    ),
    subject="me",
    attribute="favourite {x}",
    nouns=("my favourite {x}", "the {x} I like best", "which {x} I like most", "the {x} I prefer"),
    tells=(
        "My favourite {x} is {v}.", "The {x} I like best is {v}.", "{v} is my favourite {x}.", "I like {v} more than any other {x}.",
        "If you ask me for the best {x}, I say {v}.", "For me no {x} beats {v}.", "my favourite {x}: {v}",
        "When it comes to a {x}, {v} is my pick.", "I've always loved {v}, it's my favourite {x}.", "The best {x} is {v}, if you ask me.",
        "{v}! Best {x} there is, for me.", "As for my favourite {x}, that is {v}.", "I'd choose {v} over every other {x}.",
        "Please remember {v} is my favourite {x}.",
    ),
    asks=(
        "What is my favourite {x}?", "Which {x} do I like best?", "What {x} do I like most?", "Tell me my favourite {x}.",
        "Do you know my favourite {x}?", "my favourite {x}?", "Which {x} is my favourite?", "What did I say my favourite {x} was?",
        "Can you name the {x} I like most?", "which {x} would i pick", "Remind me of my favourite {x}.", "whats my fave {x}",
        "Is there a {x} I love above all others?", "What would I call the best {x}?", "Give me my favourite {x}, please.",
    ),
    reverse=(
        "What is {v} to me?", "What have I told you about {v}?", "Why does {v} matter to me?", "What do I think of {v}?",
        "How do I feel about {v}?", "Do I like {v}?", "what's special about {v} for me", "What does {v} mean to me?",
    ),
    answer="Your favourite {x} is {v}.",
    reverse_answer="Your favourite {x} is {v}.",
)  # fmt: skip

COLOUR = Family(
    key="colour_of",
    things=_things(
        "front door|coat|bike|sofa|kitchen|umbrella|backpack|house|scarf|helmet|curtains|garden shed|phone case|hat|suitcase|"
        "kettle|tent|bedroom|boots|motorbike|raincoat|towel|mug|watch strap|rug|bathroom|glasses|gloves|school bag|van",
        "colour",
    ),
    subject="my {x}",
    attribute="colour",
    nouns=("the colour of my {x}", "my {x}'s colour", "what colour my {x} has", "which colour I chose for my {x}"),
    tells=(
        "The colour of my {x} is {v}.", "I chose {v} for my {x}.", "My {x}: {v}, all over.", "I painted my {x} {v}.",
        "The {x} I have comes in {v}.", "{v} is the colour of my {x}.", "You can spot my {x} by its colour, {v}.",
        "My {x} has the colour {v}.", "I've got a {x} in {v}.", "colour of my {x}: {v}", "I went for {v} with my {x}.",
    ),
    asks=(
        "What colour is my {x}?", "Which colour is my {x}?", "Tell me the colour of my {x}.", "What is the colour of my {x}?",
        "Do you know what colour my {x} is?", "colour of my {x}?", "In which colour is my {x}?", "What colour did I choose for my {x}?",
        "Someone asks about the colour of my {x}.", "How would you describe the colour of my {x}?", "my {x}, what colour",
        "I forgot the colour of my {x}.",
    ),
    reverse=(
        "What do I have in {v}?", "Which of my things is {v}?", "What of mine is {v}?", "Do I own something {v}?", "What's {v} at my place?",
        "Which thing did I say is {v}?",
    ),
    answer="The colour of your {x} is {v}.",
    reverse_answer="The colour of your {x} is {v}.",
)  # fmt: skip

DAY = Family(
    key="day_of",
    things=_things(
        "choir practice|swimming lesson|yoga class|book club|band rehearsal|language class|market|piano lesson|training session|"
        "dance class|pub quiz|game night|therapy session|cleaning day|day off|home office day|shift|football practice|poetry group|"
        "pottery class|staff lunch|night shift|gym day|laundry day|video call with the family|chess club|run with friends|"
        "physio appointment|drawing class|volunteering",
        "weekday",
    ),
    subject="my {x}",
    attribute="day",
    nouns=("the day of my {x}", "the weekday of my {x}", "on which day I have my {x}", "when in the week my {x} is"),
    tells=(
        "My {x} is on {v}.", "I have my {x} every {v}.", "{v} is the day of my {x}.", "Every {v} I go to my {x}.", "On {v} it's time for my {x}.",
        "my {x} is always {v}", "My {x} falls on {v}.", "Don't plan anything on {v}, that's my {x}.", "The day of my {x} is {v}.",
        "My {x} takes place on {v}.", "They moved things, so my {x} is on {v}.",
    ),
    asks=(
        "What day is my {x}?", "On which day do I have my {x}?", "Which day of the week is my {x}?", "When in the week is my {x}?",
        "Tell me the day of my {x}.", "day of my {x}?", "Do you know on which weekday I have my {x}?", "what day do i have my {x}",
        "My {x} is on which day?", "I'm not sure which day my {x} is.", "Remind me of the day of my {x}.", "Which day did I say my {x} was?",
    ),
    reverse=(
        "What do I have on {v}?", "What happens on {v}?", "What is on {v} for me?", "Why is {v} busy for me?", "Am I doing something on {v}?",
        "what's up on {v}",
    ),
    answer="Your {x} is on {v}.",
    reverse_answer="On {v} you have your {x}.",
)  # fmt: skip

TIME = Family(
    key="time_of",
    things=_things(
        "lunch break|school run|doctor's appointment|morning run|flight|bus|evening walk|driving lesson|interview|dinner|"
        "daily call|hair appointment|first lecture|shift start|medicine|ferry|concert|nap|tennis match|breakfast|dentist appointment|"
        "parents' evening|news|dog walk|museum tour",
        "clock",
    ),
    subject="my {x}",
    attribute="time",
    nouns=("the time of my {x}", "when my {x} is", "at what time my {x} is", "the hour of my {x}"),
    tells=(
        "My {x} is at {v}.", "The time of my {x} is {v}.", "At {v} I have my {x}.", "{v} is the time of my {x}.", "I set {v} for my {x}.",
        "my {x}: {v}", "My {x} starts at {v}.", "It's {v} for my {x}, every time.", "I always have my {x} at {v}.", "Put my {x} down for {v}.",
        "They gave me {v} for my {x}.",
    ),
    asks=(
        "What time is my {x}?", "At what time is my {x}?", "When is my {x}?", "Tell me the time of my {x}.", "time of my {x}?",
        "When exactly do I have my {x}?", "Which time did I give you for my {x}?", "when does my {x} start", "At which hour is my {x}?",
        "How late is my {x}?", "Remind me when my {x} is.", "Do you know the time of my {x}?",
    ),
    reverse=(
        "What do I have at {v}?", "What happens at {v}?", "What is at {v}?", "Why is {v} important to me?", "what's on at {v}",
        "What did I plan for {v}?",
    ),
    answer="Your {x} is at {v}.",
    reverse_answer="At {v} you have your {x}.",
)  # fmt: skip

PLACE = Family(
    key="place_of",
    things=_things(
        "spare key|passport|sewing kit|torch|first aid kit|drill|sleeping bag|Christmas lights|tax papers|ladder|old letters|bike pump|"
        "birth certificate|batteries|camera|charger|wedding album|ski boots|toolbox|picnic blanket|glue|wrapping paper|iron|chess set|"
        "winter tyres",
        "keeping",
    ),
    subject="my {x}",
    attribute="place",
    nouns=("the place where I keep my {x}", "where my {x} is kept", "where I put my {x}", "the spot for my {x}"),
    tells=(
        "I keep my {x} in the {v}.", "My {x} is in the {v}.", "The {v} is where I keep my {x}.", "I put my {x} in the {v}.",
        "You find my {x} in the {v}.", "my {x} lives in the {v}", "If you look for my {x}: the {v}.", "The place for my {x} is the {v}.",
        "My {x} has its place in the {v}.", "I've moved my {x} to the {v}.", "I store my {x} in the {v}.",
    ),
    asks=(
        "Where is my {x}?", "Where do I keep my {x}?", "Where did I put my {x}?", "In which place is my {x}?", "Tell me where my {x} is.",
        "I'm looking for my {x}.", "where's my {x}", "Do you know where I keep my {x}?", "I can't find my {x}, where is it?",
        "What is the place for my {x}?", "Which place did I choose for my {x}?", "Help me find my {x}.",
    ),
    reverse=(
        "What is in the {v}?", "What do I keep in the {v}?", "What did I put in the {v}?", "Is anything of mine in the {v}?", "what's in the {v}",
        "What will I find in the {v}?",
    ),
    answer="Your {x} is in the {v}.",
    reverse_answer="Your {x} is in the {v}.",
)  # fmt: skip

NUMBER = Family(
    key="number_of",
    things=(
        *_things("house|flat|seat|platform|bus|jersey|hotel room|table|library card|member|locker room|gate|tram line|lottery", "small_number"),
        *_things("customer|order|ticket|room|booking|extension|student|alarm|gate code|post box", "code"),
    ),
    subject="my {x}",
    attribute="number",
    nouns=("my {x} number", "the number of my {x}", "which {x} number I have", "the {x} number I have"),
    tells=(
        "My {x} number is {v}.", "The number of my {x} is {v}.", "{v} is my {x} number.", "I have {x} number {v}.", "my {x} no. is {v}",
        "They gave me {v} as my {x} number.", "For my {x} the number is {v}.", "Note down my {x} number: {v}.", "It's {v}, my {x} number.",
        "I was given {x} number {v}.", "If they ask for my {x} number, it's {v}.",
    ),
    asks=(
        "What is my {x} number?", "Which {x} number do I have?", "Tell me my {x} number.", "my {x} number?", "What's the number of my {x}?",
        "Do you know my {x} number?", "what number is my {x}", "I need my {x} number.", "Remind me of the number of my {x}.",
        "Which number did I get for my {x}?", "Can you give me my {x} number?", "They ask for my {x} number.",
    ),
    reverse=(
        "What is {v}?", "What is the number {v} for?", "Which of my numbers is {v}?", "What does {v} stand for?", "What's {v} to me?",
        "Why did I note {v}?",
    ),
    answer="Your {x} number is {v}.",
    reverse_answer="{v} is your {x} number.",
)  # fmt: skip

AGE = Family(
    key="age_of",
    things=_things(
        "sister|brother|mother|father|son|daughter|dog|cat|car|house|grandmother|grandfather|nephew|niece|best friend|horse|piano|"
        "neighbour|boss|laptop|uncle|aunt|partner|cousin|roof",
        "age",
    ),
    subject="my {x}",
    attribute="age",
    nouns=("my {x}'s age", "the age of my {x}", "how old my {x} is", "how many years old my {x} is"),
    tells=(
        "My {x} is {v} years old.", "The age of my {x} is {v}.", "My {x} turned {v}.", "{v} is the age of my {x}.", "my {x} is {v} now",
        "I have a {x} who is {v}.", "My {x} will not believe it, but {v} years old it is.", "At {v}, my {x} is still going strong.",
        "We celebrated, my {x} is {v} years old.", "My {x} has reached the age of {v}.", "Age of my {x}: {v}.",
    ),
    asks=(
        "How old is my {x}?", "What is the age of my {x}?", "What's my {x}'s age?", "Tell me how old my {x} is.", "age of my {x}?",
        "Do you know how old my {x} is?", "how many years old is my {x}", "My {x} is how old?", "Which age did I give for my {x}?",
        "Remind me of my {x}'s age.", "I need the age of my {x}.", "How many years has my {x} been around?",
    ),
    reverse=(
        "Who or what is {v} years old?", "Who is {v}?", "Which of mine is {v} years old?", "What has the age of {v}?", "who's {v} years old",
        "Whose age is {v}?",
    ),
    answer="Your {x} is {v} years old.",
    reverse_answer="Your {x} is {v} years old.",
)  # fmt: skip

HOME_OF = Family(
    key="home_of",
    things=_things(
        "sister|brother|son|daughter|best friend|boss|grandmother|partner|uncle|aunt|cousin|colleague|mother|father|doctor|nephew|niece|"
        "godmother|landlord|teacher",
        "city",
    ),
    subject="my {x}",
    attribute="city",
    nouns=("my {x}'s city", "the city my {x} lives in", "where my {x} lives", "my {x}'s home town"),
    tells=(
        "My {x} lives in {v}.", "{v} is where my {x} lives.", "My {x} has a flat in {v}.", "The city my {x} lives in is {v}.", "my {x} lives in {v} now",
        "My {x} moved to {v}.", "My {x} is at home in {v}.", "To visit my {x} I go to {v}.", "My {x} settled in {v}.", "My {x}'s home town is {v}.",
        "Home for my {x} is {v}.",
    ),
    asks=(
        "Where does my {x} live?", "In which city does my {x} live?", "What city is my {x} in?", "Tell me where my {x} lives.", "where's my {x} living",
        "Which town is home to my {x}?", "Do you know where my {x} lives?", "To which city do I travel to see my {x}?", "my {x}'s city?",
        "Remind me where my {x} is at home.", "What is my {x}'s home town?",
    ),
    reverse=(
        "Who lives in {v}?", "Whom do I know in {v}?", "What do I know about {v}?", "Who of my people is in {v}?", "who's in {v}",
        "Why would I travel to {v}?",
    ),
    answer="Your {x} lives in {v}.",
    reverse_answer="Your {x} lives in {v}.",
)  # fmt: skip

JOB_OF = Family(
    key="job_of",
    things=_things("sister|brother|son|daughter|best friend|partner|uncle|aunt|mother|father|cousin|neighbour|niece|flatmate", "job"),
    subject="my {x}",
    attribute="job",
    nouns=("my {x}'s job", "the job of my {x}", "what my {x} does for work", "my {x}'s profession"),
    tells=(
        "My {x}'s job is {v}.", "My {x} works as {v}.", "{v} is the job of my {x}.", "By profession my {x} is {v}.", "my {x} has a job as {v}",
        "My {x} earns a living as {v}.", "My {x} trained to be {v}.", "My {x}'s profession: {v}.", "For work, my {x} is {v}.", "The job my {x} does is {v}.",
        "My {x} got hired as {v}.",
    ),
    asks=(
        "What is my {x}'s job?", "What does my {x} do for work?", "What does my {x} work as?", "Which job does my {x} have?", "my {x}'s job?",
        "Tell me my {x}'s profession.", "what does my {x} do", "How does my {x} earn money?", "Do you know what my {x} does for a living?",
        "What kind of work does my {x} do?", "Remind me of my {x}'s job.",
    ),
    reverse=(
        "Who works as {v}?", "Whose job is {v}?", "Who do I know with the job {v}?", "Which of my people is {v}?", "Who is {v} by profession?",
        "who's working as {v}",
    ),
    answer="Your {x}'s job is {v}.",
    reverse_answer="Your {x} works as {v}.",
)  # fmt: skip

STEPS = Family(
    key="steps_to",
    things=_things(
        "close the shop|water the plants|back up the laptop|make porridge|set the alarm|start the boiler|publish a release|pack the van|"
        "open the office|clean the coffee machine|feed the fish|lock up the studio|file an expense|prepare a lesson|start the sauna|"
        "charge the scooter|order new paper|check the greenhouse|send the invoice|book the hall|bake the bread|change the filter|"
        "restart the server|wax the skis|sort the post|plan the week|store the tent|tune the piano|test the smoke detector|ship a parcel|"
        "close the month|set up the projector|welcome a guest|report a bug|warm up the choir|brew the tea|winter the boat|print the badges|"
        "air the cellar|rotate the stock",
        "steps",
    ),
    subject="me",
    attribute="steps to {x}",
    nouns=("the steps to {x}", "how I {x}", "my routine to {x}", "the way I {x}"),
    tells=(
        "To {x}, I {v}.", "When I {x}, I {v}.", "How I {x}: {v}.", "My way to {x}: {v}.", "If I have to {x}, first I {v}.",
        "This is how to {x}: {v}.", "Steps to {x}: {v}.", "Whenever I {x}, I {v}.", "to {x} i {v}", "I {v}, that's my routine to {x}.",
        "You {v} if you want to {x}.", "Here is what I do to {x}: {v}.", "Routine to {x}: {v}.", "It takes this to {x}: {v}.",
        "The right order to {x} is: {v}.",
    ),
    asks=(
        "How do I {x}?", "What are the steps to {x}?", "What do I do to {x}?", "In which order do I {x}?", "How did I say I {x}?",
        "I have to {x}, what now?", "Walk me through it: how do I {x}?", "steps to {x}?", "How does it go when I {x}?",
        "Tell me how I {x}.", "Remind me how I {x}.", "What's my routine to {x}?", "It's time to {x}. What comes first, and then?",
        "Guide me, I want to {x} the usual way.", "how to {x} like i always do",
    ),
    reverse=(
        "When do I {v}?", "Why would I {v}?", "What am I doing when I {v}?", "I {v}. What is that for?", "What is it good for to {v}?",
        "Which job is done when I {v}?",
    ),
    answer="To {x}, {v}.",
    reverse_answer="To {x}, you {v}.",
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (NAME, FAVOURITE, COLOUR, DAY, TIME, PLACE, NUMBER, AGE, HOME_OF, JOB_OF, STEPS)
