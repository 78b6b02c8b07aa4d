### Рамка мини-приложения: вкладки, общие слова, знакомство, настройки. Бот этим файлом не пользуется.

app-tab-today = Сегодня
app-tab-words = Слова
app-tab-teacher = Учитель
app-tab-settings = Настройки
# Слышно в программах чтения с экрана перед вкладками
app-sections = Разделы
app-back = Назад
app-close = Закрыть
app-cancel = Отмена
app-delete = Удалить
app-undo = Вернуть
app-retry = Ещё раз
app-loading = Загрузка
# Кнопки − и + у числа, для программ чтения с экрана
app-less = Меньше
app-more = Больше

## Состояния

# Полоса над экраном, пока нет сети
app-offline = Нет связи. Ответы сохранятся и уйдут позже.
app-offline-title = Нет связи
app-error-title = Не получилось
app-error-unreachable = Сервер не отвечает. Проверьте связь и попробуйте ещё раз.
app-error-unknown = Что-то пошло не так. Попробуйте чуть позже.
app-outside-title = Откройте в Telegram
app-outside-text = Этой странице нужно знать, кто вы. Откройте её кнопкой в чате с ботом.
app-expired-title = Ссылка устарела
app-expired-text = Закройте страницу и откройте её снова кнопкой в чате с ботом.

## Сроки под кнопками оценок, как можно короче. $n — число, у месяцев и лет с десятыми

app-span-minutes = { $n } мин
app-span-hours = { $n } ч
app-span-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
  }
app-span-months = { $n } мес
app-span-years = { $n } г

## Когда подойдёт срок: конец фразы «Следующее повторение: …», со строчной. $n — число, $time — время суток

app-moment-minutes = { $n ->
    [one] через { $n } минуту
    [few] через { $n } минуты
   *[many] через { $n } минут
  }
app-moment-today = сегодня в { $time }
app-moment-tomorrow = завтра
app-moment-days = { $n ->
    [one] через { $n } день
    [few] через { $n } дня
   *[many] через { $n } дней
  }

## Знакомство: по вопросу на экран

# $name — имя ученика
app-welcome-title = Здравствуйте, { $name }!
app-welcome-another = Ещё один язык
# Для программ чтения с экрана. $n — номер шага, $of — сколько их
app-welcome-steps = Шаг { $n } из { $of }
app-welcome-language = Какой язык будем учить?
app-welcome-level = Что вы уже знаете?
app-welcome-goal = Для чего вам язык?
app-welcome-minutes = Сколько времени в день?
app-welcome-minutes-text = Понемногу каждый день лучше, чем много раз в неделю. Это всегда можно изменить.
app-welcome-reminder = Когда напоминать?
app-welcome-reminder-text = Одна карточка в чате — и только в те дни, когда вы ещё не занимались.
app-welcome-start = Показать первые карточки

## Что можно выбрать в профиле

app-own-language = Я говорю
app-level = Уровень
app-level-unsure = Не знаю
app-level-unsure-note = короткая проверка покажет
app-level-a1 = первые слова и фразы
app-level-a2 = простые разговоры
app-level-b1 = обхожусь сам
app-level-b2 = говорю свободно
app-level-c1 = владею уверенно
app-level-c2 = почти как носитель
app-goal = Цель
app-goal-travel = Путешествия
app-goal-work = Работа
app-goal-study = Учёба
app-goal-people = Друзья и семья
app-goal-culture = Книги, кино, музыка
app-goal-exam = Экзамен
app-daily-minutes = Время в день
# $n — минуты
app-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
   *[many] { $n } минут
  }

## Настройки

app-settings-title = Настройки
app-settings-profiles = Языки
app-settings-learning = Обучение
app-settings-reviews = Повторения
app-settings-reminder = Напоминание
app-interface-language = Язык интерфейса
app-retention = Сколько слов помнить
app-retention-note = Чем больше, тем чаще повторения
app-new-per-day = Новых карточек в день
app-reviews-per-day = Повторений в день
app-both-directions = Спрашивать в обе стороны
app-both-directions-note = и слово, и перевод
app-typing = Вводить ответ
app-typing-note = для хорошо знакомых слов
app-reminder = Напоминать каждый день
app-reminder-note = карточкой в чате
app-reminder-time = Время
app-zone = Часовой пояс
app-add-profile = Учить ещё один язык
# $language — название языка: «Удалить: испанский»
app-delete-profile = Удалить: { $language }
app-delete-profile-text = Вместе с ним удалятся его колоды, карточки и повторения.
app-profile-deleted = Удалено: { $language }

## Названия языков, отдельным словом

app-language-en = Английский
app-language-de = Немецкий
app-language-fr = Французский
app-language-es = Испанский
app-language-ru = Русский
