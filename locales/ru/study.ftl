### Уроки, темы и викторины в мини-приложении. То, что говорит и чат, — в exercises.ftl.

study-tab = Уроки

## На главной: что начато или что дальше

study-carry-on = Продолжить
# Под названием начатого. $number — упражнение, которое ждёт, $total — сколько их
study-on-lesson = Урок · упражнение { $number } из { $total }
study-on-test = Проверка · упражнение { $number } из { $total }
study-on-quiz = Викторина · упражнение { $number } из { $total }
study-on-reading = Чтение · вопрос { $number } из { $total }
# Под названием следующего урока. $number — какой он в курсе
study-lesson-number = Урок { $number }
study-unit-test = Проверка раздела

## Список уроков

study-title = Уроки
study-quiz = Викторина
study-quiz-note = по теме, по колоде или по ошибкам
# $number — какой это раздел курса
study-unit = Раздел { $number }
# Рядом с названием раздела. $done — пройдено уроков, $total — сколько их
study-unit-done = { $done } из { $total }
# Как далеко пройден урок; для программ чтения с экрана
study-state-new = не начат
study-state-open = начат
study-state-done = пройден
# $percent — верно с первого раза
study-percent = { $percent }%
# Для программ чтения с экрана, перед процентами
study-best = лучший результат
study-written = Написано для вас
study-no-lessons = Уроков пока нет
study-no-lessons-text = Для этого языка курса ещё нет. Зато можно потренироваться на своих карточках.

## Урок

study-explanation = Как это устроено
study-words = Слова
# Кнопка: сделать карточки из всех слов, которых ещё нет. $count — сколько их
study-add-all = Добавить все { $count }
# Кнопка рядом со словом, для программ чтения с экрана. $word — слово
study-add-word = Добавить в карточки: { $word }
study-have-word = уже в карточках
# Короткое сообщение. $count — сколько слов стало карточками, $title — колода
study-added = { $count ->
    [one] { $count } слово добавлено в «{ $title }»
    [few] { $count } слова добавлены в «{ $title }»
   *[many] { $count } слов добавлено в «{ $title }»
  }
study-dialogue = Диалог
study-translations = Показать перевод
study-translations-hide = Скрыть перевод
# Под диалогом, перевод которого скрыт
study-tap-line = Коснитесь реплики, чтобы увидеть перевод
# $count — сколько упражнений в уроке
study-exercises = { $count ->
    [one] { $count } упражнение
    [few] { $count } упражнения
   *[many] { $count } упражнений
  }
study-best-was = лучший результат { $percent }%
study-start = Начать упражнения
study-start-test = Начать проверку
study-go-on = Продолжить с того же места
study-once-more = Пройти ещё раз
study-from-start = Начать заново

## О чём викторина

study-about = О чём?
study-mixed = Всего понемногу
study-mixed-note = ваши карточки и пройденные уроки
study-mistakes = Мои ошибки
study-mistakes-note = то, что не получилось раньше
study-topics = Темы
# Пометка на теме, где много ошибок
study-weak = стоит повторить
study-topics-all = Все темы
study-decks = Колоды
study-own = Своя тема
study-own-hint = Своими словами, на любом из двух языков
study-own-find = Найти
# $topic — своими словами
study-own-none = Готовых упражнений на тему «{ $topic }» нет.
# То же, если учителя (языковой модели) здесь нет
study-own-off = Готовых упражнений на тему «{ $topic }» нет. Урок мог бы написать учитель, но здесь он не подключён.
# Кнопка: тема или колода, которая могла иметься в виду. $title — её название
study-own-instead = Викторина: { $title }
study-own-write = Попросить учителя написать урок
study-own-writing = Учитель пишет урок на тему «{ $topic }». Это займёт около минуты, страницу можно закрыть.
study-own-ready = Урок на тему «{ $topic }» готов
study-own-open = Открыть урок
study-own-failed = Урок не получился. Попробуйте ещё раз или назовите тему иначе.
study-size = Сколько упражнений?
study-begin = Начать

## Упражнение

study-check = Проверить
study-listen = Послушать
# Для программ чтения с экрана: пропуск в предложении
study-gap = пропуск
study-letters = Особые буквы
study-options = Ответы
study-sentence = Ваше предложение
study-sentence-empty = Нажимайте на слова по порядку
study-tiles = Слова
# Для программ чтения с экрана: слово в предложении, касание его убирает. $word — слово
study-put-back = Убрать: { $word }
# Для программ чтения с экрана: сторона, у которой есть пара. $word — другая сторона
study-paired = в паре с: { $word }
study-your-answer = Ваш ответ
study-unsent = Нет связи. Ответ сохранён и уйдёт, как только появится сеть.
study-by-voice = На это отвечают голосом, в чате с ботом. Здесь упражнение можно пропустить.
study-no-sound = Звук сейчас не воспроизводится. Попробуйте ещё раз или пропустите.

## Конец викторины

study-result-great = Отлично!
study-result-good = Хорошая работа!
study-result-fair = Неплохое начало
study-result-weak = Нужна практика
# $right — упражнения, сделанные верно с первого раза, $total — сколько их было
study-result-right = { $right } из { $total } верно с первого раза
study-result-clean = Ни одной ошибки.
# $percent — лучший из прежних результатов
study-result-before = Лучший результат до этого: { $percent }%
study-result-mistakes = Стоит посмотреть ещё раз
study-result-words = Слова из ваших ошибок
# Кнопка. $count — сколько слов
study-result-add = { $count ->
    [one] Добавить { $count } слово в карточки
    [few] Добавить { $count } слова в карточки
   *[many] Добавить { $count } слов в карточки
  }
study-result-repeat = Повторить ошибки
study-result-next = Следующий урок
study-result-another = Другая викторина
study-result-lessons = К урокам
study-result-readings = К текстам
