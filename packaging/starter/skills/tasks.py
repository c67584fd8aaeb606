"""Generated small tasks, one (question, answer) a call; every fifth wording (index 4, 9 ...) is held out."""

from random import Random

Pair = tuple[str, str]
Wordings = tuple[str, ...]

PLUS_WORDINGS: Wordings = (
    "What is {a} plus {b}?",
    "{a} + {b}",
    "What's {a} + {b}?",
    "how much is {a} plus {b}",
    "Can you add {a} and {b}?",
    "Add {a} and {b}.",
    "What do you get when you add {b} to {a}?",
    "{a} plus {b} equals what?",
    "What is the sum of {a} and {b}?",
    "Work out {a} plus {b}",
    "Please calculate {a} + {b}.",
    "{a} and {b} together make how much?",
    "{a}+{b}=?",
    "Tell me what {a} plus {b} is.",
    "How much do {a} and {b} make?",
    "Sum up {a} and {b}",
)
MINUS_WORDINGS: Wordings = (
    "What is {a} minus {b}?",
    "{a} - {b}",
    "What's {a} - {b}?",
    "how much is {a} minus {b}",
    "Can you take {b} away from {a}?",
    "Take {b} away from {a}.",
    "What is left when you take {b} from {a}?",
    "{a} minus {b} equals what?",
    "What is {a} take away {b}?",
    "Work out {a} minus {b}",
    "Please calculate {a} - {b}.",
    "Subtract {b} from {a}",
    "{a}-{b}=?",
    "Tell me what {a} minus {b} is.",
    "How much remains of {a} without {b}?",
    "What is the difference between {a} and {b}?",
)
TIMES_WORDINGS: Wordings = (
    "What is {a} times {b}?",
    "{a} x {b}",
    "What's {a} * {b}?",
    "how much is {a} times {b}",
    "Can you multiply {a} by {b}?",
    "Multiply {a} by {b}.",
    "What do you get when you multiply {a} and {b}?",
    "{a} times {b} equals what?",
    "What is the product of {a} and {b}?",
    "Work out {a} times {b}",
    "Please calculate {a} x {b}.",
    "{a} multiplied by {b}",
    "{a}*{b}=?",
    "Tell me what {a} times {b} is.",
    "How much do you get for {a} times {b}?",
    "What is {a} multiplied by {b}?",
)

COUNT_UP_WORDINGS: Wordings = (
    "Count from {a} to {b}.",
    "count from {a} up to {b}",
    "Can you count from {a} to {b}?",
    "Please count up from {a} to {b}.",
    "Start at {a} and count to {b}.",
    "List the numbers from {a} to {b}.",
    "Say the numbers {a} to {b}",
    "Which numbers go from {a} to {b}?",
    "Write the numbers from {a} to {b} in order.",
    "Count for me, {a} to {b}",
)
COUNT_DOWN_WORDINGS: Wordings = (
    "Count down from {b} to {a}.",
    "count backwards from {b} to {a}",
    "Can you count down from {b} to {a}?",
    "Please count back from {b} to {a}.",
    "Start at {b} and count down to {a}.",
    "List the numbers from {b} down to {a}.",
    "Say the numbers backwards, {b} to {a}",
    "Do a countdown from {b} to {a}.",
    "Write the numbers from {b} down to {a}.",
    "Count down for me, {b} to {a}",
)
NEXT_NUMBER_WORDINGS: Wordings = (
    "What number comes after {a}?",
    "which number follows {a}",
    "What comes right after {a} when you count?",
    "Tell me the number after {a}.",
    "What's the next number after {a}?",
    "Count one further than {a}",
    "I counted to {a}. What comes next?",
    "After {a} comes which number?",
)
PREVIOUS_NUMBER_WORDINGS: Wordings = (
    "What number comes before {a}?",
    "which number is just before {a}",
    "What comes right before {a} when you count?",
    "Tell me the number before {a}.",
    "What's the number one below {a}?",
    "Count one back from {a}",
    "Which number do you say before {a}?",
    "Before {a} comes which number?",
)

