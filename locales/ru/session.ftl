### Повторение в мини-приложении, от первой карточки до последней.

session-progress-label = Ход повторения
# $done — пройдено в этот раз, $total — вместе с оставшимися
session-progress = { $done } из { $total }
session-undo = Отменить последний ответ
# $count — оценки, которые ждут сети на устройстве
session-pending = { $count ->
    [one] { $count } ответ ждёт отправки
    [few] { $count } ответа ждут отправки
   *[many] { $count } ответов ждут отправки
  }
# Пометка на карточке, показанной впервые
session-new = Новое
session-listen = Послушать

## Под вопросом: что делать

session-ask-recognise = Скажите, что это значит, и проверьте себя
session-ask-recall = Скажите вслух и проверьте себя
session-ask-type = Напишите на изучаемом языке
session-type-label = Ваш ответ
session-check = Проверить
session-show = Показать ответ
session-answer = Ответ
session-edit = Изменить
# Четыре оценки и общее название для программ чтения с экрана
session-grades-label = Насколько хорошо вы помнили?
session-grade-again = Снова
session-grade-hard = Трудно
session-grade-good = Хорошо
session-grade-easy = Легко

## Над введённым ответом, показанным по буквам

session-verdict-right = Верно
session-verdict-nearly = Почти
session-verdict-wrong = Не совсем
session-unchecked = Нет связи: сравните сами

## Короткие сообщения внизу

session-stale = На эту карточку уже ответили в другом месте. Вот следующая.
session-leech = Это слово никак не запоминается, и мы его отложили. Оно ждёт в разделе «Слова».

## Конец

session-done-title = Пока всё
session-nothing-title = Повторять нечего
# $count — карточек за сегодня
session-done-today = { $count ->
    [one] { $count } карточка за сегодня
    [few] { $count } карточки за сегодня
   *[many] { $count } карточек за сегодня
  }
# $moment — app-moment-…, например «завтра»
session-next-due = Следующее повторение: { $moment }
session-never-due = Добавьте слова или возьмите готовую колоду — и продолжим.
session-all-decks = Повторить все колоды
# $title — название готовой колоды
session-take-course = Взять «{ $title }»
session-add-words = Добавить слова
session-to-today = На главную
session-tunnel-title = Здесь вы ответили на всё
# $count — оценки, сохранённые на устройстве
session-tunnel-text = { $count ->
    [one] { $count } ответ сохранён и уйдёт, когда появится связь.
    [few] { $count } ответа сохранены и уйдут, когда появится связь.
   *[many] { $count } ответов сохранены и уйдут, когда появится связь.
  }
