# Упражнения, где бы они ни были: что сделать, каков ответ, что можно нажать. Для чата и приложения.
# Вид упражнения и вид ошибки пишутся в названии через дефис: choose-many, word-order.

## Что сделать, если этого не сказал автор упражнения: по одному на каждый вид

exercises-ask-choose = Выберите верный ответ.
exercises-ask-choose-many = Выберите всё, что подходит.
exercises-ask-match = Что к чему подходит?
exercises-ask-listen-choose = Послушайте и выберите.
exercises-ask-gap = Заполните пропуск.
exercises-ask-order = Расставьте слова по порядку.
# Ниже стоит слово или фраза на языке ученика
exercises-ask-type = Как это сказать? Напишите.
exercises-ask-listen-type = Послушайте и запишите.
exercises-ask-say = Скажите вслух.
exercises-ask-transform = Измените форму.
# $language – код изучаемого языка по ISO
exercises-ask-translate-into = { $language ->
    [en] Переведите на английский.
    [de] Переведите на немецкий.
    [fr] Переведите на французский.
    [es] Переведите на испанский.
   *[other] Переведите на изучаемый язык.
  }
# $language – код языка ученика по ISO
exercises-ask-translate-out = { $language ->
    [en] Переведите на английский.
    [ru] Переведите на русский.
   *[other] Переведите на свой язык.
  }
exercises-ask-mistake = Здесь одна ошибка. Напишите правильно.

## Каков ответ. Над различием по буквам или перед верным ответом

exercises-right = Верно
exercises-nearly = Почти
exercises-wrong = Не совсем
exercises-unsure = Не уверен
exercises-skipped = Пропущено

# Перед тем, что ответил ученик
exercises-yours = Ваш ответ
# Перед верным ответом
exercises-answer = Верный ответ
# Перед ответом, который тоже верен, если ученик дал другой верный
exercises-also-right = Верно и так

## Что не так с написанным ответом, одной строкой

exercises-slip-accent = Обратите внимание на знаки над буквами.
exercises-slip-apostrophe = Обратите внимание на апостроф.
exercises-slip-article = Посмотрите на артикль.
exercises-slip-spelling = Просто описка.
exercises-slip-spacing = Обратите внимание на пробелы.
exercises-slip-ending = Слово то, а форма другая.
exercises-slip-small-word = Здесь нужно другое служебное слово.
exercises-slip-word-order = Слова идут в другом порядке.
exercises-slip-missing-word = Не хватает слова.
exercises-slip-extra-word = Одно слово лишнее.
exercises-slip-negation = Получилось наоборот.
exercises-slip-digits = Запишите число иначе: словами или цифрами.

## Кнопки

exercises-hint = Подсказка
exercises-skip = Пропустить
exercises-done = Готово
exercises-next = Дальше
exercises-leave = Выйти
exercises-dispute = Мой ответ верный
exercises-ask-teacher = Спросить учителя

## Рядом с упражнением

# $number – какое это упражнение по счёту · $total – сколько их
exercises-progress = { $number } из { $total }
# Раньше в этот раз упражнение не получилось
exercises-again = Ещё раз: раньше не получилось
# Ответ смотрит модель
exercises-checking = Проверяю ваш ответ…
# Ученик сказал, что ответ верный: модель спрашивают ещё раз
exercises-dispute-open = Смотрю на ваш ответ ещё раз.
exercises-dispute-accepted = Вы правы: теперь этот ответ засчитан, вам и всем остальным.
exercises-dispute-refused = Посмотрел ещё раз: ответ всё-таки неверный.
exercises-dispute-unsure = Не могу решить сам. Ответ посмотрит человек.
# Уведомление: ответ был на упражнение, которое уже позади
exercises-stale = Это упражнение уже позади. Вот текущее.
