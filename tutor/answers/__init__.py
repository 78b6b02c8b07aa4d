"""Typed answers held against the right ones, in cards, lessons and quizzes. No database, no clock, no model."""
