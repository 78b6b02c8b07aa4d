### Страница чата в песочнице и окно, в котором она открывает мини-приложение.
### Только простые сообщения: текст и { $variables }, без селекторов (страница читает их без Fluent).

# Заголовок вкладки браузера. $bot: имя бота.
playground-title = { $bot } · песочница
# Над списком людей.
playground-people = Люди
# Кнопка под списком и заголовок её окна.
playground-add-person = Новый человек
# Поля этого окна.
playground-person-name = Имя
playground-person-language = Язык в Telegram
# Его кнопка.
playground-person-create = Создать
# Строка под списком людей: что это за место.
playground-about = Свой Telegram, только на этом компьютере. Отсюда ничего не уходит.
# Под именем бота, пока ничего не происходит.
playground-status-bot = бот
# Под именем бота, пока длится действие, по его виду.
playground-status-typing = печатает…
playground-status-sending-photo = отправляет фото…
playground-status-recording-voice = записывает голосовое…
playground-status-sending-voice = отправляет голосовое…
playground-status-sending-file = отправляет файл…
# Под именем бота, когда человек его заблокировал.
playground-status-blocked = заблокирован
# Кнопки со значком: их читает программа экранного доступа, они же всплывают подсказкой.
playground-open-people = Люди и настройки
playground-close = Закрыть
playground-back = Назад
playground-send = Отправить
playground-save = Сохранить
playground-cancel = Отмена
playground-attach = Прикрепить файл
playground-commands = Команды
playground-keyboard = Клавиатура бота
playground-record = Записать голосовое
playground-record-stop = Остановить и отправить
playground-record-discard = Удалить запись
playground-scroll-down = К новым сообщениям
playground-message-menu = Что сделать с сообщением
playground-theme-dark = Тёмная тема
playground-theme-light = Светлая тема
playground-language = Страница по-русски
# Подсказка в строке ввода.
playground-write = Сообщение
# В пустом чате: заголовок и кнопка, которая отправляет /start.
playground-empty = Здесь пока пусто
playground-start = Начать
# Блокирует бота или снова позволяет ему писать (бот об этом узнаёт).
playground-block = Заблокировать бота
playground-unblock = Разблокировать бота
# Рядом со временем сообщения.
playground-edited = изменено
# Над пересланным сообщением. $name: чьё оно было.
playground-forwarded = Переслано от { $name }
# Меню сообщения.
playground-reply = Ответить
playground-forward = Переслать боту
playground-edit = Изменить
playground-copy = Копировать текст
# Над строкой ввода при ответе. $name: кому.
playground-replying = Ответ: { $name }
# Над строкой ввода при правке.
playground-editing = Редактирование
# Сам человек, там, где нужно имя.
playground-you = Вы
# Подпись сообщения, которое ещё пишется, и кнопка, которая его останавливает.
playground-draft-thinking = Думает…
playground-draft-stop = Стоп
# Фото, для тех, кто его не видит.
playground-photo = Фото
# Кнопки голосового сообщения.
playground-play = Слушать
playground-pause = Пауза
# Файл в сообщении. $name: имя файла.
playground-download = Скачать { $name }
# Скрытый текст, для программы экранного доступа, пока он не открыт.
playground-spoiler = Скрытый текст, нажмите, чтобы открыть
# Когда нажата кнопка, которая бывает только в Telegram.
playground-not-here = Эта кнопка работает только в Telegram
# Когда что-то скопировано.
playground-copied = Скопировано
# Когда бот вовремя не ответил на нажатие.
playground-no-answer = Бот не ответил
# Пока у страницы нет связи.
playground-reconnecting = Соединение…
# Когда действие не удалось. $reason: что сказал сервер (по-английски).
playground-failed = Не получилось: { $reason }
# Когда нет микрофона: вместо записи можно выбрать файл.
playground-no-microphone = Микрофона здесь нет. Выберите звуковой файл.
# Закрывает предупреждение.
playground-ok = ОК
# Сбои: кнопка в списке людей и заголовок её окна с пояснением.
playground-faults = Устроить сбои
playground-faults-about = Посмотрите, как бот справляется, когда Telegram подводит. Сбои длятся, пока вы их не прекратите.
# Каких вызовов бота они касаются и выбор всех сразу.
playground-faults-method = Вызовы
playground-faults-every = Все вызовы
# Сбои: вероятности в процентах, время в секундах и миллисекундах.
playground-faults-too-many = Слишком много запросов (429), %
playground-faults-retry-after = … повторить через, с
playground-faults-broken = Ошибки сервера (502), %
playground-faults-reset = Обрыв связи до выполнения, %
playground-faults-lost = Обрыв связи после выполнения, %
playground-faults-delay = Задержка, мс
# Флажок: бот получает отказ, как от сервера, который старше этого вызова.
playground-faults-unknown = Сервер не знает этого вызова (404)
playground-faults-apply = Применить
playground-faults-end = Прекратить все сбои
# Рядом с кнопкой, пока сбои идут.
playground-faults-on = идут
# Окно с мини-приложением: читается вслух и стоит под его названием.
playground-app = Мини-приложение
playground-app-settings = Настройки мини-приложения
playground-app-failed = Мини-приложение не открывается
# Ссылка мини-приложения, ведущая наружу. $url: куда.
playground-app-open-link = Открыть { $url }?
playground-app-open = Открыть
