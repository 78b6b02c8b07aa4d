# Above the first due card of a reminder. $count: cards left today.
reminders-due =
    { $count ->
        [one] ⏰ Вас ждёт { $count } карточка. Вот первая:
        [few] ⏰ Вас ждут { $count } карточки. Вот первая:
       *[many] ⏰ Вас ждут { $count } карточек. Вот первая:
    }
