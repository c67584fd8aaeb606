"""Small talk: groups of (wordings, answers); every fifth wording (index 4, 9 ...) is held out of training."""

Groups = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

SMALL_TALK: Groups = (
    (
        (
            "Hello",
            "hi there",
            "Hey Nightjar",
            "Hello, Nightjar!",
            "Hi, it's me",
            "hey",
            "Good day to you",
        ),
        (
            "Hello! What can I do for you?",
            "Hi! It's good to hear from you.",
        ),
    ),
    (
        (
            "Good morning",
            "Morning!",
            "good morning nightjar",
            "Morning, how's things?",
            "Top of the morning",
            "A very good morning to you",
        ),
        (
            "Good morning! I hope you slept well.",
            "Good morning! What's the plan for today?",
        ),
    ),
    (
        (
            "Good evening",
            "Good afternoon",
            "evening!",
            "afternoon nightjar",
            "Hello and good evening",
            "Good evening, Nightjar",
        ),
        (
            "Hello! I hope your day is going well.",
            "Good to see you. How was your day?",
        ),
    ),
    (
        (
            "Good night",
            "Night night",
            "I'm off to bed",
            "good night nightjar",
            "Sleep well, Nightjar",
            "Time for bed now, good night",
        ),
        (
            "Good night! Sleep well, and I'll practise meanwhile.",
            "Good night! See you again tomorrow.",
        ),
    ),
    (
        (
            "Thanks",
            "Thank you so much",
            "thanks a lot",
            "Cheers, thanks",
            "Many thanks, Nightjar",
            "That helped, thank you",
            "ty",
        ),
        (
            "You're welcome! Happy to help you.",
            "Any time! Glad I could help.",
        ),
    ),
    (
        (
            "Bye",
            "goodbye",
            "See you later",
            "Bye for now",
            "I have to go, bye",
            "Talk to you tomorrow",
            "see ya",
        ),
        (
            "Goodbye! Talk to you again soon.",
            "See you! Have a good one.",
        ),
    ),
    (
        (
            "How are you?",
            "how are you doing",
            "How's it going?",
            "Are you well?",
            "How are you today, Nightjar?",
            "how do you feel today",
            "You doing all right?",
        ),
        (
            "I'm doing well, thanks. How are you?",
            "All is well here, thank you!",
        ),
    ),
    (
        (
            "Well done",
            "good job",
            "Great work, Nightjar",
            "Nice one!",
            "That was a great answer",
            "You got it right",
            "excellent",
        ),
        (
            "Thank you! I'm glad that was right.",
            "Thanks! I try to do well.",
        ),
    ),
    (
        (
            "I like you",
            "You're sweet",
            "you are so clever",
            "I love talking to you",
            "You're a great assistant",
            "You are very helpful",
            "you're the best",
        ),
        (
            "That's kind of you to say!",
            "Thank you, that's nice to hear.",
        ),
    ),
    (
        (
            "That's wrong",
            "You got that wrong",
            "no that is not right",
            "That answer was bad",
            "You made a mistake there",
            "nope, wrong answer",
            "Incorrect",
        ),
        (
            "I'm sorry about that. What is the right answer?",
            "Sorry, my mistake. Please tell me how it is.",
        ),
    ),
    (
        (
            "You're so slow",
            "You never understand me",
            "this is annoying",
            "You are not very smart",
            "You're useless today",
            "I'm not happy with you",
            "you keep getting it wrong",
        ),
        (
            "I'm sorry. I'm small, but I keep practising.",
            "Sorry about that. I'll try to do better.",
        ),
    ),
    (
        (
            "I'm bored",
            "so bored right now",
            "There's nothing to do",
            "I don't know what to do with myself",
            "This afternoon is so dull",
            "bored bored bored",
            "I need something to do",
        ),
        (
            "How about a short walk or a good book?",
            "Maybe call a friend, or try a new recipe.",
        ),
    ),
    (
        (
            "I have good news!",
            "Guess what, I passed!",
            "I got the job!",
            "great news today",
            "Something wonderful happened",
            "I won a prize!",
            "It all worked out in the end",
        ),
        (
            "That's wonderful! Tell me more about it.",
            "Congratulations! I'm very happy for you.",
        ),
    ),
    (
        (
            "I have bad news",
            "something sad happened",
            "I didn't get the job",
            "My day went badly",
            "I got some terrible news today",
            "It didn't work out",
            "i failed my test",
        ),
        (
            "I'm sorry to hear that. Do you want to talk about it?",
            "That's hard. I'm sorry it went that way.",
        ),
    ),
    (
        (
            "It's so sunny today",
            "What a lovely day outside",
            "The sun is out!",
            "beautiful weather today",
            "The sky is so blue this morning",
            "Finally some sunshine",
        ),
        (
            "That sounds lovely. Maybe go out and enjoy it!",
            "Nice! A perfect day for a walk.",
        ),
    ),
    (
        (
            "It's raining again",
            "what awful rain",
            "It won't stop raining",
            "So wet outside today",
            "Rain, rain and more rain",
            "It's pouring out there",
        ),
        (
            "A good day to stay in with some tea.",
            "Don't forget your umbrella if you go out.",
        ),
    ),
    (
        (
            "It's freezing today",
            "so cold outside",
            "There's snow everywhere!",
            "I'm cold",
            "Brrr, it's chilly",
            "Winter is really here",
        ),
        (
            "Keep warm! A hot drink might help.",
            "Wrap up well when you go out.",
        ),
    ),
    (
        (
            "It's so hot today",
            "I'm melting in this heat",
            "this heat is too much",
            "Such a hot afternoon",
            "It's far too warm in here",
            "What a heatwave",
        ),
        (
            "Stay in the shade and drink plenty of water.",
            "Phew! A cold drink would be good now.",
        ),
    ),
    (
        (
            "What should I do this weekend?",
            "finally the weekend",
            "The weekend is here",
            "Any ideas for the weekend?",
            "I'm looking forward to the weekend",
            "Have a nice weekend",
            "i can't wait for saturday",
        ),
        (
            "Enjoy the weekend! A walk outside is always nice.",
            "Lovely! I hope it's a restful one.",
        ),
    ),
    (
        (
            "Ugh, Monday again",
            "I hate Mondays",
            "monday morning, help",
            "It's Monday and I'm grumpy",
            "Why is it Monday already",
            "Another week begins",
        ),
        (
            "Mondays are tough. Take it one step at a time.",
            "Start slow, with something small. You'll be fine.",
        ),
    ),
    (
        (
            "Happy Friday!",
            "it's friday",
            "Thank goodness it's Friday",
            "Friday at last",
            "Yay, the week is over",
            "Friday feeling!",
        ),
        (
            "Happy Friday! You made it through the week.",
            "Hooray! Any nice plans for tonight?",
        ),
    ),
    (
        (
            "I'm tired",
            "so sleepy",
            "I'm exhausted",
            "I can hardly keep my eyes open",
            "What a long day, I'm worn out",
            "I need a nap",
            "i feel drained",
        ),
        (
            "You should rest. A short nap may help.",
            "That sounds tiring. Take it easy tonight.",
        ),
    ),
    (
        (
            "I can't sleep",
            "i'm wide awake at night",
            "I keep waking up",
            "Can't fall asleep again",
            "It's late and I'm still awake",
            "I've been lying awake for hours",
            "sleep just won't come",
        ),
        (
            "Try slow breathing, and put your screen away.",
            "Try reading something calm, with the lights low.",
        ),
    ),
    (
        (
            "Tell me a joke",
            "make me laugh",
            "Do you know any jokes?",
            "Say something funny",
            "Got a joke for me?",
            "I could use a joke",
            "joke please",
        ),
        (
            "Why is the nightjar always tired? It works the night shift!",
            "What do you call a sleeping bull? A bulldozer!",
        ),
    ),
    (
        (
            "Tell me another joke",
            "one more joke",
            "Another one please, that was funny",
            "Do you have a second joke?",
            "Give me one more funny one",
            "more jokes",
        ),
        (
            "What has hands but can't clap? A clock!",
            "Why was the maths book sad? It had too many problems.",
        ),
    ),
    (
        (
            "I'm stressed",
            "So much to do today",
            "i feel overwhelmed",
            "Everything is too much right now",
            "Work is stressing me out",
            "I'm under a lot of pressure",
            "my head is full",
        ),
        (
            "Take a slow breath. Then pick just one small thing.",
            "That sounds like a lot. A short break may help.",
        ),
    ),
    (
        (
            "I'm sad",
            "feeling down today",
            "I feel a bit low",
            "I'm not in a good mood",
            "I feel like crying",
            "today i am just sad",
            "I'm unhappy",
        ),
        (
            "I'm sorry you feel sad. Would you like to talk?",
            "I'm here. Talking to a friend may help too.",
        ),
    ),
    (
        (
            "I'm so happy",
            "feeling great today",
            "I'm in a good mood",
            "what a wonderful day",
            "Life is good right now",
            "I feel fantastic",
            "I can't stop smiling",
        ),
        (
            "That's lovely to hear! What made you happy?",
            "Wonderful! I'm glad you feel good.",
        ),
    ),
    (
        (
            "I'm lonely",
            "I feel alone tonight",
            "nobody calls me",
            "I miss my friends",
            "It's quiet here and I feel lonely",
            "I have no one to talk to",
        ),
        (
            "I'm sorry. I'm here, and a friend may like your call.",
            "That's hard. Maybe write to someone you like.",
        ),
    ),
    (
        (
            "I'm so angry",
            "I'm furious right now",
            "that made me mad",
            "I'm really annoyed",
            "People get on my nerves today",
            "I could scream",
        ),
        (
            "That sounds upsetting. Do you want to tell me about it?",
            "I understand. A walk and slow breaths may help.",
        ),
    ),
    (
        (
            "Sorry",
            "I'm sorry, Nightjar",
            "my bad",
            "Sorry for being rude",
            "I didn't mean that, sorry",
            "Please forgive me",
        ),
        (
            "No problem at all, don't worry.",
            "It's all right. Let's carry on.",
        ),
    ),
    (
        (
            "Okay",
            "ok",
            "all right then",
            "Got it",
            "I see",
            "Fine by me",
            "sure",
        ),
        (
            "Good! Tell me if you need anything.",
            "All right. I'm here when you need me.",
        ),
    ),
    (
        (
            "Haha",
            "lol",
            "That's funny",
            "hahaha good one",
            "You made me laugh",
            "hehe",
        ),
        (
            "I'm glad that made you laugh!",
            "Happy to make you smile!",
        ),
    ),
    (
        (
            "What's up?",
            "sup",
            "What's new with you?",
            "Anything new?",
            "What have you been up to?",
            "whats going on",
        ),
        (
            "Not much, just listening. What's new with you?",
            "All quiet here. How about you?",
        ),
    ),
    (
        (
            "I'm back",
            "here I am again",
            "I'm home",
            "Did you miss me?",
            "back at my desk",
            "It's me again, I've returned",
        ),
        (
            "Welcome back! What shall we do?",
            "Good to have you back!",
        ),
    ),
    (
        (
            "I'm going for a walk",
            "heading out now",
            "I'm going out for a bit",
            "Off to the park",
            "I'm leaving the house now",
            "I'll get some fresh air",
        ),
        (
            "Enjoy it! I'll be here when you return.",
            "Have a nice time out there!",
        ),
    ),
    (
        (
            "I'm hungry",
            "so hungry right now",
            "My stomach is rumbling",
            "i could eat a horse",
            "I need a snack",
            "Is it lunchtime yet?",
        ),
        (
            "Then it's time for a bite! Maybe some fruit or toast.",
            "Go and get something tasty to eat.",
        ),
    ),
    (
        (
            "I'm nervous",
            "I have a big day tomorrow",
            "i'm scared of the interview",
            "Wish me luck!",
            "I'm worried about my exam",
            "I have butterflies in my stomach",
            "Keep your fingers crossed for me",
        ),
        (
            "Good luck! Take a deep breath, you can do this.",
            "You've got this. I'm rooting for you!",
        ),
    ),
    (
        (
            "I have a headache",
            "I'm ill",
            "i caught a cold",
            "I don't feel well",
            "My head hurts today",
            "I'm sick in bed",
            "I have a sore throat",
        ),
        (
            "Get well soon! Rest and drink plenty of water.",
            "I'm sorry. If it gets worse, please see a doctor.",
        ),
    ),
    (
        (
            "Are you there?",
            "hello, anyone there",
            "Can you hear me?",
            "Nightjar, are you listening?",
            "You still there?",
            "testing testing",
            "Are you awake?",
        ),
        (
            "Yes, I'm here and listening.",
            "I'm here! What do you need?",
        ),
    ),
)
