### The playground's chat page, and the sheet in which it opens the Mini App.
### Plain messages only: text and { $variables }, no selectors (the page reads them without Fluent).

# The page's title in the browser's tab. $bot: the bot's name.
playground-title = { $bot } · playground
# Above the list of test people.
playground-people = People
# A button below the list, and the title of the dialog it opens.
playground-add-person = New person
# The fields of that dialog.
playground-person-name = Name
playground-person-language = Language in Telegram
# Its button.
playground-person-create = Create
# A line under the people's list: what this place is.
playground-about = A Telegram of your own, on this machine only. Nothing leaves it.
# Under the bot's name, while nothing happens.
playground-status-bot = bot
# Under the bot's name while a chat action lasts, by its kind.
playground-status-typing = typing…
playground-status-sending-photo = sending a photo…
playground-status-recording-voice = recording a voice message…
playground-status-sending-voice = sending a voice message…
playground-status-sending-file = sending a file…
# Under the bot's name when the person has blocked it.
playground-status-blocked = blocked
# Buttons with an icon: read out by screen readers and shown as a tooltip.
playground-open-people = People and settings
playground-close = Close
playground-back = Back
playground-send = Send
playground-save = Save
playground-cancel = Cancel
playground-attach = Attach a file
playground-commands = Commands
playground-keyboard = Keyboard of the bot
playground-record = Record a voice message
playground-record-stop = Stop and send
playground-record-discard = Discard
playground-scroll-down = To the newest message
playground-message-menu = What to do with this message
playground-theme-dark = Dark theme
playground-theme-light = Light theme
playground-language = Page in English
# Placeholder of the input line.
playground-write = Message
# In an empty chat: a heading and the button that sends /start.
playground-empty = Nothing here yet
playground-start = Start
# Blocks the bot, or lets it write again (the bot is told).
playground-block = Block the bot
playground-unblock = Unblock the bot
# Beside a message's time.
playground-edited = edited
# Above a forwarded message. $name: whose it was.
playground-forwarded = Forwarded from { $name }
# Menu of a message.
playground-reply = Reply
playground-forward = Forward to the bot
playground-edit = Edit
playground-copy = Copy text
# Above the input line while replying. $name: to whom.
playground-replying = Reply to { $name }
# Above the input line while editing.
playground-editing = Editing
# The person themselves, where a name is needed.
playground-you = You
# The label of a message that is being written, and the button that stops it.
playground-draft-thinking = Thinking…
playground-draft-stop = Stop
# A photo, for those who can't see it.
playground-photo = Photo
# Buttons of a voice message.
playground-play = Play
playground-pause = Pause
# A file of a message. $name: the file's name.
playground-download = Download { $name }
# Spoiler text, for screen readers, before it is revealed.
playground-spoiler = Hidden text, tap to reveal
# Shown when a button that only Telegram can serve is tapped.
playground-not-here = This button works in Telegram only
# Shown when something was copied.
playground-copied = Copied
# Shown when the bot did not answer a tap in time.
playground-no-answer = The bot has not answered
# Shown while the page has lost its connection.
playground-reconnecting = Connecting…
# Shown when an action failed. $reason: what the server said (English).
playground-failed = That did not work: { $reason }
# Shown when the microphone can't be used: a file can be chosen instead.
playground-no-microphone = No microphone here. Choose a sound file instead.
# Closes an alert.
playground-ok = OK
# Troubles: a button in the people's list and the title of the dialog it opens, with its explanation.
playground-faults = Order troubles
playground-faults-about = See how the bot copes when Telegram does not. They last until you end them.
# Which of the bot's calls are hit, and the choice of all of them.
playground-faults-method = Calls
playground-faults-every = All calls
# The troubles: chances in per cent, times in seconds and milliseconds.
playground-faults-too-many = Too many requests (429), %
playground-faults-retry-after = … try again after, s
playground-faults-broken = Server errors (502), %
playground-faults-reset = Connection breaks before, %
playground-faults-lost = Connection breaks after, %
playground-faults-delay = Slowness, ms
# A checkbox: the bot is refused as by a server that is older than the call.
playground-faults-unknown = The server does not know this call (404)
playground-faults-apply = Apply
playground-faults-end = End all troubles
# Beside the button while troubles last.
playground-faults-on = on
# The sheet with the Mini App: read out, and under its title.
playground-app = Mini App
playground-app-settings = Settings of the Mini App
playground-app-failed = The Mini App does not open
# A link of the Mini App that leads outside. $url: where to.
playground-app-open-link = Open { $url }?
playground-app-open = Open
