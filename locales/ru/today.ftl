### Первый экран мини-приложения.

## Приветствие по времени суток. $name — имя ученика

today-greeting-night = Доброй ночи, { $name }
today-greeting-morning = Доброе утро, { $name }
today-greeting-day = Добрый день, { $name }
today-greeting-evening = Добрый вечер, { $name }
# Рядом с огоньком, для программ чтения с экрана. $count — дни
today-streak = { $count ->
    [one] { $count } день подряд
    [few] { $count } дня подряд
   *[many] { $count } дней подряд
  }
# После крупного числа. $count — это число: сколько карточек осталось сегодня
today-due = { $count ->
    [one] карточка на сегодня
    [few] карточки на сегодня
   *[many] карточек на сегодня
  }
# Вместо числа, когда ничего не осталось
today-clear = На сегодня всё
today-clear-text = Повторять нечего. Самое время добавить новых слов.
# $count — минуты
today-minutes = { $count ->
    [one] Примерно { $count } минута
    [few] Примерно { $count } минуты
   *[many] Примерно { $count } минут
  }
# $count — сколько карточек новых
today-new = { $count ->
    [one] { $count } новая
   *[other] { $count } новых
  }
# Кольцо, для программ чтения с экрана. $done — сделано сегодня, $goal — цель дня
today-goal = { $done } из { $goal }: цель на сегодня
# В кольце под числом сделанного. $goal — цель дня
today-of = из { $goal }
today-start = Начать повторение
today-add = Добавить слова
# Для программ чтения с экрана: ряд из семи дней
today-week = Последние семь дней
today-today = Сегодня
today-day-done = сделано
today-day-missed = пока нет
today-decks = Колоды
today-all-decks = Все колоды
today-take-course = Взять готовую колоду
# $count — карточки, отложенные потому, что слишком часто забывались
today-leeches = { $count ->
    [one] { $count } упрямое слово ждёт внимания
    [few] { $count } упрямых слова ждут внимания
   *[many] { $count } упрямых слов ждут внимания
  }