BIGGER_WORDINGS: Wordings = (
    "Which is bigger, {a} or {b}?",
    "what is more, {a} or {b}",
    "Is {a} or {b} the bigger number?",
    "Which number is larger, {a} or {b}?",
    "Tell me the larger one of {a} and {b}.",
    "{a} or {b}, which is bigger?",
    "Pick the bigger number: {a}, {b}",
    "Which of {a} and {b} is greater?",
    "What's the bigger number, {a} or {b}?",
    "Between {a} and {b}, which is the bigger one?",
)
SMALLER_WORDINGS: Wordings = (
    "Which is smaller, {a} or {b}?",
    "what is less, {a} or {b}",
    "Is {a} or {b} the smaller number?",
    "Which number is lower, {a} or {b}?",
    "Tell me the lower one of {a} and {b}.",
    "{a} or {b}, which is smaller?",
    "Pick the smaller number: {a}, {b}",
    "Which of {a} and {b} is less?",
    "What's the smaller number, {a} or {b}?",
    "Between {a} and {b}, which is the smaller one?",
)
OLDER_WORDINGS: Wordings = (
    "{p} is {a} and {q} is {b}. Who is older?",
    "{p} is {a} years old, {q} is {b}. Which of them is older?",
    "Who is older if {p} is {a} and {q} is {b}?",
    "who's older, {p} with {a} years or {q} with {b} years",
    "If {p} is {a} and {q} is {b}, which one was born first?",
    "{p} turned {a} and {q} turned {b}. Who is the older one?",
    "{p} ({a}) and {q} ({b}): who is older?",
    "Tell me who is older: {p} is {a}, {q} is {b}.",
    "{p} is aged {a}. {q} is aged {b}. Who's the oldest?",
    "Who of the two is older, {p} at {a} or {q} at {b}?",
)
YOUNGER_WORDINGS: Wordings = (
    "{p} is {a} and {q} is {b}. Who is younger?",
    "{p} is {a} years old, {q} is {b}. Which of them is younger?",
    "Who is younger if {p} is {a} and {q} is {b}?",
    "who's younger, {p} with {a} years or {q} with {b} years",
    "If {p} is {a} and {q} is {b}, which one was born last?",
    "{p} turned {a} and {q} turned {b}. Who is the younger one?",
    "{p} ({a}) and {q} ({b}): who is younger?",
    "Tell me who is younger: {p} is {a}, {q} is {b}.",
    "{p} is aged {a}. {q} is aged {b}. Who's the youngest?",
    "Who of the two is younger, {p} at {a} or {q} at {b}?",
)

REPEAT_LIST_WORDINGS: Wordings = (
    "Repeat this list: {list}",
    "say these words again: {list}",
    "Can you repeat {list}?",
    "Please repeat the words {list}.",
    "Give this list back to me: {list}",
    "Read this list back: {list}",
    "Repeat after me: {list}",
    "Write the list again: {list}",
)
SORT_LIST_WORDINGS: Wordings = (
    "Sort these words: {list}",
    "sort alphabetically: {list}",
    "Put these words in alphabetical order: {list}",
    "Can you sort {list} from A to Z?",
    "Order this list by the alphabet: {list}",
    "Sort the list {list}.",
    "Please put {list} in ABC order.",
    "Arrange these words from A to Z: {list}",
)
LAST_ITEM_WORDINGS: Wordings = (
    "What is the last word in this list: {list}?",
    "last item of {list}",
    "Which word comes last: {list}?",
    "Pick the last one: {list}",
    "Here is a list: {list}. What stands at the end?",
    "Tell me the last word of {list}.",
    "What's the last item in {list}?",
    "Give me the final word of this list: {list}",
)
FIRST_ITEM_WORDINGS: Wordings = (
    "What is the first word in this list: {list}?",
    "first item of {list}",
    "Which word comes first: {list}?",
    "Pick the first one: {list}",
    "Here is a list: {list}. What stands at the start?",
    "Tell me the first word of {list}.",
    "What's the first item in {list}?",
    "Give me the opening word of this list: {list}",
)
COUNT_ITEMS_WORDINGS: Wordings = (
    "How many words are in this list: {list}?",
    "count the items: {list}",
    "How many things are there: {list}?",
    "Count these words: {list}",
    "Here is a list: {list}. How long is it?",
    "How many items does this list have: {list}?",
    "Tell me how many words I list: {list}",
    "What's the number of items in {list}?",
)

