# Меню команд: по короткой строке, как их показывает Telegram. И кнопка рядом с полем ввода.

commands-start = Домой
commands-review = Повторять карточки
commands-learn = Уроки
commands-quiz = Викторина
commands-add = Добавить слова
commands-talk = Поговорить с учителем
commands-words = Найти слово
commands-decks = Колоды и курс
commands-undo = Отменить последнюю оценку
commands-settings = Настройки
commands-profile = Какие языки вы учите
commands-app = Открыть приложение
commands-help = Что я умею
commands-privacy = Что я о вас храню
commands-menu = Приложение
