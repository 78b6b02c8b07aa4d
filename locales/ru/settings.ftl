# Настройки активного профиля в боте.

# $language – язык профиля
settings-title = <b>Настройки</b> · { $language }

## Что выбрано сейчас: по строке. $value – значение словами

settings-interface = Язык бота: { $value }
settings-own = Перевод: { $value }
settings-level = Уровень: { $value }
settings-goal = Цель: { $value }
settings-minutes = В день: { $value }
settings-reminder = Напоминание: { $value }
settings-zone = Часовой пояс: { $value }
settings-new = Новых слов в день: { $value }
settings-reviews = Повторений в день, не больше: { $value }
settings-retention = Должно помниться слов: { $value }
# $percent – от 75 до 97
settings-percent = { $percent } %

## Кнопки, которые меняют одно значение

settings-change-interface = Язык бота
settings-change-own = Перевод
settings-change-level = Уровень
settings-change-goal = Цель
settings-change-minutes = Минут в день
settings-change-reminder = Напоминание
settings-change-zone = Часовой пояс
settings-change-new = Новые слова
settings-change-reviews = Повторения
settings-change-retention = Запоминание
# Переключатели. $state – on или off
settings-both = { $state ->
    [on] ☑ Спрашивать в обе стороны
   *[off] ☐ Спрашивать в обе стороны
  }
settings-typing = { $state ->
    [on] ☑ Писать хорошо знакомые слова
   *[off] ☐ Писать хорошо знакомые слова
  }
settings-profiles = 👤 Мои языки

## Вопросы над вариантами

settings-ask-interface = На каком языке мне говорить?
settings-ask-own = На какой язык переводить новые слова?
settings-ask-level = Какой у вас сейчас уровень?
settings-ask-goal = Для чего вам нужен язык?
settings-ask-minutes = Сколько времени в день?
settings-ask-reminder = Когда напомнить, если карточки ещё ждут?
settings-ask-zone = Сколько у вас сейчас времени?
settings-ask-new = Сколько новых слов в день, не больше?
settings-ask-reviews = Сколько повторений в день, не больше? Остальное подождёт следующих дней.
settings-ask-retention = Сколько слов вы должны помнить, когда приходит их карточка? Чем больше, тем чаще карточки: 90 % — хорошая середина.
