"""Screens of several steps, on aiogram-dialog: each a function that builds its dialog."""