FIRST_LETTER_WORDINGS: Wordings = (
    "What is the first letter of {word}?",
    "first letter of {word}",
    "Which letter does {word} start with?",
    "What letter does the word {word} begin with?",
    "With which letter do you start writing {word}?",
    "Tell me the first letter of {word}.",
    "The word {word} starts with which letter?",
    "What's the starting letter of {word}?",
    "Give me the first letter in the word {word}",
    "Which letter stands at the start of {word}?",
)
ECHO_WORDINGS: Wordings = (
    "Say the word {word}",
    "say {word}",
    "Repeat the word {word}.",
    "Please say {word}.",
    "Can you repeat the word {word} for me?",
    "Just write {word}.",
    "Say only this word: {word}",
    "Answer with the word {word}",
    "Echo this: {word}",
    "Reply with just {word}.",
    "Write the word {word}",
    "Can you say {word}?",
)

GAIN_WORDINGS: Wordings = (
    "{name} has {start} and gets {more} more. How many {items} does {name} have?",
    "{name} has {start}. A friend gives {name} {more} more. How many are there now?",
    "{name} had {start} and found {more} more. How many {items} now?",
    "If {name} has {start} and buys {more} more, how many {items} is that?",
    "Mum hands {name}, who has {start}, another {more}. How many {items} has {name} got?",
    "{name} owns {start} and wins {more} more. How many {items} in total?",
    "There are {start} in a bag. {name} adds {more} more. How many {items} are in the bag?",
    "{name} picks {start} in the morning and {more} more at noon. How many {items} altogether?",
    "{name} starts with {start} and gets another {more}. How many {items} are there?",
    "Yesterday {name} had {start}. Today {more} more came. How many {items} are there today?",
)
LOSS_WORDINGS: Wordings = (
    "{name} has {start} and gives away {less}. How many {items} does {name} have left?",
    "{name} has {start}. A friend takes {less} of them. How many are left?",
    "{name} had {start} and lost {less}. How many {items} now?",
    "If {name} has {start} and sells {less}, how many {items} remain?",
    "Of the {start} that {name} had, {less} got lost. How many {items} has {name} still got?",
    "{name} owns {start} and hands out {less}. How many {items} stay?",
    "There are {start} in a bag. {name} takes out {less}. How many {items} are still in the bag?",
    "{name} brings {start} and leaves {less} behind. How many {items} does {name} take home?",
    "{name} starts with {start} and drops {less}. How many {items} are there?",
    "Yesterday {name} had {start}. Today {less} went missing. How many {items} are there today?",
)
GAIN_LOSS_WORDINGS: Wordings = (
    "{name} has {start}, gets {more} more and gives away {less}. How many {items} are left?",
    "{name} has {start}. {name} buys {more} more, then loses {less}. How many now?",
    "{name} had {start}, found {more} more and sold {less}. How many {items} now?",
    "If {name} has {start}, gets {more} and then gives away {less}, how many {items} remain?",
    "First {name} has {start}, next {more} come in, then {less} go out. How many {items} stay?",
    "{name} starts with {start}, wins {more} more and drops {less}. How many {items} are there?",
    "There are {start} in a box. {name} puts in {more} and takes out {less}. How many {items} are in it?",
    "{name} picks {start} and {more} more, then shares {less}. How many {items} does {name} keep?",
)

