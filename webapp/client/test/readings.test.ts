import { describe, expect, it } from 'vitest';
import type { ReadingSentence, ReadingWord } from '../src/api/types';
import { firstPlaces, isMarked, isTappable, paragraphs, shares } from '../src/screens/reading.state';

const sentence = (opens: boolean, ...parts: [string, number | null][]): ReadingSentence =>
  ({ opens, parts: parts.map(([text, word]) => ({ text, word })) });
const word = (changes: Partial<ReadingWord>): ReadingWord =>
  ({ state: 'new', entry_id: 1, word: 'la playa', transcription: '', part_of_speech: 'noun', translation: 'пляж', card_id: null, fresh: false, ...changes });

describe('a text that is read', () => {
  it('has its sentences in its paragraphs', () => {
    const found = paragraphs([sentence(true, ['a', 0]), sentence(false, ['b', 1]), sentence(true, ['c', 2])]);
    expect(found.map((each) => each.length)).toEqual([2, 1]);
    expect(paragraphs([])).toEqual([]);
    expect(paragraphs([sentence(false, ['a', 0])])).toHaveLength(1);
  });

  it('stops a keyboard at each word once', () => {
    const places = firstPlaces([sentence(true, ['a', 0], [' ', null], ['b', 1]), sentence(false, ['a', 0], ['c', 2])]);
    expect([...places]).toEqual(['0-0', '0-2', '1-1']);
  });

  it('marks what there is to learn, and lets a tap tell of all that is known', () => {
    expect((['known', 'learning', 'new', 'unknown', 'plain'] as const).filter(isMarked)).toEqual(['learning', 'new', 'unknown']);
    expect(isTappable(word({ state: 'plain', entry_id: null }))).toBe(false);
    expect(isTappable(word({ state: 'plain' }))).toBe(true);
    expect(isTappable(word({ state: 'unknown', entry_id: null }))).toBe(true);
  });

  it('counts its kinds of words, without those there are none of', () => {
    expect(shares({ known: 3, learning: 0, new: 2, unknown: 1 })).toEqual([
      { state: 'known', count: 3 }, { state: 'new', count: 2 }, { state: 'unknown', count: 1 },
    ]);
  });
});
