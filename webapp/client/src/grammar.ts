/** How a word's grammar is told, and where it stands in its example. Pure. */
import { t, type MessageId } from './i18n';

const PARTS = ['noun', 'verb', 'adjective', 'adverb', 'pronoun', 'preposition', 'conjunction', 'numeral', 'interjection', 'phrase', 'determiner'] as const;
const GENDERS = ['m', 'f', 'n', 'mf', 'c'] as const;
const FORMS = ['plural', 'feminine', 'past', 'participle', 'comparative', 'superlative', 'gerund'] as const;

const known = <T extends string>(list: readonly T[], value: string): value is T => (list as readonly string[]).includes(value);

/** "noun, feminine" */
export function kindText(partOfSpeech: string, grammar: Record<string, string>): string {
  const gender = grammar['gender'] ?? '';
  return [
    known(PARTS, partOfSpeech) ? t(`words-pos-${partOfSpeech}` as MessageId as 'words-pos-noun') : partOfSpeech,
    known(GENDERS, gender) ? t(`words-gender-${gender}` as MessageId as 'words-gender-f') : gender,
  ].filter(Boolean).join(', ');
}

export interface Form { label: string; form: string }

/** Principal forms beside the dictionary one: plural, past, "yo" … A label with no message is itself a word of the language. */
export function forms(grammar: Record<string, string>): Form[] {
  return Object.entries(grammar).filter(([name]) => name !== 'gender').map(([name, form]) => ({
    label: known(FORMS, name) ? t(`words-form-${name}` as MessageId as 'words-form-plural') : name,
    form,
  }));
}

const letters = /[\p{L}\p{M}'’-]+/gu;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How alike two written forms are, 0–1: the share of the longer one that they begin with in common. */
function likeness(a: string, b: string): number {
  const [x, y] = [plain(a), plain(b)];
  let same = 0;
  while (same < x.length && same < y.length && x[same] === y[same]) same++;
  return same / Math.max(x.length, y.length, 1);
}

/** The example in three parts, the word (in whatever form it stands there) in the middle; empty when it can't be told. */
export function markWord(example: string, word: string, grammar: Record<string, string>): [string, string, string] {
  const whole = example.toLowerCase().indexOf(word.toLowerCase());
  if (whole >= 0) return cut(example, whole, word.length);
  const wanted = [word, ...Object.entries(grammar).filter(([name]) => name !== 'gender').map(([, form]) => form)]
    .flatMap((text) => text.match(letters) ?? []).filter((part) => part.length > 2);
  let best = { score: 0, index: 0, length: 0 };
  for (const found of example.matchAll(letters)) {
    const score = Math.max(0, ...wanted.map((part) => likeness(part, found[0])));
    if (score > best.score) best = { score, index: found.index, length: found[0].length };
  }
  return best.score >= 0.5 ? cut(example, best.index, best.length) : [example, '', ''];
}

const cut = (text: string, at: number, length: number): [string, string, string] =>
  [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];

/** Lexicons write transcriptions with and without brackets; people see one pair. */
export const bracketed = (transcription: string): string =>
  transcription ? `[${transcription.replace(/^[[/]|[\]/]$/g, '')}]` : '';
