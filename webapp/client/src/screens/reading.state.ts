/** A text as it is drawn: its paragraphs, its words, how much of it is known. Pure. */
import type { Reading, ReadingSentence, ReadingWord, WordState } from '../api/types';

export const COUNTED = ['known', 'learning', 'new', 'unknown'] as const;

/** Sentences by paragraph. */
export function paragraphs(sentences: readonly ReadingSentence[]): ReadingSentence[][] {
  const found: ReadingSentence[][] = [];
  for (const sentence of sentences) {
    const last = found.at(-1);
    if (!last || sentence.opens) found.push([sentence]);
    else last.push(sentence);
  }
  return found;
}

/** Where each word stands first, as `sentence-part`: a keyboard stops at a word once, however often it comes. */
export function firstPlaces(sentences: readonly ReadingSentence[]): Set<string> {
  const seen = new Set<number>();
  const places = new Set<string>();
  sentences.forEach((sentence, i) => sentence.parts.forEach(({ word }, k) => {
    if (word === null || seen.has(word)) return;
    seen.add(word);
    places.add(`${i}-${k}`);
  }));
  return places;
}

/** Whether there is something to say about a word that is tapped: a name has nothing. */
export const isTappable = ({ state, entry_id, card_id }: ReadingWord): boolean => state !== 'plain' || entry_id !== null || card_id !== null;

/** Whether it stands out from the text around it. */
export const isMarked = (state: WordState): boolean => state === 'new' || state === 'learning' || state === 'unknown';

/** The kinds of words there are in a text, with how many; those there are none of are left out. */
export function shares(counts: Reading['counts']): { state: (typeof COUNTED)[number]; count: number }[] {
  return COUNTED.map((state) => ({ state, count: counts[state] })).filter(({ count }) => count > 0);
}
