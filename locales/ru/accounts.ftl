# Знакомство и профили в боте; названия языков, уровней, целей и часовых поясов везде.

# Над первым вопросом. $name – имя ученика
accounts-welcome = Здравствуйте, <b>{ $name }</b>! Я помогу выучить слова и не забыть их: несколько минут в день, и каждое слово приходит перед тем, как вы бы его забыли.

accounts-ask-language = Какой язык вы хотите учить?
accounts-ask-own = А на какой язык переводить слова?
accounts-ask-level = Насколько вы его уже знаете?
accounts-ask-goal = Для чего он вам нужен?
accounts-ask-minutes = Сколько времени в день вы готовы ему уделять? Это можно изменить когда угодно.
# $zone – город часового пояса · $time – сколько там сейчас времени, 21:30
accounts-ask-reminder = Когда напомнить, если карточки ещё ждут?

    Ваш часовой пояс: { $zone }, там сейчас { $time }.
accounts-ask-zone = Сколько у вас сейчас времени?

## Варианты

# Внутри предложения и в настройках
accounts-language-en = английский
accounts-language-de = немецкий
accounts-language-fr = французский
accounts-language-es = испанский
accounts-language-ru = русский
# Языки, для которых есть курс, на кнопках
accounts-learn-en = 🇬🇧 Английский
accounts-learn-de = 🇩🇪 Немецкий
accounts-learn-fr = 🇫🇷 Французский
accounts-learn-es = 🇪🇸 Испанский
# Родные языки, каждый на себе самом, чтобы его узнали
accounts-own-en = English
accounts-own-ru = Русский
accounts-level-a1 = A1 · первые шаги
accounts-level-a2 = A2 · простые разговоры
accounts-level-b1 = B1 · повседневная жизнь
accounts-level-b2 = B2 · довольно свободно
accounts-level-c1 = C1 · свободно
accounts-level-c2 = C2 · как родной
accounts-level-unknown = Не знаю
accounts-goal-travel = ✈️ Поездки
accounts-goal-work = 💼 Работа
accounts-goal-study = 🎓 Учёба
accounts-goal-people = 💬 Общение
accounts-goal-culture = 🎬 Фильмы и книги
accounts-goal-exam = 📝 Экзамен
# $minutes – в день
accounts-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[other] { $minutes } минут
  }
accounts-no-reminder = 🔕 Не напоминать
accounts-change-zone = 🌍 Другой часовой пояс

## Часовые пояса, по известному городу. В списках с тамошним временем: $zone – один из них · $time – 21:30

accounts-zone-line = { $time } · { $zone }
accounts-zone-america-los-angeles = Лос-Анджелес
accounts-zone-america-denver = Денвер
accounts-zone-america-chicago = Чикаго
accounts-zone-america-new-york = Нью-Йорк
accounts-zone-america-argentina-buenos-aires = Буэнос-Айрес
accounts-zone-utc = UTC
accounts-zone-europe-london = Лондон
accounts-zone-europe-madrid = Мадрид
accounts-zone-europe-berlin = Берлин
accounts-zone-europe-kaliningrad = Калининград
accounts-zone-europe-kyiv = Киев
accounts-zone-asia-jerusalem = Иерусалим
accounts-zone-europe-istanbul = Стамбул
accounts-zone-europe-minsk = Минск
accounts-zone-europe-moscow = Москва
accounts-zone-asia-dubai = Дубай
accounts-zone-asia-tbilisi = Тбилиси
accounts-zone-europe-samara = Самара
accounts-zone-asia-tashkent = Ташкент
accounts-zone-asia-yekaterinburg = Екатеринбург
accounts-zone-asia-almaty = Алматы
accounts-zone-asia-bishkek = Бишкек
accounts-zone-asia-omsk = Омск
accounts-zone-asia-bangkok = Бангкок
accounts-zone-asia-krasnoyarsk = Красноярск
accounts-zone-asia-irkutsk = Иркутск
accounts-zone-asia-shanghai = Шанхай
accounts-zone-asia-tokyo = Токио
accounts-zone-asia-yakutsk = Якутск
accounts-zone-australia-sydney = Сидней
accounts-zone-asia-vladivostok = Владивосток
accounts-zone-asia-kamchatka = Камчатка

## Профили

accounts-profiles = <b>Ваши языки</b>

    На каждый язык свой профиль. Нажмите на нужный: в остальных ничего не потеряется.
# Профиль в списке. $language – его язык · $level – от A1 до C2
accounts-profile-line = { $language } · { $level }
accounts-profile-add = ➕ Ещё один язык
# $language – язык активного профиля
accounts-profile-delete = 🗑 Удалить: { $language }
accounts-profile-delete-sure = Удалить профиль «<b>{ $language }</b>» со всеми колодами и карточками?
accounts-profile-delete-yes = Да, удалить
# Уведомления поверх экрана
accounts-switched = Теперь учим: { $language }
accounts-profile-deleted = Профиль удалён.
