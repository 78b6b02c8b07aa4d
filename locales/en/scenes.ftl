# Titles of role-plays, on buttons and in lists of the chat and the Mini App.

scenes-meeting = 👋 A new neighbour
scenes-cafe = ☕️ At the café
scenes-shop = 👕 Buying clothes
scenes-way = 🗺 Asking the way
scenes-market = 🍅 At the market
scenes-hotel = 🛎 At the hotel
scenes-doctor = 🩺 At the doctor's
scenes-phone = 📞 A wrong bill
scenes-flat = 🏠 Renting a flat
scenes-interview = 💼 A job interview
scenes-meeting-plan = 📋 Planning a project
scenes-debate = 🗣 A debate
scenes-negotiation = 🤝 A negotiation
