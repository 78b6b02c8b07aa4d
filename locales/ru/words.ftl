### Колоды и карточки в мини-приложении.

words-title = Слова
words-search = Поиск по карточкам
words-none-found = Такой карточки ещё нет
# $text — что искали
words-none-found-text = По запросу «{ $text }» ничего не нашлось.
words-add-it = Добавить
words-decks = Колоды
words-order = Изменить порядок
words-order-done = Готово
words-new-deck = Новая колода
words-course-decks = Готовые колоды
words-no-decks = Колод пока нет
words-no-decks-text = Возьмите готовую колоду или начните свою.
# $count — карточек в колоде
words-cards = { $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
  }
words-deck-active = сюда идут новые слова
# Перед числом, для программ чтения с экрана
words-due-label = на сегодня:
# Для программ чтения с экрана. $title — название колоды
words-up = Поднять «{ $title }»
words-down = Опустить «{ $title }»

## Одна колода

words-deck = Колода
words-deck-title = Название
words-deck-settings = Настройки колоды
words-create = Создать
words-rename = Переименовать
# $count — сколько карточек ждёт
words-review-deck = Повторить ({ $count })
words-make-active = Новые слова — сюда
words-make-active-note = если не выбрана другая колода
words-own-limit = Свой предел
words-new-per-day = Новых карточек в день
words-delete-deck = Удалить колоду
# $title — название колоды
words-deck-deleted = Колода «{ $title }» удалена
words-deck-empty = В колоде пусто
words-deck-empty-text = Добавьте слово или вставьте целый список.
# Название колоды для первого собственного слова
words-default-deck = Мои слова

## Состояние карточки, маленькая пометка в списках

words-state-new = новое
words-state-learning = учу
words-state-young = свежее
words-state-mature = знаю
words-state-suspended = на паузе
words-state-leech = упрямое

## Одна карточка

words-card = Карточка
words-edit-card = Изменить карточку
words-edit = Изменить
words-move = Переложить в другую колоду
words-move-to = Куда переложить
# $title — название колоды
words-moved = Теперь в колоде «{ $title }»
words-suspend = Поставить на паузу
words-suspended = На паузе: спрашивать не будем
words-resume = Снова спрашивать
words-resumed = Снова в повторениях
words-delete = Удалить
# $word — слово на карточке
words-deleted = «{ $word }» удалено
words-save = Сохранить
words-saved = Сохранено
words-due-now = Пора повторить
# $moment — app-moment-…, например «завтра»
words-due = Следующее повторение: { $moment }
words-field-word = Слово
words-field-transcription = Транскрипция
words-field-translation = Перевод
words-field-example = Пример
words-field-example-translation = Перевод примера
words-field-hint = Подсказка

## Грамматика над переводом, со строчной

words-pos-noun = существительное
words-pos-verb = глагол
words-pos-adjective = прилагательное
words-pos-adverb = наречие
words-pos-pronoun = местоимение
words-pos-preposition = предлог
words-pos-conjunction = союз
words-pos-numeral = числительное
words-pos-interjection = междометие
words-pos-phrase = выражение
words-pos-determiner = определитель
words-gender-m = мужской род
words-gender-f = женский род
words-gender-n = средний род
words-gender-mf = мужской или женский род
words-gender-c = общий род
words-form-plural = мн. ч.
words-form-feminine = ж. р.
words-form-past = прош. вр.
words-form-participle = причастие
words-form-comparative = сравн. ст.
words-form-superlative = превосх. ст.
words-form-gerund = герундий

## Слова, отложенные после многих ошибок

words-leeches = Упрямые слова
words-leeches-text = Они забывались снова и снова и теперь ждут здесь. Измените подсказку или пример — и верните слово в повторения.
words-no-leeches = Упрямых слов нет
words-rescue = Вернуть
# $word — слово на карточке
words-rescued = «{ $word }» снова в повторениях

## Добавление

words-add = Добавить слова
# $language — название изучаемого языка
words-add-label = { $language }: слово или список
words-add-placeholder = Одно слово или список — построчно или через запятую
words-add-deck = В колоду
words-add-one = Добавить
# $count — слов в списке
words-add-count = { $count ->
    [one] Добавить { $count } слово
    [few] Добавить { $count } слова
   *[many] Добавить { $count } слов
  }
# $most — сколько можно за раз
words-add-many = Не больше { $most } слов за раз.
# $count — созданных карточек, $title — название колоды
words-added = { $count ->
    [one] { $count } карточка в колоде «{ $title }»
    [few] { $count } карточки в колоде «{ $title }»
   *[many] { $count } карточек в колоде «{ $title }»
  }
words-add-undo = Убрать все
# $count — убранных карточек
words-add-undone = { $count ->
    [one] Убрана { $count } карточка
    [few] Убраны { $count } карточки
   *[many] Убрано { $count } карточек
  }
# $word — слово, о котором спрашиваем
words-which = Какое «{ $word }» вы имеете в виду?
# Над словами, которых нет в словаре, у каждого поле для перевода. $count — сколько их
words-unknown = { $count ->
    [one] Нам не знакомо это слово. Что оно значит?
    [few] Нам не знакомы эти слова. Что они значат?
   *[many] Нам не знакомы эти слова. Что они значат?
  }
# Кнопка рядом с таким словом, для программ чтения с экрана. $word — слово
words-add-named = Добавить «{ $word }»
words-example-optional = Пример, если хотите
words-duplicates = Эти слова у вас уже есть
words-keep-both = Оставить оба
words-review-now = Повторить сейчас

## Готовые колоды

words-course-text = Слова повседневной жизни с примерами. Берите сколько хотите.
# $level — A1–C2
words-level = Уровень { $level }
words-take = Взять
words-taken = взято
# $title — название колоды
words-course-taken = «{ $title }» теперь ваша
words-no-courses = Для этого языка готовых колод пока нет
