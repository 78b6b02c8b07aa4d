# Above the first due card of a reminder. $count: cards left today.
reminders-due =
    { $count ->
        [one] ⏰ One card is waiting for you:
       *[other] ⏰ { $count } cards are waiting. The first one:
    }
