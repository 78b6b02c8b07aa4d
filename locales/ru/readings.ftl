# Чтение: тексты, которые ученик переслал или вставил. Сначала чат, потом то, что говорит только мини-приложение.

## Под текстом, который можно читать

# Кнопка
readings-read = 📰 Читать
# Сообщение под длинным вставленным текстом, на который отвечает и учитель; под ним кнопка выше
readings-offered = Этот текст можно почитать: видно, сколько слов вы уже знаете, новые можно взять себе, а в конце — вопросы.

## Список

readings-list = 📰 <b>Мои тексты</b>
readings-list-how = Нажмите на текст, чтобы читать. Чтобы добавить ещё один, перешлите мне пост или вставьте статью.
readings-list-empty = Здесь пока пусто. Перешлите мне пост или вставьте статью на языке, который учите: я отмечу слова, которых вы ещё не знаете, а в конце задам несколько вопросов.
# Кнопка. $title – начало текста · $share – сколько процентов слов было знакомо, когда его принесли
readings-row = { $title } · { $share } %

## Текст по страницам

# $title – начало текста
readings-title = 📰 <b>{ $title }</b>
# $level – от A1 до C2 или «none», если сказать нельзя · $share – сколько процентов слов знакомо
readings-figures = { $level ->
    [none] Знакомо { $share } % слов
   *[other] { $level } · знакомо { $share } % слов
  }
# $figures – строка выше · $number – страница · $count – сколько всего страниц
readings-page = { $figures } · страница { $number } из { $count }
# Текст уже читали, и знакомых слов было меньше. $before – проценты
readings-grown = Сначала было { $before } %.
# Под текстом
readings-legend = <i>Жирным — новые слова. Нажмите на слово ниже, чтобы его учить.</i>

# Кнопки
# $word, $translation – слово со страницы, которого нет в карточках
readings-take = ➕ { $word } — { $translation }
# Слово, которое только что стало карточкой; нажатие вернёт его обратно
readings-taken = ✓ { $word } — { $translation }
# Показывает следующие слова. $first, $last – какие стоят сейчас · $count – сколько их на странице
readings-more = Слова { $first }–{ $last } из { $count } ›
# $count – слов страницы, которых нет в карточках
readings-take-all = ➕ Все { $count }
readings-before = ‹ Назад
readings-after = Дальше ›
readings-questions = ❓ Вопросы
readings-questions-go-on = ▶️ Продолжить вопросы
readings-delete = 🗑 Удалить
readings-all = 📰 Мои тексты

# Поверх экрана. $word – слово, которое стало карточкой · $title – колода, в которой оно теперь
readings-taken-one = ➕ { $word }: теперь в колоде «{ $title }»
# $count – слов стало карточками
readings-taken-many = { $count ->
    [one] ➕ { $count } слово теперь в колоде «{ $title }»
    [few] ➕ { $count } слова теперь в колоде «{ $title }»
   *[other] ➕ { $count } слов теперь в колоде «{ $title }»
  }

# Вместо удалённого текста, с кнопкой, которая его вернёт
readings-deleted = Текст удалён. Слова, которые вы из него взяли, остались у вас.
readings-restore = ↩︎ Вернуть

## Вопросы по тексту: что нужно сделать, над каждым

readings-ask-gap = Какое слово стояло здесь в тексте?
readings-ask-order = Поставьте слова по порядку, как в тексте.

## Мини-приложение

# Заголовок списка и строка, которая к нему ведёт
readings-app-title = Чтение
readings-app-row-text = Ваши тексты, новые слова отмечены
readings-app-new = Новый текст
# $language – название изучаемого языка
readings-app-paste = { $language }: ваш текст
readings-app-placeholder = Статья, пост, песня…
# Под полем. $count – знаков · $most – сколько может быть
readings-app-count = { $count } из { $most }
readings-app-bring = Читать
readings-app-empty = Текстов пока нет
readings-app-empty-text = Вставьте статью или пост. Будет видно, сколько слов вы уже знаете, а новые можно взять одним нажатием.
# $count – разных слов в тексте · $share – сколько процентов было знакомо, когда его принесли
readings-app-figures = { $count ->
    [one] { $count } слово, сначала знакомо { $share } %
    [few] { $count } слова, сначала знакомо { $share } %
   *[many] { $count } слов, сначала знакомо { $share } %
  }
# Значок, для программ чтения с экрана. $level – от A1 до C2
readings-app-level = Уровень { $level }
readings-app-more = Показать ещё

# Один текст. $share – сколько процентов слов знакомо
readings-app-share = знакомо { $share } %
# $before – проценты, когда текст принесли
readings-app-before = сначала { $before } %
# Пояснение к цветам слов. $count – разных слов
readings-app-known = знаю { $count }
readings-app-learning = учу { $count }
readings-app-unseen = новых { $count }
readings-app-unknown = нет в словаре { $count }
# Над текстом
readings-app-hint = Нажмите на слово, чтобы узнать, что оно значит.
# Состояние слова на его панели
readings-app-is-known = Это слово вы знаете.
readings-app-is-learning = Это слово вы учите.
readings-app-is-plain = Служебное слово или имя.
readings-app-add = Учить это слово
# $word – слово · $title – колода
readings-app-added = { $word }: теперь в колоде «{ $title }»
# $word – слово, карточка которого убрана
readings-app-undone = { $word }: карточки больше нет
readings-app-questions = Вопросы по тексту
readings-app-options = Что сделать с текстом
readings-app-delete = Удалить текст
# $title – начало текста
readings-app-deleted = Текст «{ $title }» удалён