DAY_AFTER_WORDINGS: Wordings = (
    "What day comes after {day}?",
    "which day follows {day}",
    "If today is {day}, what day is tomorrow?",
    "What is the day after {day}?",
    "Today is {day}. What will tomorrow be?",
    "Tell me the day after {day}.",
    "After {day} comes which day?",
    "Which weekday comes right after {day}?",
    "It's {day} today. Which day is it tomorrow?",
    "One day after {day} is which day?",
)
DAY_BEFORE_WORDINGS: Wordings = (
    "What day comes before {day}?",
    "which day is right before {day}",
    "If today is {day}, what day was yesterday?",
    "What is the day before {day}?",
    "Today is {day}. What was yesterday?",
    "Tell me the day before {day}.",
    "Before {day} comes which day?",
    "Which weekday comes just before {day}?",
    "It's {day} today. Which day was it yesterday?",
    "One day before {day} is which day?",
)
DAYS_LATER_WORDINGS: Wordings = (
    "What day is {n} days after {day}?",
    "{n} days after {day} is what day",
    "If today is {day}, what day is it in {n} days?",
    "Which day comes {n} days after {day}?",
    "Today is {day}. Which day will it be {n} days from now?",
    "Tell me the day {n} days after {day}.",
    "Starting on {day}, which day is it {n} days later?",
    "Which weekday is {n} days past {day}?",
    "It's {day}. What day is it in {n} days?",
    "Count {n} days on from {day}. Which day is that?",
)

YES_NO_WORDINGS: Wordings = (
    "Is it true that {claim}?",
    "Is this true: {claim}?",
    "{Claim}, right?",
    "would you say that {claim}",
    "Yes or no: {claim}?",
    "Is it right that {claim}?",
    "{Claim}, is that correct?",
    "Do you agree that {claim}?",
    "Tell me if this is true: {claim}.",
    "Am I right to say that {claim}?",
    "{Claim}, yes or no?",
    "Is it correct to say {claim}?",
)

# fmt: off
NAMES: Wordings = (
    "Tom", "Anna", "Ben", "Lucy", "Max", "Ella", "Sam", "Rosa", "Jack", "Nina", "Leo", "Mia", "Omar", "Clara",
    "Finn", "Ivy", "Noah", "Zoe", "Hugo", "Lily", "Adam", "Maya", "Paul", "Emma", "Ravi", "June", "Karl", "Sara",
    "Luca", "Tess", "Yusuf", "Alice", "Oscar", "Hana", "Theo", "Vera", "Marco", "Ida", "Joel", "Kate",
)
ITEMS: tuple[tuple[str, str], ...] = (
    ("apple", "apples"), ("book", "books"), ("coin", "coins"), ("pencil", "pencils"), ("egg", "eggs"),
    ("stamp", "stamps"), ("shell", "shells"), ("card", "cards"), ("ball", "balls"), ("plum", "plums"),
    ("marble", "marbles"), ("pear", "pears"), ("button", "buttons"), ("cookie", "cookies"), ("stone", "stones"),
    ("flower", "flowers"), ("ticket", "tickets"), ("cup", "cups"), ("balloon", "balloons"), ("sticker", "stickers"),
    ("lemon", "lemons"), ("candle", "candles"), ("sock", "socks"), ("key", "keys"), ("carrot", "carrots"),
)
WORDS: Wordings = (
    "lantern", "apple", "river", "window", "garden", "candle", "pillow", "bridge", "forest", "rocket", "pepper",
    "violin", "tiger", "basket", "cloud", "button", "mirror", "harbour", "island", "jacket", "kettle", "ladder",
    "magnet", "needle", "orange", "pencil", "quilt", "ribbon", "saddle", "ticket", "umbrella", "valley", "wagon",
    "yellow", "zebra", "anchor", "barrel", "castle", "donkey", "engine", "feather", "guitar", "hammer", "insect",
    "jungle", "kitten", "lemon", "meadow", "napkin", "ocean", "parrot", "queen", "rabbit", "silver", "table",
    "uncle", "velvet", "winter", "yard", "acorn", "bottle", "camera", "desert", "eagle", "finger", "glove", "honey",
    "icicle", "jigsaw", "king", "letter", "monkey", "nest", "olive", "planet", "quiet", "road", "sugar", "turtle",
    "under", "village", "whale", "year", "almond", "bread", "circle", "dragon", "evening", "flower", "giant",
    "hill", "ink", "jewel", "kite", "lamp", "mountain", "number", "onion", "paper", "quick", "rain", "spoon",
    "tower", "use", "vase", "water", "yoghurt", "zipper", "arrow", "beach", "cherry", "drum", "elbow", "farm",
    "goat", "heart", "idea", "juice", "knee", "leaf", "moon", "night", "owl", "piano", "rope", "shell", "train",
    "van", "wheel", "yarn", "bell", "coat", "door", "ear", "fish", "grape", "hat", "iron", "jam", "key", "lake",
    "map", "nose", "oven", "plum", "ring", "sand", "tree", "vine", "wolf", "bird", "cake", "dust", "egg", "fork",
    "grass", "house", "ice", "jar", "knot", "lion", "milk", "nut", "oak", "pear", "rose", "ship", "tent", "wall",
    "bean", "crab", "duck", "fern", "gate", "horn", "lime", "mouse", "pine", "robin", "sock", "toast", "wave",
    "badger", "copper", "fiddle", "ginger", "hedge", "marble", "otter", "pebble", "raven", "salmon", "thunder",
    "walnut",
)
# fmt: on
DAYS: Wordings = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBER_NAMES: Wordings = ("zero", "one", "two", "three", "four", "five", "six")

