# Повторение в боте: вопросы, ответы, оценки и то, что после них. Грамматика карточек словами, везде.

# Над вопросом. $deck – название колоды · $left – карточек на сегодня осталось
review-header = { $deck } · осталось { $left }
# Над карточкой, которую ещё не показывали
review-new = 🌱 Новое слово
# Под переводом: ученик вспоминает слово
review-ask-recall = Какое это слово?
# Под переводом: ученик пишет слово
review-ask-type = Напишите слово.
review-show = Показать ответ
review-undo = ↩︎ Отменить
review-more = ⋯ Ещё
# Под карточкой. $hint – подсказка для памяти
review-hint = 💡 { $hint }

## Оценки: $interval – через сколько карточка придёт снова, «10 мин»

review-grade-again = Снова · { $interval }
review-grade-hard = Трудно · { $interval }
review-grade-good = Хорошо · { $interval }
review-grade-easy = Легко · { $interval }
# Оценка, предложенная за написанный ответ. $grade – одна из тех, что выше
review-suggested = ▸ { $grade }

## Сроки на оценках

review-interval-minutes = { $number } мин
review-interval-hours = { $number } ч
review-interval-days = { $number } дн
review-interval-months = { $number } мес
review-interval-years = { $number ->
    [one] { $number } год
    [few] { $number } года
    [many] { $number } лет
   *[other] { $number } года
  }

## Написанный ответ; ниже буквы: лишние зачёркнуты, верные жирные

review-typed-right = ✅ <b>Верно!</b>
review-typed-nearly = 🟡 <b>Почти:</b>
review-typed-wrong = ❌ <b>Не совсем:</b>

## Меню карточки

review-edit = ✏️ Изменить
review-suspend = ⏸ Отложить
review-delete = 🗑 Удалить
# $word – слово карточки
review-suspended = <b>{ $word }</b> не появится, пока вы его не вернёте.
review-deleted = Карточка <b>{ $word }</b> удалена.
review-take-back = ↩︎ Вернуть
review-go-on = Дальше ›

## Пока ничего не осталось

review-done = 🎉 <b>Пока всё!</b>
review-nothing = Сейчас повторять нечего.
# $count – карточек повторено сегодня
review-done-today = { $count ->
    [one] Сегодня повторена { $count } карточка.
    [few] Сегодня повторены { $count } карточки.
   *[other] Сегодня повторено { $count } карточек.
  }
# $when – один из сроков ниже
review-next-due = Следующие карточки: { $when }.
review-when-minutes = { $minutes ->
    [one] через { $minutes } минуту
    [few] через { $minutes } минуты
   *[other] через { $minutes } минут
  }
# $time – 21:30
review-when-today = сегодня в { $time }
review-when-tomorrow = завтра
review-when-days = { $days ->
    [one] через { $days } день
    [few] через { $days } дня
   *[other] через { $days } дней
  }
# $title – следующая колода курса · $size – слов в ней
review-offer = { $size ->
    [one] Дальше в курсе: <b>{ $title }</b>, { $size } слово.
    [few] Дальше в курсе: <b>{ $title }</b>, { $size } слова.
   *[other] Дальше в курсе: <b>{ $title }</b>, { $size } слов.
  }
review-take = ➕ { $title }
# Там, где повторялась только одна колода
review-all-decks = 🗂 Повторять все колоды

## Уведомления поверх экрана

review-stale = Эта карточка уже ушла дальше. Вот текущая.
review-undone = Оценка отменена: поставьте другую.
review-taken-back = Вернул.
review-leech = Это слово всё ускользает. Я отложил его к «упрямым словам»: там можно дать ему другой пример или подсказку.
# $title – взятая колода курса
review-deck-taken = Колода «{ $title }» теперь ваша.

## Части речи и грамматика на карточках. $value – форма или буква рода

review-pos-noun = существительное
review-pos-verb = глагол
review-pos-adjective = прилагательное
review-pos-adverb = наречие
review-pos-pronoun = местоимение
review-pos-preposition = предлог
review-pos-conjunction = союз
review-pos-numeral = числительное
review-pos-interjection = междометие
review-pos-phrase = выражение
review-pos-determiner = определитель
review-grammar-gender = { $value ->
    [m] мужской род
    [f] женский род
    [n] средний род
   *[other] { $value }
  }
review-grammar-plural = мн. ч. { $value }
review-grammar-feminine = ж. р. { $value }
review-grammar-yo = yo { $value }
review-grammar-past = прош. { $value }
review-grammar-participle = прич. { $value }
