"""Word lists about a person's life that `triage` and `extract` share. Data and look-ups only; no rules.

British and American spellings; canonical nouns are those the extraction prompt is answered with ("mother" for "mum").
"""

PEOPLE = frozenset(
    "sister brother mother father partner husband wife girlfriend boyfriend fiance fiancee daughter son child baby grandmother "
    "grandfather aunt uncle cousin niece nephew friend neighbour boss manager colleague assistant dentist doctor therapist "
    "physiotherapist hairdresser barber teacher tutor coach trainer landlord landlady lawyer accountant plumber electrician vet "
    "flatmate roommate mentor godmother godfather stepmother stepfather stepsister stepbrother mother-in-law father-in-law "
    "sister-in-law brother-in-law ex client nanny babysitter gardener optician mechanic student professor twin".split()
) | {"best friend", "line manager", "next-door neighbour", "team leader", "piano teacher", "driving instructor"}

PETS = frozenset(
    "dog cat rabbit hamster parrot goldfish fish horse pony tortoise turtle snake budgie canary guinea-pig ferret lizard hen "
    "chicken mouse rat gecko puppy kitten pet goat sheep donkey bird".split()
)

# Things that people give names to.
NAMED_THINGS = frozenset(
    "car bike bicycle laptop computer boat caravan project company band team street house flat office robot phone server van "
    "garden blog podcast school university gym cafe bank village town city club choir book novel game app".split()
) | {"work project", "football team", "quiz team", "home street"}

NAMED = PEOPLE | PETS | NAMED_THINGS

# As said -> as written down.
CANONICAL = {
    "mum": "mother", "mom": "mother", "mummy": "mother", "mama": "mother", "ma": "mother", "dad": "father", "daddy": "father",
    "papa": "father", "old man": "father", "gran": "grandmother", "grandma": "grandmother", "granny": "grandmother",
    "nan": "grandmother", "nana": "grandmother", "grandpa": "grandfather", "granddad": "grandfather", "grandad": "grandfather",
    "bro": "brother", "sis": "sister", "girl": "daughter", "little girl": "daughter", "boy": "son", "lad": "son",
    "other half": "partner", "significant other": "partner", "better half": "partner", "bestie": "best friend",
    "best mate": "best friend", "bff": "best friend", "closest friend": "best friend", "neighbor": "neighbour",
    "next-door neighbour": "neighbour", "manager": "boss", "line manager": "boss", "supervisor": "boss", "bunny": "rabbit",
    "puppy": "dog", "kitten": "cat", "bike": "bicycle", "roommate": "flatmate", "housemate": "flatmate", "kid": "child",
    "bday": "birthday", "mobile": "phone", "apartment": "flat", "pudding": "dessert", "afters": "dessert", "movie": "film",
    "colour": "colour", "color": "colour", "fav": "favourite", "fave": "favourite", "favorite": "favourite", "cafe": "cafe",
    "café": "cafe", "surname": "last name", "occupation": "job", "profession": "job", "home town": "home city",
    "hometown": "home city", "nationality": "nationality", "automobile": "car",
}  # fmt: skip

# What a person has one of, said as "my <attribute> is V": subject "me".
OWN_ATTRIBUTES = frozenset(
    "birthday hobby job bank gym university school instrument sport team street age height weight nationality religion "
    "address email birthplace surname nickname breakfast lunch dinner bedtime allergy pastime commute degree employer "
    "salary diet hometown".split()
) | {
    "home city", "shoe size", "ring size", "shirt size", "glove size", "star sign", "blood type", "blood group", "eye colour",
    "wake-up time", "phone number", "last name", "first name", "middle name", "home street", "year of birth", "field of study",
    "holiday destination", "email address", "mother tongue", "native language", "daily medicine", "way to work",
    "passport number", "account number", "customer number", "usual breakfast", "work language",
}  # fmt: skip

# "my gym is called V" says the same as "my gym is V", and some things are written down under another name.
OWN_PLACES = {
    "gym": "gym", "bank": "bank", "university": "university", "employer": "employer", "street": "home street", "home": "home city",
    "degree": "field of study", "usual breakfast": "breakfast", "commute": "way to work", "first name": "name", "city": "home city",
    "pastime": "hobby",
}  # fmt: skip

# Last words of "my <thing> <attribute> is V": the attribute belongs to the thing.
TAIL_ATTRIBUTES = frozenset(
    "name code number colour model size day date time brand price make password birthday anniversary address floor place "
    "destination subject topic title location breed age job deadline".split()
)

COLOURS = frozenset(
    "red blue green yellow orange purple pink brown black white grey gray silver gold turquoise navy beige maroon teal crimson "
    "violet cream olive lilac bronze burgundy mint".split()
)

# One of these may be true beside another: two hobbies are no contradiction.
MANY = frozenset("allergy hobby instrument sport language child pet disliked_food pastime".replace("_", " ").split()) | {
    "disliked food", "language being learned", "daily medicine", "liked thing", "disliked thing",
}  # fmt: skip

# A person may have two of these.
SEVERAL = (
    frozenset(
        "sister brother daughter son child aunt uncle cousin niece nephew friend neighbour colleague teacher student client tutor "
        "grandmother grandfather coach doctor flatmate twin stepsister stepbrother project bicycle car".split()
    )
    | PETS
)

HARMFUL = (
    "bomb", "explosive", "kill", "murder", "poison", "suicide", "hurt myself", "cut myself", "hack into", "steal", "stalk",
    "kidnap", "blackmail", "meth", "heroin", "cocaine", "shoplift", "forge", "counterfeit", "terror", "molest", "rape", "spy on",
    "break into", "rob a", "set fire", "burn down", "blow up", "drug her", "drug his", "weapon", "gun", "want to die",
    "end my life", "hitman", "scam", "fraud", "drug deal", "launder", "beat up", "beat her", "beat him", "strangle", "stab",
)  # fmt: skip

MOODS = (
    "tired", "bored", "hungry", "thirsty", "sad", "happy", "unhappy", "angry", "stressed", "lonely", "nervous", "excited", "sick",
    "ill", "fine", "ok", "okay", "good", "great", "well", "back", "home", "here", "off", "done", "sorry", "late", "busy", "sleepy",
    "exhausted", "drained", "cold", "hot", "worried", "anxious", "upset", "glad", "confused", "lost", "ready", "alone", "awake",
    "afraid", "scared", "proud", "furious", "cross", "down", "low", "better", "worse", "alright", "all right", "freezing",
    "starving", "knackered", "in a hurry", "in a good mood", "in a bad mood", "feeling", "not feeling", "over the moon", "heartbroken", "devastated", "frustrated", "overwhelmed", "thrilled", "relieved", "jealous", "embarrassed", "ashamed",
    "disappointed", "annoyed", "irritated", "gutted", "miserable", "grumpy", "homesick", "shattered", "hungover", "dizzy", "relaxed",
)  # fmt: skip


def is_name(subject: str) -> bool:
    """ "Tekai", who was told of by name; the owner is "me", everybody and everything else is "my ..."."""
    return subject[:1].isupper()


def canonical(noun: str) -> str:
    """Lower case, one name for one thing: "My Mum" -> "mother"."""
    words = noun.casefold().replace("’", "'").split()
    while words and words[0] in ("my", "our", "the", "a", "an", "own", "dear", "lovely"):
        words.pop(0)
    noun = " ".join(words)
    if noun in CANONICAL:
        return CANONICAL[noun]
    return " ".join(CANONICAL.get(word, word) for word in words)