# Subject, verb, what is true of it, what is not: "fire is hot" and not "fire is cold".
CLAIMS: tuple[tuple[str, str, str, str], ...] = (
    ("fire", "is", "hot", "cold"),
    ("ice", "is", "cold", "hot"),
    ("snow", "is", "white", "black"),
    ("grass", "is", "green", "purple"),
    ("a ripe banana", "is", "yellow", "blue"),
    ("coal", "is", "black", "pink"),
    ("water", "is", "wet", "dry"),
    ("sugar", "is", "sweet", "sour"),
    ("a lemon", "is", "sour", "salty"),
    ("a stone", "is", "hard", "soft"),
    ("a pillow", "is", "soft", "hard"),
    ("a feather", "is", "light", "heavy"),
    ("an elephant", "is", "big", "tiny"),
    ("an ant", "is", "small", "huge"),
    ("a snail", "is", "slow", "fast"),
    ("a cheetah", "is", "fast", "slow"),
    ("the sun", "is", "a star", "a planet"),
    ("the Earth", "is", "a planet", "a star"),
    ("a rose", "is", "a flower", "an animal"),
    ("an oak", "is", "a tree", "a fish"),
    ("a dog", "is", "an animal", "a plant"),
    ("a carrot", "is", "a vegetable", "a bird"),
    ("an apple", "is", "a fruit", "an insect"),
    ("a robin", "is", "a bird", "a fish"),
    ("a salmon", "is", "a fish", "a bird"),
    ("a bee", "is", "an insect", "a bird"),
    ("a whale", "is", "a mammal", "a fish"),
    ("a violin", "is", "an instrument", "a fruit"),
    ("a hammer", "is", "a tool", "a drink"),
    ("tea", "is", "a drink", "a tool"),
    ("Paris", "is", "in France", "in Japan"),
    ("Rome", "is", "in Italy", "in Norway"),
    ("Tokyo", "is", "in Japan", "in Spain"),
    ("Berlin", "is", "in Germany", "in Egypt"),
    ("a spider", "has", "eight legs", "two legs"),
    ("a bird", "has", "two legs", "six legs"),
    ("a cow", "has", "four legs", "eight legs"),
    ("a triangle", "has", "three sides", "five sides"),
    ("a square", "has", "four sides", "three sides"),
    ("a week", "has", "seven days", "nine days"),
    ("a year", "has", "twelve months", "ten months"),
    ("an hour", "has", "60 minutes", "30 minutes"),
    ("a cat", "says", "meow", "moo"),
    ("a cow", "says", "moo", "woof"),
    ("a duck", "says", "quack", "meow"),
    ("the sun", "rises", "in the east", "in the west"),
    ("bees", "make", "honey", "cheese"),
    ("bakers", "make", "bread", "shoes"),
    ("fish", "live", "in water", "in trees"),
    ("owls", "wake", "at night", "only at noon"),
)


