"""Values of facts: real-looking and invented, of many shapes. Open types are split in two halves that never meet.

`Values(rng, held_out=...)` draws from one half: the half is decided by a checksum of the value itself, so no list has to
be kept. Closed types (weekdays, months, colours, small numbers) are the same on both sides.
"""

import random
import zlib

from starter.lexicon import WORDS

_ONSETS = (
    "b c d f g h j k l m n p r s t v w z b d f k l m n p r s t v br cr dr fr gr pr tr bl cl fl gl pl sl sh ch th st sk sp sw qu kn wh y "
    "kr vl zh ph sn sm tw"
).split()
_VOWELS = "a e i o u a e i o u a e i o u a e i o u ai ea ee ia io oa oo ou ue ei au ie y ae".split()
_CODAS = "l n r s t m d k x nd rt lm nn ss th ck sh rd lt ns v z p b g ft st ng rn".split()
_REAL_FIRST = (
    "Anna Maria Ines Lucas Emma Noah Mila Leo Nora Jonas Clara Felix Hana Omar Layla Yusuf Priya Arjun Mei Kenji Sofia "
    "Diego Carmen Pablo Ingrid Sven Astrid Olaf Freya Lars Maeve Niamh Declan Rhys Gwen Fiona Callum Isla Ewan Zoe "
    "Nikos Eleni Dimitri Olga Ivan Katya Mateusz Zofia Ewa Jan Petra Milan Jana Tomas Luca Giulia Marco Chiara Elif "
    "Emre Aylin Farah Karim Amina Idris Chidi Ngozi Kwame Ama Thandi Sipho Linh Minh Thuy Aroha Tane Kaia Malia "
    "Beatrice Harold Edith Winston Mabel Stanley Ruth Walter Judith Simon Peter Martha Alice Grace Henry Oscar Ruby "
    "Theo Ella Max Ivy Jude Eve Amy Tom Ben Sam Kim Lee Jo Alex Robin Charlie Frankie Jamie Billie Morgan"
).split()
_SURNAMES = (
    "Baker Carver Dunmore Ellery Forsythe Grantham Holloway Ibarra Jansen Kowalski Lindqvist Moreau Nakamura Okafor "
    "Petrov Quintero Rossi Schneider Takahashi Ueda Varga Whitlock Xenakis Yilmaz Zimmer Abbott Brandt Castellano "
    "Duarte Eriksen Fontaine Gallagher Haddad Iqbal Johansson Keller Laurent Mendez Novak Osei Pereira"
).split()
_PETS = (
    "Biscuit Pepper Mango Waffles Pickle Ziggy Luna Shadow Tofu Noodle Marble Socks Nutmeg Turnip Bandit Cleo Gizmo "
    "Peanut Rusty Misty Olive Hazel Domino Pixel Bramble Clover Ginger Smokey Tiger Widget Snowball Moss Fig Maple"
).split()
_CITIES = (
    "Ghent Lyon Porto Bergen Graz Turin Malmo Leeds Galway Utrecht Seville Krakow Ljubljana Tartu Aarhus Dresden "
    "Bristol Nantes Verona Split Kyoto Busan Hanoi Pune Accra Fez Tunis Quito Cusco Salta Halifax Boise Tucson Perth "
    "Hobart Dunedin Cork Bath York Oslo Riga Bern Basel Trier Bremen Kiel Lille Nice Siena Pisa"
).split()
_COUNTRIES = (
    "Portugal Norway Greece Iceland Japan Morocco Peru Canada Vietnam Croatia Italy Spain Ireland Scotland Finland "
    "Chile Kenya Nepal Mexico Estonia Slovenia Denmark Tunisia Thailand Wales Sweden Poland Austria Malta Cuba"
).split()
_LANGUAGES = (
    "Spanish Dutch Norwegian Japanese Korean Italian Portuguese Arabic Swahili Welsh Finnish Polish Turkish Hindi "
    "Mandarin Greek German French Czech Danish Hungarian Russian Hebrew Thai Irish Swedish English Romanian"
).split()
_COLOURS = (
    "red blue green yellow orange purple pink brown black white grey silver gold turquoise navy beige maroon teal "
    "crimson violet cream olive lilac"
).split()
_FOODS = (
    "lasagne|sushi|pancakes|mushroom risotto|lentil soup|fish and chips|pad thai|falafel|ramen|goulash|paella|dumplings|"
    "tacos|porridge|scrambled eggs|tomato soup|cheese on toast|pumpkin curry|spinach pie|noodles|gnocchi|stuffed peppers|"
    "baked potatoes|chicken stew|couscous|granola|yoghurt with berries|rye bread|bean chilli|onion soup|kimchi|liver|"
    "blue cheese|celery|beetroot|anchovies|brussels sprouts|olives|fennel|coriander|sardines|cauliflower|turnips|tofu|"
    "roast lamb|omelettes|waffles|bagels|muesli|toast with honey|rice pudding|vegetable curry|ravioli|hummus|moussaka"
).split("|")
_DISHES = (
    "apple crumble|tiramisu|lemon tart|chocolate mousse|cheesecake|panna cotta|sticky toffee pudding|carrot cake|"
    "baklava|plum cake|vanilla ice cream|rhubarb pie|brownies|creme brulee|pavlova|profiteroles|banana bread|sorbet"
).split("|")
_DRINKS = (
    "green tea|black coffee|ginger beer|oat milk latte|lemonade|apple juice|mint tea|hot chocolate|espresso|rooibos|"
    "sparkling water|tomato juice|cold brew|camomile tea|cider|iced tea|kombucha|orange squash|chai|buttermilk|"
    "elderflower cordial|carrot juice|flat white|earl grey|mango lassi|root beer"
).split("|")
_ANIMALS = (
    "otter fox hedgehog owl penguin badger dolphin giraffe heron octopus red_panda seal wolf raven tortoise lynx zebra "
    "beaver puffin koala squirrel camel moose falcon seahorse bat swan"
).split()
_HOBBIES = (
    "pottery|birdwatching|knitting|chess|gardening|astronomy|woodwork|painting|calligraphy|baking|photography|sewing|"
    "model trains|beekeeping|origami|juggling|stamp collecting|geocaching|candle making|crosswords|bookbinding|magic|"
    "foraging|weaving|kite flying|whittling|home brewing|embroidery|metal detecting|jigsaw puzzles"
).split("|")
_SPORTS = (
    "tennis|badminton|rugby|handball|football|hockey|squash|volleyball|table tennis|cricket|basketball|curling|golf|"
    "water polo|netball|judo|fencing|rowing|karate|archery|baseball|ultimate frisbee|lacrosse|bowls"
).split("|")
_INSTRUMENTS = (
    "piano violin cello guitar flute clarinet trumpet harp drums saxophone ukulele banjo accordion oboe trombone viola "
    "mandolin organ bassoon harmonica tuba recorder"
).split()
_ALLERGENS = (
    "peanuts|shellfish|cat hair|pollen|penicillin|walnuts|strawberries|dust mites|eggs|wasp stings|latex|soy|sesame|"
    "gluten|milk|kiwi fruit|hazelnuts|mould|dog hair|nickel|birch pollen|mustard|celery|cashews"
).split("|")
_MEDICINES = (
    "ibuprofen|metformin|cetirizine|levothyroxine|omeprazole|ramipril|atorvastatin|amlodipine|sertraline|losartan|"
    "vitamin D|iron tablets|insulin|warfarin|loratadine|aspirin"
).split("|")
_PLANTS = (
    "fern|cactus|monstera|spider plant|aloe|basil plant|orchid|ivy|rubber plant|peace lily|bonsai|jade plant|snake plant|"
    "lavender|begonia|geranium|palm|yucca|money tree|african violet"
).split("|")
_JOBS = (
    "nurse|carpenter|data analyst|music teacher|bus driver|architect|baker|vet|translator|electrician|librarian|chemist|"
    "gardener|lawyer|plumber|pilot|dentist|photographer|web designer|midwife|geologist|tax adviser|chef|firefighter|"
    "optician|sound engineer|primary school teacher|surveyor|journalist|pharmacist|tram driver|welder|nanny|tailor|"
    "marine biologist|social worker|project manager|stage designer|potter|paramedic|beekeeper|actuary|florist"
).split("|")
_SUBJECTS = (
    "biology|medieval history|linguistics|statistics|physics|philosophy|law|geography|economics|chemistry|architecture|"
    "music theory|psychology|computer science|astronomy|nursing|botany|art history|geology|mathematics|anatomy|politics|"
    "accounting|literature|sociology|marine science|theology|civil engineering|anthropology|pharmacology"
).split("|")
_VEHICLES = "bike|tram|bus|train|ferry|car|scooter|metro|moped|electric scooter|motorbike|cable car".split("|")
_ROOMS = "kitchen|attic|cellar|hallway|bedroom|garage|bathroom|study|shed|living room|laundry room|pantry".split("|")
_KEEPING = (
    "top drawer|blue box|wardrobe|kitchen cupboard|bottom shelf|garden shed|glove compartment|tin on the fridge|"
    "hall cabinet|green folder|old suitcase|bedside table|jar by the door|left desk drawer|red toolbox|linen chest"
).split("|")
_MATERIALS = "oak|steel|glass|leather|bamboo|copper|wool|marble|pine|ceramic|linen|brass|walnut|cork|silk|slate".split(
    "|"
)
_FLOWERS = "tulip|peony|sunflower|daisy|iris|rose|lily|poppy|dahlia|snowdrop|lavender|orchid|magnolia|carnation".split(
    "|"
)
_FRUITS = "mango|apple|cherry|plum|papaya|pear|fig|melon|apricot|kiwi|peach|grape|lychee|pomegranate|banana".split("|")
_GAMES = "chess|go|dominoes|ludo|backgammon|rummy|draughts|charades|bridge|solitaire|darts|snooker|mahjong".split("|")
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_NOUNS = (
    "Lantern Harbour Copper Willow Falcon Anchor Meadow Ember Cedar Comet Granite River Saffron Marble Raven Quill "
    "Thistle Orchard Beacon Summit Velvet Juniper Otter Compass Pebble Heron Maple Tinder Cobalt Clover Acorn Walnut "
    "Lighthouse Windmill Sparrow Foxglove Hazel Moon Bramble Tulip Bridge Mill Station Garden Castle Fountain"
).split()
_ADJECTIVES = (
    "Silent Golden Little Broken Crooked Northern Blue Hidden Paper Wild Red Winter Quiet Lost Old Silver Green Second "
    "Hollow Bright Western Iron Gentle Distant Lucky Salted Royal Urban Slow Early Daily Rusty"
).split()
_COMPANY_ENDS = "Labs|Systems|Group|Works|Logistics|Foods|Partners|Studio|Energy|Bank|Textiles|Medical|Ltd|Media".split(
    "|"
)
_VENUE_WORDS = (
    "Cafe Kitchen Corner House Room Roasters Hall Yard Gym Club Market Arms Stores Express Fitness Bakery".split()
)
_SCHOOL_WORDS = "University|College|Institute|Polytechnic|Academy|School of Arts|Technical University".split("|")
_TEAM_WORDS = "United|Rovers|City|Athletic|Wanderers|Tigers|Hawks|Town|Dynamo|Sharks|Lions|Harriers|Bears".split("|")
_STREET_WORDS = "Street Road Lane Avenue Close Row Terrace Hill Square Way Crescent Walk Gardens".split()
_MODEL_MAKERS = "Toyota Volvo Skoda Fiat Honda Kestrel Opel Renault Mazda Tarpan Seat Kia Aurora Lumo Vantor".split()
CLOSED = frozenset(
    "weekday month colour clock day small_number size year money duration language vehicle room keeping material flower "
    "fruit game number_word age".split()
)

