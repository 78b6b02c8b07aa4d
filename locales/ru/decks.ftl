# Колоды, карточки, колоды курса и упрямые слова в боте.

## Список колод

# $count – колод · $due – карточек на сегодня во всех
decks-list = { $count ->
    [0] <b>Ваши колоды</b>

      Пока ни одной. Создайте свою или возьмите из курса.
   *[other] <b>Ваши колоды</b>

      На сегодня карточек: { $due }. Новые слова попадают в колоду с галочкой.
  }
# Колода в списке. $title – название · $due – карточек на сегодня
decks-line = { $due ->
    [0] { $title }
   *[other] { $title } · { $due }
  }
decks-new = ➕ Новая колода
decks-courses = 🎓 Курс
decks-all-cards = 🔎 Все слова
decks-leeches = 🩹 Упрямые слова
# $deleted – название удалённой колоды
decks-deleted = 🗑 Колода «{ $deleted }» удалена.

# $deleted – название колоды или слово карточки
decks-restore = ↩︎ Вернуть: { $deleted }
decks-ask-title = Как назвать новую колоду? Пришлите название.

## Одна колода

# $title · $cards – в ней · $due – из них на сегодня · $limit – новых в день или «без ограничения» · $active – yes или no
# $place – место в списке · $of – колод в списке
decks-deck = <b>{ $title }</b>

    Карточек: { $cards }
    На сегодня: { $due }
    Новых слов в день: { $limit }
    Место в списке: { $place } из { $of }
    { $active ->
        [yes] ✓ Новые слова попадают сюда.
       *[no] Новые слова попадают в другую колоду.
    }
# $due – карточек на сегодня
decks-review = { $due ->
    [0] 🗂 Повторять эту колоду
   *[other] 🗂 Повторять эту колоду ({ $due })
  }
# $cards – сколько
decks-cards = 📄 Слова ({ $cards })
decks-rename = ✏️ Переименовать
decks-limit = 🌱 Новых в день
decks-up = ▲ Выше
decks-down = ▼ Ниже
decks-activate = ✓ Новые слова сюда
decks-delete = 🗑 Удалить
# $title – название колоды
decks-ask-new-title = Пришлите новое название для «{ $title }».
decks-ask-limit = Сколько новых слов в день может давать «{ $title }»? Общее ограничение для всех колод остаётся прежним.
decks-no-limit = без ограничения

## Списки карточек

decks-cards-title = <b>Слова</b>. Нажмите на слово, чтобы открыть, или пришлите часть слова, чтобы найти.
decks-no-cards = Слов здесь пока нет.
# $query – что искали
decks-found = 🔎 Найдено по запросу «{ $query }»:
decks-none-found = 🔎 По запросу «{ $query }» ничего нет. Пришлите другую часть слова.
decks-search-end = ✕ Закончить поиск
decks-leeches-title = <b>Упрямые слова</b>: они всё забываются, поэтому я их отложил. Откройте слово, дайте ему другой пример или подсказку и верните в учёбу.
decks-no-leeches = Упрямых слов нет. Отличная память!
# Строка списка. $word и $translation – с карточки · $state – см. decks-card-state
decks-card-line = { $state ->
    [new] 🌱 <b>{ $word }</b> — { $translation }
    [suspended] ⏸ <b>{ $word }</b> — { $translation }
    [leech] 🩹 <b>{ $word }</b> — { $translation }
   *[other] • <b>{ $word }</b> — { $translation }
  }
# Над списком. $deleted – слово удалённой карточки
decks-card-deleted = 🗑 Карточка «{ $deleted }» удалена.

## Одна карточка

# Под карточкой. $deck – название колоды · $state – насколько знакома · $when – когда придёт снова, может быть пустым
decks-card-state = 📚 { $deck }
    { $state ->
        [new] 🌱 ещё не показывалась
        [learning] учится, придёт { $when }
        [young] знакома недавно, придёт { $when }
        [mature] знакома хорошо, придёт { $when }
        [suspended] ⏸ отложена: не показывается
       *[leech] 🩹 упрямая: отложена
    }
decks-rescue = 💪 Вернуть в учёбу
decks-card-edit = ✏️ Изменить
decks-card-move = 📚 Переложить
decks-card-suspend = ⏸ Отложить
decks-card-resume = ▶️ Вернуть
decks-card-delete = 🗑 Удалить
decks-ask-field = Что изменим?
decks-field-word = Слово
decks-field-translation = Перевод
decks-field-transcription = Транскрипция
decks-field-example = Пример
decks-field-example-translation = Перевод примера
decks-field-hint = Подсказка
# $field – одно из полей выше · $value – что там сейчас
decks-ask-value = <b>{ $field }</b> сейчас:
    { $value }

    Пришлите новый текст.
# Там, где ещё ничего нет. $field – одно из полей выше
decks-ask-value-first = <b>{ $field }</b>: пока пусто. Пришлите текст.
decks-clear = ✕ Оставить пустым
# $word – слово карточки
decks-ask-deck = В какую колоду переложить «{ $word }»?

## Курс

# $taken – уже взятых колод · $all – колод в курсе
decks-course-list = <b>Курс</b>

    Колоды в том порядке, в каком их лучше учить. Взято: { $taken } из { $all }.
# $title – название · $level – от A1 до C2
decks-course-line = { $title } · { $level }
# $title · $level · $size – слов в ней · $taken – yes или no
decks-course-deck = <b>{ $title }</b> · { $level }

    { $size ->
        [one] { $size } слово, у каждого пример с переводом.
        [few] { $size } слова, у каждого пример с переводом.
       *[other] { $size } слов, у каждого пример с переводом.
    }
    { $taken ->
        [yes] ✓ Эта колода у вас уже есть.
       *[no] Слова, которые у вас уже есть, не повторятся.
    }
decks-course-take = ➕ Взять колоду
decks-course-review = 🗂 Повторять её
# Уведомление поверх экрана
decks-course-taken = Колода теперь ваша.