def _pick(rng: Random, wordings: Wordings, held_out: bool) -> str:
    """One wording: only the held-out ones (every fifth) if asked for, else only the others."""
    return rng.choice([w for index, w in enumerate(wordings) if (index % 5 == 4) == held_out])


def _amount(count: int, item: tuple[str, str]) -> str:
    return f"{count} {item[0] if count == 1 else item[1]}"


def _joined(words: list[str]) -> str:
    return ", ".join(words)


def sums(rng: Random, held_out: bool = False) -> Pair:
    """Adding and taking away with numbers from 0 to 20, multiplying with numbers from 0 to 5."""
    kind = rng.choice(("plus", "plus", "minus", "minus", "times"))
    if kind == "times":
        a, b = rng.randint(0, 5), rng.randint(0, 5)
        return _pick(rng, TIMES_WORDINGS, held_out).format(a=a, b=b), f"{a} times {b} is {a * b}."
    a, b = rng.randint(0, 20), rng.randint(0, 20)
    if kind == "plus":
        return _pick(rng, PLUS_WORDINGS, held_out).format(a=a, b=b), f"{a} plus {b} is {a + b}."
    a, b = max(a, b), min(a, b)
    return _pick(rng, MINUS_WORDINGS, held_out).format(a=a, b=b), f"{a} minus {b} is {a - b}."


def counting(rng: Random, held_out: bool = False) -> Pair:
    """Counting up or down over three to seven numbers, and the number before or after one."""
    kind = rng.choice(("up", "down", "next", "previous"))
    a = rng.randint(1, 20)
    if kind == "next":
        return _pick(rng, NEXT_NUMBER_WORDINGS, held_out).format(a=a), f"The number after {a} is {a + 1}."
    if kind == "previous":
        return _pick(rng, PREVIOUS_NUMBER_WORDINGS, held_out).format(a=a), f"The number before {a} is {a - 1}."
    a = rng.randint(0, 15)
    b = a + rng.randint(2, 6)
    numbers = [str(number) for number in range(a, b + 1)]
    if kind == "up":
        return _pick(rng, COUNT_UP_WORDINGS, held_out).format(a=a, b=b), f"{_joined(numbers)}."
    return _pick(rng, COUNT_DOWN_WORDINGS, held_out).format(a=a, b=b), f"{_joined(numbers[::-1])}."


def comparisons(rng: Random, held_out: bool = False) -> Pair:
    """The bigger or smaller of two numbers, the older or younger of two people."""
    if rng.random() < 0.5:
        a, b = rng.sample(range(100), 2)
        if rng.random() < 0.5:
            return _pick(rng, BIGGER_WORDINGS, held_out).format(a=a, b=b), f"{max(a, b)} is bigger than {min(a, b)}."
        return _pick(rng, SMALLER_WORDINGS, held_out).format(a=a, b=b), f"{min(a, b)} is smaller than {max(a, b)}."
    a, b = rng.sample(range(3, 91), 2)
    p, q = rng.sample(NAMES, 2)
    older, younger = (p, q) if a > b else (q, p)
    if rng.random() < 0.5:
        return _pick(rng, OLDER_WORDINGS, held_out).format(a=a, b=b, p=p, q=q), f"{older} is older than {younger}."
    return _pick(rng, YOUNGER_WORDINGS, held_out).format(a=a, b=b, p=p, q=q), f"{younger} is younger than {older}."


