# Onboarding and profiles in the bot; names of languages, levels, goals and time zones everywhere.

# Above the first question. $name – the learner's first name
accounts-welcome = Hello, <b>{ $name }</b>! I help you learn words and keep them: a few minutes a day, each word just before you would forget it.

accounts-ask-language = Which language do you want to learn?
accounts-ask-own = And which language do you want translations in?
accounts-ask-level = How well do you know it already?
accounts-ask-goal = What do you need it for?
accounts-ask-minutes = How much time a day will you give it? You can change this whenever you like.
# $zone – a city of the time zone · $time – the time there now, 21:30
accounts-ask-reminder = When shall I remind you, if cards are still waiting?

    Your time zone: { $zone }, where it is { $time } now.
accounts-ask-zone = What time is it where you are?

## Choices

# In the middle of a sentence and in settings
accounts-language-en = English
accounts-language-de = German
accounts-language-fr = French
accounts-language-es = Spanish
accounts-language-ru = Russian
# The languages there are courses for, on buttons
accounts-learn-en = 🇬🇧 English
accounts-learn-de = 🇩🇪 German
accounts-learn-fr = 🇫🇷 French
accounts-learn-es = 🇪🇸 Spanish
# The own languages, each in itself, so that its speakers find it
accounts-own-en = English
accounts-own-ru = Русский
accounts-level-a1 = A1 · first steps
accounts-level-a2 = A2 · simple talk
accounts-level-b1 = B1 · everyday life
accounts-level-b2 = B2 · fluent enough
accounts-level-c1 = C1 · with ease
accounts-level-c2 = C2 · like my own
accounts-level-unknown = I don't know
accounts-goal-travel = ✈️ Travel
accounts-goal-work = 💼 Work
accounts-goal-study = 🎓 Studies
accounts-goal-people = 💬 People
accounts-goal-culture = 🎬 Films and books
accounts-goal-exam = 📝 An exam
# $minutes – a day
accounts-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
accounts-no-reminder = 🔕 No reminder
accounts-change-zone = 🌍 Change time zone

## Time zones, by the city people know them by. In lists with the time there: $zone – one of those below · $time – 21:30

accounts-zone-line = { $time } · { $zone }
accounts-zone-america-los-angeles = Los Angeles
accounts-zone-america-denver = Denver
accounts-zone-america-chicago = Chicago
accounts-zone-america-new-york = New York
accounts-zone-america-argentina-buenos-aires = Buenos Aires
accounts-zone-utc = UTC
accounts-zone-europe-london = London
accounts-zone-europe-madrid = Madrid
accounts-zone-europe-berlin = Berlin
accounts-zone-europe-kaliningrad = Kaliningrad
accounts-zone-europe-kyiv = Kyiv
accounts-zone-asia-jerusalem = Jerusalem
accounts-zone-europe-istanbul = Istanbul
accounts-zone-europe-minsk = Minsk
accounts-zone-europe-moscow = Moscow
accounts-zone-asia-dubai = Dubai
accounts-zone-asia-tbilisi = Tbilisi
accounts-zone-europe-samara = Samara
accounts-zone-asia-tashkent = Tashkent
accounts-zone-asia-yekaterinburg = Yekaterinburg
accounts-zone-asia-almaty = Almaty
accounts-zone-asia-bishkek = Bishkek
accounts-zone-asia-omsk = Omsk
accounts-zone-asia-bangkok = Bangkok
accounts-zone-asia-krasnoyarsk = Krasnoyarsk
accounts-zone-asia-irkutsk = Irkutsk
accounts-zone-asia-shanghai = Shanghai
accounts-zone-asia-tokyo = Tokyo
accounts-zone-asia-yakutsk = Yakutsk
accounts-zone-australia-sydney = Sydney
accounts-zone-asia-vladivostok = Vladivostok
accounts-zone-asia-kamchatka = Kamchatka

## Profiles

accounts-profiles = <b>Your languages</b>

    One profile for each language you learn. Tap one to make it the active one: nothing is lost in the others.
# A profile in the list. $language – its language · $level – A1 to C2
accounts-profile-line = { $language } · { $level }
accounts-profile-add = ➕ Another language
# $language – the active profile's
accounts-profile-delete = 🗑 Delete { $language }
accounts-profile-delete-sure = Delete the <b>{ $language }</b> profile with all its decks and cards?
accounts-profile-delete-yes = Yes, delete it
# Notices over the screen
accounts-switched = Now learning: { $language }
accounts-profile-deleted = The profile is deleted.