# Types drawn from a short list of words: without coined ones the network learns the list by heart instead of reading.
LISTED = frozenset(
    "job food course drink medicine animal hobby sport instrument allergen plant subject colour vehicle room keeping material "
    "flower fruit game language country".split()
)
_COINED_SHARE = 0.4


class Values:
    """Draws values of a type from one of the two halves. Never repeats a value within one instance (one person)."""

    def __init__(self, rng: random.Random, *, held_out: bool = False) -> None:
        self.rng = rng
        self.held_out = held_out
        self.used: set[str] = set()

    def draw(self, value_type: str) -> str:
        """A fresh value. Raises AttributeError on an unknown type."""
        draw = getattr(self, f"_{value_type}")
        for attempt in range(60):
            value = self._coined(draw()) if value_type in LISTED and self.rng.random() < _COINED_SHARE else draw()
            fresh = value.lower() not in self.used
            if fresh and (value_type in CLOSED or attempt > 40 or is_held_out(value) == self.held_out):
                break
        self.used.add(value.lower())
        return value

    def invented(self) -> str:
        """A made-up capitalised name of 1 to 3 syllables."""
        rng = self.rng
        if not self.held_out and rng.random() < 0.2:
            return self._blend().capitalize()
        syllables = rng.choices((1, 2, 3), (2, 6, 3))[0]
        name = "".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(syllables))
        if syllables == 1 or rng.random() < 0.55:
            name += rng.choice(_CODAS)
        if rng.random() < 0.15:
            name = rng.choice("aeiou") + name
        return name.capitalize()

    def _coined(self, value: str) -> str:
        """A word of a short list made new, so that it must be read and cannot be guessed (LOG, starter 3)."""
        rng = self.rng
        word = rng.choice((rng.choice(_ADJECTIVES), self._noun(), self.invented())).lower()
        return rng.choice((f"{word} {value}", f"{word} {value}", word, f"{word} {rng.choice(_MATERIALS)}"))

    def _noun(self) -> str:
        """A short list is learnt by heart: in training any word may be one (LOG, starter 9)."""
        if self.held_out or self.rng.random() < 0.3:
            return self.rng.choice(_NOUNS)
        return (self.rng.choice(WORDS) if self.rng.random() < 0.5 else self._blend()).capitalize()

    def _blend(self) -> str:
        """The head of one word and the tail of another: pieces of real words in orders that were never seen."""
        first, second = self.rng.choice(WORDS), self.rng.choice(WORDS)
        return first[: self.rng.randint(2, 5)] + second[-self.rng.randint(2, 5) :]

    def _first_name(self) -> str:
        return self.rng.choice(_REAL_FIRST) if self.rng.random() < 0.4 else self.invented()

    def _surname(self) -> str:
        return self.rng.choice(_SURNAMES) if self.rng.random() < 0.4 else self.invented()

    def _full_name(self) -> str:
        return f"{self._first_name()} {self._surname()}"

    def _pet_name(self) -> str:
        roll = self.rng.random()
        if roll < 0.4:
            return self.rng.choice(_PETS)
        return self._noun() if roll < 0.5 else self.invented()

    def _city(self) -> str:
        if self.rng.random() < 0.4:
            return self.rng.choice(_CITIES)
        return self.invented() + self.rng.choice(("", "", "", "ton", "ville", "burg", "ford", " Bay", "haven"))

    def _country(self) -> str:
        return self.rng.choice(_COUNTRIES) if self.rng.random() < 0.75 else self.invented() + "ia"

    def _street(self) -> str:
        first = self.rng.choice((self._noun(), self.invented(), self._surname()))
        return f"{first} {self.rng.choice(_STREET_WORDS)}"

    def _company(self) -> str:
        first = self.invented() if self.rng.random() < 0.6 else self._noun()
        return f"{first} {self.rng.choice(_COMPANY_ENDS)}" if self.rng.random() < 0.6 else first

    def _venue(self) -> str:
        rng = self.rng
        first = self.invented() if rng.random() < 0.5 else self._noun()
        return rng.choice(
            (first, f"{first} {rng.choice(_VENUE_WORDS)}", f"The {rng.choice(_ADJECTIVES)} {self._noun()}")
        )

    def _school(self) -> str:
        return f"{self._city()} {self.rng.choice(_SCHOOL_WORDS)}"

    def _team(self) -> str:
        return f"{self._city()} {self.rng.choice(_TEAM_WORDS)}"

    def _project(self) -> str:
        rng = self.rng
        name = self.invented() if rng.random() < 0.5 else self._noun()
        return rng.choice((name, name, f"Project {name}", f"{rng.choice(_ADJECTIVES)} {name}"))

    def _device_name(self) -> str:
        return self.rng.choice((self.invented(), self._noun(), f"{self.invented()}-{self.rng.randint(2, 99)}"))

    def _model(self) -> str:
        maker = self.rng.choice(_MODEL_MAKERS) if self.rng.random() < 0.5 else self.invented()
        return f"{maker} {self.rng.choice((self.invented(), self.rng.choice('XSTRGK') + str(self.rng.randint(1, 9))))}"

    def _band(self) -> str:
        return self._titled("The {a} {n}s", "{a} {n}", "{i}", "{n} and {m}")

    def _film(self) -> str:
        return self._titled("The {a} {n}", "{a} {n}", "{i}", "{n} in {c}", "A {n} for {f}")

    def _book(self) -> str:
        return self._titled("The {a} {n}", "{f} and the {n}", "{i}", "The {n} of {c}", "{a} {n}s")

    def _song(self) -> str:
        return self._titled("{a} {n}", "{i}", "{f}'s {n}", "{n} in {c}")

    def _titled(self, *patterns: str) -> str:
        rng = self.rng
        return rng.choice(patterns).format(
            a=rng.choice(_ADJECTIVES),
            n=self._noun(),
            m=self._noun(),
            i=self.invented(),
            c=self._city(),
            f=self._first_name(),
        )

    def _job(self) -> str:
        return self.rng.choice(_JOBS)

    def _food(self) -> str:
        return self._pool_or_invented(_FOODS, 0.12, lower=True)

    def _course(self) -> str:
        return self._pool_or_invented(_DISHES, 0.15, lower=True)

    def _drink(self) -> str:
        return self._pool_or_invented(_DRINKS, 0.12, lower=True)

    def _medicine(self) -> str:
        return self._pool_or_invented(_MEDICINES, 0.4, lower=True)

    def _pool_or_invented(self, pool: list[str], share: float, *, lower: bool) -> str:
        if self.rng.random() >= share:
            return self.rng.choice(pool)
        name = self.invented()
        return name.lower() if lower else name

    def _animal(self) -> str:
        return self.rng.choice(_ANIMALS).replace("_", " ")

    def _hobby(self) -> str:
        return self.rng.choice(_HOBBIES)

    def _sport(self) -> str:
        return self.rng.choice(_SPORTS)

    def _instrument(self) -> str:
        return self.rng.choice(_INSTRUMENTS)

    def _allergen(self) -> str:
        return self.rng.choice(_ALLERGENS)

    def _plant(self) -> str:
        return self.rng.choice(_PLANTS)

    def _subject(self) -> str:
        return self.rng.choice(_SUBJECTS)

    def _language(self) -> str:
        return self.rng.choice(_LANGUAGES)

    def _colour(self) -> str:
        colour = self.rng.choice(_COLOURS)
        return (
            f"{self.rng.choice(('dark', 'light', 'bright', 'pale'))} {colour}" if self.rng.random() < 0.15 else colour
        )

    def _vehicle(self) -> str:
        return self.rng.choice(_VEHICLES)

    def _room(self) -> str:
        return self.rng.choice(_ROOMS)

    def _keeping(self) -> str:
        return self.rng.choice(_KEEPING)

    def _material(self) -> str:
        return self.rng.choice(_MATERIALS)

    def _flower(self) -> str:
        return self.rng.choice(_FLOWERS)

    def _fruit(self) -> str:
        return self.rng.choice(_FRUITS)

    def _game(self) -> str:
        return self.rng.choice(_GAMES)

    def _weekday(self) -> str:
        return self.rng.choice(_WEEKDAYS)

    def _month(self) -> str:
        return self.rng.choice(_MONTHS)

    def _day(self) -> str:
        day, month = self.rng.randint(1, 31), self.rng.choice(_MONTHS)
        suffix = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        return self.rng.choice((f"{day} {month}", f"{day} {month}", f"{month} {day}", f"the {day}{suffix} of {month}"))

    def _clock(self) -> str:
        rng, hour = self.rng, self.rng.randint(1, 12)
        words = ["one", *_NUMBER_WORDS][hour - 1]
        minute = rng.choice(("00", "15", "30", "45", "05", "20", "40", "10", "50"))
        return rng.choice(
            (f"{rng.randint(5, 23)}:{minute}", f"{rng.randint(5, 23)}:{minute}", f"half past {words}",
             f"quarter to {words}", f"quarter past {words}", f"{words} o'clock", f"{hour}:{minute}")
        )  # fmt: skip

    def _steps(self) -> str:
        """Three or four things to do, in order: the value of a procedure."""
        return ", then ".join(self._one_step() for _ in range(self.rng.choice((3, 3, 3, 4))))

    def _one_step(self) -> str:
        rng = self.rng
        thing = rng.choice(
            (self._noun().lower(), f"{rng.choice(_ADJECTIVES)} {self._noun()}".lower(), rng.choice(_ROOMS))
        )
        who = self._first_name()
        return rng.choice(
            (f"check the {thing}", f"open the {thing}", f"lock the {thing}", f"clean the {thing}", f"turn off the {thing}", f"fill the {thing}",
             f"count the {thing}s", f"move the {thing}", f"call {who}", f"text {who}", f"wait {self._duration()}", f"write down the {thing}",
             f"press {rng.randint(1, 9)}", f"look at the {thing}", f"take the {self._keeping()}", f"ask {who}", f"shake the {thing}")
        )  # fmt: skip

    def _small_number(self) -> str:
        return str(self.rng.randint(2, 99)) if self.rng.random() < 0.6 else self.rng.choice(_NUMBER_WORDS)

    def _number_word(self) -> str:
        return self.rng.choice(_NUMBER_WORDS)

    def _age(self) -> str:
        return str(self.rng.randint(1, 95))

    def _size(self) -> str:
        return self.rng.choice(
            (str(self.rng.randint(34, 48)), f"UK {self.rng.randint(3, 13)}", f"{self.rng.randint(5, 12)} and a half")
        )

    def _year(self) -> str:
        return str(self.rng.randint(1935, 2012))

    def _money(self) -> str:
        amount = self.rng.randint(12, 240) * 10 + self.rng.choice((0, 0, 0, 5))
        return self.rng.choice((f"{amount} euros", f"{amount} pounds", f"${amount}", f"{amount} dollars", f"€{amount}"))

    def _duration(self) -> str:
        return f"{self.rng.randint(2, 90)} {self.rng.choice(('minutes', 'hours', 'days', 'weeks'))}"

    def _code(self) -> str:
        return "".join(self.rng.choice("0123456789") for _ in range(self.rng.choice((3, 4, 4, 4, 5, 6))))


def is_held_out(value: str) -> bool:
    """One value in eight is never trained on."""
    return zlib.crc32(value.lower().encode()) % 8 == 0
