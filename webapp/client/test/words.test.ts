import { beforeAll, describe, expect, it, vi } from 'vitest';
import { compiled, LOCALES, variables } from '../scripts/messages.js';

for (const locale of ['en', 'ru']) {
  for (const part of ['first', 'rest'] as const) vi.doMock(`virtual:messages/${locale}/${part}`, () => ({ default: compiled(locale, part) }));
}
vi.stubGlobal('document', { documentElement: { lang: '' } });
const { everything, nearest, refusal, speak, t } = await import('../src/i18n');
const { bracketed, kindText, markWord } = await import('../src/grammar');
const { clock, minuteOf, momentText, partOfDay, span, spanText } = await import('../src/time');
const { countWords, merge, NOTHING, usualDeck } = await import('../src/screens/add.state');

const inLanguage = async (locale: string): Promise<void> => { await speak(locale); await everything(); };

describe('words for people', () => {
  it('English and Russian have the same messages', () => {
    const [first, ...others] = LOCALES.map((locale: string) => [...variables(locale).keys()].sort());
    for (const other of others) expect(other).toEqual(first);
  });

  it('no language is left without an interface', () => {
    expect([nearest('ru'), nearest('pt-br'), nearest('RU-ru'), nearest('')]).toEqual(['ru', 'en', 'ru', 'en']);
  });

  it.each([[1, '1 день'], [2, '2 дня'], [5, '5 дней'], [11, '11 дней'], [21, '21 день'], [22, '22 дня']])('Russian counts %i', async (n, text) => {
    await inLanguage('ru');
    expect(spanText(n * 86_400)).toBe(text);
  });

  it('a refusal this version does not know is told in general words', async () => {
    await inLanguage('en');
    expect(refusal('refusals-nothing-to-undo', {})).not.toContain('refusals-');
    expect(refusal('refusals-of-the-future', {})).toBe(t('app-error-unknown'));
    expect(refusal('<script>', {})).toBe(t('app-error-unknown'));
  });

  it('a right-to-left name is set apart from the words around it', async () => {
    await inLanguage('en');
    expect(t('app-welcome-title', { name: 'דנה' })).toBe('Hello, \u2068דנה\u2069!');
  });
});

describe('spans and moments', () => {
  beforeAll(() => inLanguage('en'));

  it.each([[60, 'minutes', 1], [600, 'minutes', 10], [3_600, 'hours', 1], [86_400, 'days', 1], [30 * 86_400, 'days', 30], [45 * 86_400, 'months', 1.5], [400 * 86_400, 'years', 1.1]])(
    '%i s', (seconds, unit, n) => expect(span(seconds as number)).toEqual({ unit, n }));

  it('tells minutes, then today, then days', () => {
    const now = new Date(2026, 10, 23, 20, 0).getTime();
    const at = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
    expect(momentText(at(0.2), now)).toBe('in 12 minutes');
    expect(momentText(at(2), now)).toMatch(/^today at 10/);
    expect(momentText(at(5), now)).toBe('tomorrow');
    expect(momentText(at(72), now)).toBe('in 3 days');
  });

  it('greets by the hour', () => expect([3, 8, 14, 20].map(partOfDay)).toEqual(['night', 'morning', 'day', 'evening']));
  it('clock and minutes are one another’s inverse', () => expect([clock(545), minuteOf('09:05'), minuteOf('')]).toEqual(['09:05', 545, null]));
});

describe('a word’s grammar', () => {
  beforeAll(() => inLanguage('en'));

  it('is told in words', () => expect(kindText('noun', { gender: 'f' })).toBe('noun, feminine'));
  it('an unknown kind stays as it is', () => expect(kindText('classifier', {})).toBe('classifier'));
  it('one pair of brackets', () => expect([bracketed('ola'), bracketed('[ola]'), bracketed('/ola/'), bracketed('')]).toEqual(['[ola]', '[ola]', '[ola]', '']));

  it.each([
    ['Llegamos a casa de madrugada, cuando…', 'la madrugada', {}, 'madrugada'],
    ['Tengo tres hermanas.', 'la hermana', { plural: 'las hermanas' }, 'hermanas'],
    ['She went home.', 'go', { past: 'went' }, 'went'],
    ['Nada aquí.', 'xyz', {}, ''],
  ])('%s: %s is marked', (example, word, grammar, marked) => {
    const parts = markWord(example, word, grammar as Record<string, string>);
    expect(parts[1]).toBe(marked);
    expect(parts.join('')).toBe(example);
  });
});

describe('added words', () => {
  it('counts a pasted list as the server splits it', () => expect(countWords('a, b;\n\n c\n')).toBe(3));

  it('an answer about one word leaves the others as they were', () => {
    const list = { ...NOTHING, unknown: ['x', 'y'], duplicates: [{ word: 'z', card_id: 1 }] };
    const after = merge(list, 'x', { ...NOTHING, deck_id: 5, deck_title: 'D' });
    expect(after.unknown).toEqual(['y']);
    expect(after.duplicates).toHaveLength(1);
  });

  it('names the deck the server would choose', () => {
    const deck = (id: number, source: string | null, active = false) => ({ id, title: '', position: 0, cards: 0, due: 0, new_per_day: null, source, active });
    expect(usualDeck([deck(1, 'es/a1/01'), deck(2, null), deck(3, null)])).toBe(3);
    expect(usualDeck([deck(1, 'es/a1/01', true), deck(2, null)])).toBe(1);
    expect(usualDeck([deck(1, 'es/a1/01')])).toBe(0);
  });
});
