/** What became of added words, over several answers of the server. Pure. */
import type { Added, Deck } from '../api/types';

export const NOTHING: Added = { deck_id: 0, deck_title: '', cards: [], duplicates: [], ambiguous: [], unknown: [] };

/**
 * The answer to some words of the list (a chosen meaning, an own translation, "keep both", what the teacher found) joins what was
 * known of the whole list.
 */
export function merge(before: Added, about: string | readonly string[], after: Added): Added {
  const settled = new Set(typeof about === 'string' ? [about] : about);
  const others = <T extends { word: string }>(list: readonly T[]): T[] => list.filter(({ word }) => !settled.has(word));
  return {
    deck_id: after.deck_id, deck_title: after.deck_title,
    cards: [...before.cards, ...after.cards],
    duplicates: [...others(before.duplicates), ...after.duplicates],
    ambiguous: [...others(before.ambiguous), ...after.ambiguous],
    unknown: [...before.unknown.filter((word) => !settled.has(word)), ...after.unknown],
  };
}

/** The deck that words go to when none is named, by the server's own rule: the active one, else the newest own; 0: one is made. */
export function usualDeck(decks: readonly Deck[]): number {
  const active = decks.find((deck) => deck.active);
  if (active) return active.id;
  return Math.max(0, ...decks.filter(({ source }) => source === null).map(({ id }) => id));
}

/** How many words a pasted text holds, as the server splits it. */
export const countWords = (text: string): number => text.split(/[\n,;]+/).filter((part) => part.trim() !== '').length;