def lists(rng: Random, held_out: bool = False) -> Pair:
    """Repeating, sorting or counting a list of three or four words, or naming its first or last word."""
    words = rng.sample(WORDS, rng.randint(3, 4))
    wordings, answer = rng.choice(
        (
            (REPEAT_LIST_WORDINGS, f"{_joined(words)}."),
            (SORT_LIST_WORDINGS, f"{_joined(sorted(words))}."),
            (LAST_ITEM_WORDINGS, f"The last word is {words[-1]}."),
            (FIRST_ITEM_WORDINGS, f"The first word is {words[0]}."),
            (COUNT_ITEMS_WORDINGS, f"There are {NUMBER_NAMES[len(words)]} words in the list."),
        )
    )
    return _pick(rng, wordings, held_out).format(list=_joined(words)), answer


def first_letter(rng: Random, held_out: bool = False) -> Pair:
    """The letter that a word starts with."""
    word = rng.choice(WORDS)
    question = _pick(rng, FIRST_LETTER_WORDINGS, held_out).format(word=word)
    return question, f"The first letter of {word} is {word[0].upper()}."


def echo(rng: Random, held_out: bool = False) -> Pair:
    """Saying a given word and nothing else."""
    word = rng.choice(WORDS)
    return _pick(rng, ECHO_WORDINGS, held_out).format(word=word), word


def two_step(rng: Random, held_out: bool = False) -> Pair:
    """A little story in which somebody gets or loses some things."""
    name, item = rng.choice(NAMES), rng.choice(ITEMS)
    start, more = rng.randint(2, 10), rng.randint(1, 6)
    kind = rng.choice(("gain", "loss", "both"))
    if kind == "gain":
        wordings, less, total = GAIN_WORDINGS, 0, start + more
    elif kind == "loss":
        less = rng.randint(1, start - 1)
        wordings, total = LOSS_WORDINGS, start - less
    else:
        less = rng.randint(1, start)
        wordings, total = GAIN_LOSS_WORDINGS, start + more - less
    question = _pick(rng, wordings, held_out).format(
        name=name, start=_amount(start, item), more=more, less=less, items=item[1]
    )
    return question, f"That makes {_amount(total, item)}."


def weekday_after(rng: Random, held_out: bool = False) -> Pair:
    """The weekday after or before a given one, or a few days later."""
    index = rng.randrange(7)
    day = DAYS[index]
    kind = rng.choice(("after", "before", "later"))
    if kind == "after":
        return _pick(rng, DAY_AFTER_WORDINGS, held_out).format(day=day), f"{DAYS[(index + 1) % 7]} comes after {day}."
    if kind == "before":
        return _pick(rng, DAY_BEFORE_WORDINGS, held_out).format(day=day), f"{DAYS[index - 1]} comes before {day}."
    n = rng.randint(2, 6)
    question = _pick(rng, DAYS_LATER_WORDINGS, held_out).format(day=day, n=rng.choice((str(n), NUMBER_NAMES[n])))
    return question, f"{NUMBER_NAMES[n].capitalize()} days after {day} is {DAYS[(index + n) % 7]}."


def yes_no(rng: Random, held_out: bool = False) -> Pair:
    """Whether a simple statement is true: about the world, or about two numbers."""
    true = rng.random() < 0.5
    if rng.random() < 0.3:
        small, big = sorted(rng.sample(range(21), 2))
        relation, first, second = rng.choice((("bigger", big, small), ("smaller", small, big)))
        fact = f"{first} is {relation} than {second}"
        claim = fact if true else f"{second} is {relation} than {first}"
        answer = f"Yes, {fact}." if true else f"No, {fact}."
    else:
        subject, verb, right, wrong = rng.choice(CLAIMS)
        fact = f"{subject} {verb} {right}"
        claim = fact if true else f"{subject} {verb} {wrong}"
        answer = f"Yes, {fact}." if true else f"No, {fact}, not {wrong}."
    question = _pick(rng, YES_NO_WORDINGS, held_out)
    return question.format(claim=claim, Claim=claim[0].upper() + claim[1:]), answer
