/** The replies' shapes under the names the product uses, from the generated schema. */
export interface Learner { id: number; first_name: string; telegram_language: string; profile: Profile | null }
export interface Profile {
  id: number; language: string; own_language: string; interface_language: string; level: string; goal: string; daily_minutes: number;
  reminder_minute: number | null; zone: string; retention: number; new_per_day: number; reviews_per_day: number;
  both_directions: boolean; typing: boolean; active_deck_id: number | null;
}
export interface Deck { id: number; title: string; position: number; cards: number; due: number; new_per_day: number | null; source: string | null; active: boolean }
export interface Card {
  id: number; deck_id: number; deck_title: string; word: string; transcription: string; translation: string; part_of_speech: string;
  grammar: Record<string, string>; example: string; example_translation: string; hint: string; met_in: string;
  state: 'new' | 'learning' | 'young' | 'mature' | 'suspended' | 'leech'; due: string | null;
}
export interface CardPage { cards: Card[]; next: number | null }
export interface CourseDeck { key: string; title: string; level: string; size: number; deck_id: number | null }
export interface Entry { id: number; word: string; transcription: string; part_of_speech: string; translation: string; sense: string }
export interface Added {
  deck_id: number; deck_title: string; cards: Card[]; duplicates: { word: string; card_id: number }[];
  ambiguous: { word: string; entries: Entry[] }[]; unknown: string[];
}
export interface ReviewCard {
  schedule_id: number; version: number; card_id: number; deck_id: number; deck_title: string; direction: 'recognise' | 'recall';
  way: 'recognise' | 'recall' | 'type'; is_new: boolean; word: string; transcription: string; translation: string; part_of_speech: string;
  grammar: Record<string, string>; example: string; example_translation: string; hint: string; intervals: number[];
}
export interface Counts { new: number; learning: number; review: number }
export interface Queue { cards: ReviewCard[]; counts: Counts; done_today: number; undoable: number; next_due: string | null }
export interface DiffPart { typed: string; right: string; same: boolean }
export interface Checked { verdict: 'right' | 'nearly' | 'wrong'; answer: string; parts: DiffPart[]; suggested_grade: number }
export interface Today {
  counts: Counts; done: number; goal: number; minutes_left: number; streak: number; week: { day: string; done: boolean }[];
  leeches: number; profile: Profile; decks: Deck[];
}
export interface Options { languages: string[]; own_languages: string[]; levels: string[]; goals: string[]; daily_minutes: number[]; zones: string[] }
export interface GradeReply { results: { client_id: string; outcome?: string | null; due?: string | null; leech?: boolean | null; error?: { key: string } | null }[]; queue: Queue }
export interface Undone { card: ReviewCard; queue: Queue }
