# Названия сценок: на кнопках и в списках чата и приложения.

scenes-meeting = 👋 Новый сосед
scenes-cafe = ☕️ В кафе
scenes-shop = 👕 Покупаем одежду
scenes-way = 🗺 Как пройти
scenes-market = 🍅 На рынке
scenes-hotel = 🛎 В гостинице
scenes-doctor = 🩺 У врача
scenes-phone = 📞 Ошибка в счёте
scenes-flat = 🏠 Снимаем квартиру
scenes-interview = 💼 Собеседование
scenes-meeting-plan = 📋 Планируем проект
scenes-debate = 🗣 Спор
scenes-negotiation = 🤝 Переговоры
