import { describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '../src/api/errors';
import { EventParser } from '../src/api/event-parser';
import type { Message, Teacher, TeacherReply } from '../src/api/types';
import { difference, type Part } from '../src/diff';
import { joined, offeredFor, placed, Talk, type AnswerEvent, type Server, type Unsent } from '../src/screens/teacher.state';
import type { ListStore } from '../src/store';
import { wordAround } from '../src/word-at';

const TEACHER: Teacher = { ready: true, scene: '', scenes: [], left_today: 12, can_speak: false, can_listen: false, can_see: false };

const message = (id: number, more: Partial<Message> = {}): Message => ({
  id, role: 'learner', text: `m${id}`, state: 'done', error: '', scene: '', heard: false, created_at: '2026-01-01T00:00:00Z', reply_to: null,
  corrections: [], counted: [], offer: null, actions: [], translation: '', ...more,
});

function memory(): ListStore<Unsent> & { list: Unsent[] } {
  const kept = { list: [] as Unsent[], read: async () => [...kept.list], change: async (change: (list: Unsent[]) => Unsent[]) => { kept.list = change(kept.list); } };
  return kept;
}

/** A server that counts a client id once, and answers what it is asked as the test wants. */
class School implements Server {
  messages: Message[] = [];
  readonly said = new Map<string, Message>();
  away = false;
  loseReply = false;
  refusal: Refused | null = null;
  /** Streams of an answer, one after the other: the last one is asked for again and again. */
  streams: ((tell: (event: AnswerEvent) => void, asked: number) => Promise<void>)[] = [];
  asked = 0;
  private next = 0;

  open = async (): Promise<TeacherReply> => {
    if (this.away) throw new Unreachable('away');
    const earlier = this.messages.length > 4 ? this.messages.at(-4)?.id ?? null : null;
    return { teacher: TEACHER, history: { messages: this.messages.slice(-4), earlier } };
  };
  page = async (before: number) => {
    const older = this.messages.filter(({ id }) => id < before);
    return { messages: older.slice(-2), earlier: older.length > 2 ? older.at(-2)?.id ?? null : null };
  };
  say = async (clientId: string, text: string): Promise<Message> => {
    if (this.away) throw new Unreachable('away');
    if (this.refusal) throw this.refusal;
    const known = this.said.get(clientId);
    const made = known ?? message(++this.next * 10, { text, state: 'waiting' });
    this.said.set(clientId, made);
    if (this.loseReply) {
      this.loseReply = false;
      throw new Unreachable('the answer was lost');
    }
    return made;
  };
  follow = async (messageId: number, _: AbortSignal, tell: (event: AnswerEvent) => void): Promise<void> => {
    this.asked++;
    const stream = this.streams.length > 1 ? this.streams.shift() : this.streams[0];
    await stream?.(tell, messageId);
  };
  retry = async (messageId: number) => message(messageId, { state: 'waiting' });
  stop = vi.fn(async () => undefined);
  undo = async (messageId: number) => message(messageId, { role: 'teacher', counted: [{ word: 'x', undone: true }] });
  translate = async (messageId: number) => message(messageId, { role: 'teacher', translation: 'перевод' });
  clear = async () => { this.messages = []; };
  scene = async (id: string) => (id ? message(900, { text: '', scene: id, state: 'waiting' }) : null);
}

const text = (piece: string, anew = false): AnswerEvent => ({ kind: 'text', piece: { text: piece, anew } });
const done = (to: number, more: Partial<Message> = {}): AnswerEvent => ({ kind: 'done', answer: message(to + 1, { role: 'teacher', text: 'Hola', reply_to: to, ...more }) });
const answering = async (tell: (event: AnswerEvent) => void, asked: number): Promise<void> => { tell(text('Ho', true)); tell(text('la')); tell(done(asked)); };

let ids = 0;
function begin(school = new School(), store = memory()) {
  const talk = new Talk(school, store, () => 0, () => `id-${++ids}`, () => new Promise((go) => setTimeout(go, 1)));
  return { school, store, talk };
}
const settled = (): Promise<void> => new Promise((go) => setTimeout(go, 25));
const words = (talk: Talk): string[] => talk.messages.value.map((each) => each.text);

describe('a conversation', () => {
  it('shows what was said at once and the answer when it is whole', async () => {
    const { school, store, talk } = begin();
    const seen: string[] = [];
    school.streams = [async (tell, asked) => {
      tell(text('Ho', true)); seen.push(talk.writing.value?.text ?? '');
      tell(text('la')); seen.push(talk.writing.value?.text ?? '');
      tell(done(asked));
    }];
    await talk.open();
    const saying = talk.say('¿Qué tal?');
    expect(talk.unsent.value.map((each) => each.text)).toEqual(['¿Qué tal?']);
    await saying;
    await settled();
    expect(seen).toEqual(['Ho', 'Hola']);
    expect(words(talk)).toEqual(['¿Qué tal?', 'Hola']);
    expect([talk.unsent.value.length, store.list.length, talk.writing.value]).toEqual([0, 0, null]);
    expect(talk.finished.value?.text).toBe('Hola');
    expect(talk.teacher.value?.left_today).toBe(11);
  });

  it('keeps in a tunnel what is said, sends it once, and in its order', async () => {
    vi.useFakeTimers();
    const { school, store, talk } = begin();
    school.streams = [answering];
    await talk.open();
    school.away = true;
    await talk.say('uno');
    await talk.say('dos');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.list.map((each) => each.text)).toEqual(['uno', 'dos']);
    school.away = false;
    school.loseReply = true;
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await settled();
    expect([...school.said.values()].map((each) => each.text)).toEqual(['uno', 'dos']);
    expect(store.list).toEqual([]);
    expect(words(talk)).toEqual(['uno', 'Hola', 'dos', 'Hola']);
  });

  it('keeps what was sent while an older page was on its way', async () => {
    const { school, talk } = begin();
    school.streams = [answering];
    await talk.open();
    let arrive: () => void = () => undefined;
    const page = school.open();
    school.open = () => new Promise((go) => { arrive = () => go(page); });
    const opening = talk.open();
    await talk.say('a la vez');
    await settled();
    arrive();
    await opening;
    await settled();
    expect(words(talk)).toEqual(['a la vez', 'Hola']);
  });

  it('sends what the last visit left behind', async () => {
    const store = memory();
    store.list = [{ client_id: 'old', text: 'de ayer', at: '2026-01-01T00:00:00Z' }];
    const { school, talk } = begin(new School(), store);
    school.streams = [answering];
    await talk.open();
    await settled();
    expect(school.said.get('old')?.text).toBe('de ayer');
    expect(store.list).toEqual([]);
  });

  it('tells a refusal under what was refused, and lets its writer decide', async () => {
    const { school, store, talk } = begin();
    school.streams = [answering];
    school.refusal = new Refused(429, 'refusals-llm-allowance', { most: 12 });
    await talk.open();
    await talk.say('una más');
    await settled();
    const refused = talk.unsent.value[0];
    expect(refused?.refused).toEqual({ key: 'refusals-llm-allowance', params: { most: 12 } });
    expect(talk.teacher.value?.left_today).toBe(0);
    school.refusal = null;
    await talk.sayAgain(refused?.client_id ?? '');
    await settled();
    expect(words(talk)).toEqual(['una más', 'Hola']);
    school.refusal = new Refused(422, 'refusals-text-empty');
    await talk.say('x');
    await settled();
    await talk.remove(talk.unsent.value[0]?.client_id ?? '');
    expect([talk.unsent.value, store.list]).toEqual([[], []]);
  });

  it('waits and tries again when only the database is away', async () => {
    const { school, talk } = begin();
    school.refusal = new Refused(503, 'refusals-unavailable');
    await talk.open();
    await talk.say('hola');
    await settled();
    expect(talk.unsent.value[0]?.refused).toBeUndefined();
    talk.close();
  });

  it('hears an answer to its end however often the stream breaks off', async () => {
    const { school, talk } = begin();
    const seen: string[] = [];
    school.streams = [
      async (tell) => { tell(text('Ho', true)); throw new Unreachable('cut'); },
      async () => undefined, // the process stopped
      async (tell) => { tell(text('H', true)); seen.push(talk.writing.value?.text ?? ''); throw new Unreachable('cut'); },
      answering,
    ];
    await talk.open();
    await talk.say('x');
    await settled();
    expect(seen).toEqual(['H']); // begun anew, not added to
    expect(words(talk)).toEqual(['x', 'Hola']);
  });

  it('forgets a message that is there no more', async () => {
    const { school, talk } = begin();
    school.messages = [message(5, { state: 'waiting' })];
    school.streams = [async () => { throw new Refused(404, 'refusals-message-missing'); }];
    await talk.open();
    await settled();
    expect([talk.messages.value, talk.writing.value, school.asked]).toEqual([[], null, 1]);
  });

  it('stops once, and may be asked again when that could not be said', async () => {
    const { school, talk } = begin();
    let end: () => void = () => undefined;
    school.streams = [(tell, asked) => { tell(text('Ho', true)); return new Promise((go) => { end = () => { tell(done(asked, { state: 'stopped' })); go(); }; }); }];
    await talk.open();
    await talk.say('x');
    await settled();
    school.stop.mockRejectedValueOnce(new Unreachable('away'));
    await expect(talk.stop()).rejects.toThrow();
    expect(talk.writing.value?.stopping).toBe(false);
    await talk.stop();
    await talk.stop();
    expect(school.stop).toHaveBeenCalledTimes(2);
    end();
    await settled();
    expect(talk.messages.value.at(-1)?.state).toBe('stopped');
  });

  it('asks anew for an answer that failed, and a failed one does not count', async () => {
    const { school, talk } = begin();
    school.streams = [async (tell, asked) => tell(done(asked, { state: 'failed', text: '', error: 'refusals-llm-busy' })), answering];
    await talk.open();
    await talk.say('x');
    await settled();
    expect(talk.teacher.value?.left_today).toBe(12);
    await talk.retry(talk.messages.value.at(-1) as Message);
    await settled();
    expect(talk.messages.value.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(talk.teacher.value?.left_today).toBe(11);
  });

  it('loads what was said before, page by page, without asking twice at once', async () => {
    const { school, talk } = begin();
    school.messages = [1, 2, 3, 4, 5, 6, 7].map((id) => message(id));
    await talk.open();
    expect(talk.messages.value.map(({ id }) => id)).toEqual([4, 5, 6, 7]);
    await Promise.all([talk.loadEarlier(), talk.loadEarlier()]);
    expect(talk.messages.value.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7]);
    await talk.open(); // coming back loses nothing of it
    expect(talk.messages.value.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7]);
    await talk.loadEarlier();
    expect([talk.messages.value[0]?.id, talk.earlier.value]).toEqual([1, null]);
    await talk.loadEarlier();
  });

  it('begins a role-play with the teacher’s words, ends it, and clears everything', async () => {
    const { school, talk } = begin();
    school.streams = [answering];
    await talk.open();
    await talk.begin('cafe');
    await settled();
    expect([talk.teacher.value?.scene, words(talk)]).toEqual(['cafe', ['', 'Hola']]);
    await talk.end();
    expect(talk.teacher.value?.scene).toBe('');
    await talk.clear();
    expect([talk.messages.value, talk.empty.value]).toEqual([[], true]);
  });

  it('says that the server is away only when there is nothing to show', async () => {
    const { school, talk } = begin();
    school.away = true;
    await talk.open();
    expect(talk.phase.value).toBe('failed');
    school.away = false;
    await talk.open();
    expect(talk.phase.value).toBe('open');
    school.away = true;
    await talk.open();
    expect(talk.phase.value).toBe('open');
  });
});

describe('messages in their places', () => {
  it('a page of the server is the truth for all it spans', () => {
    expect(joined([1, 2, 3, 4].map((id) => message(id)), [message(3, { text: 'neu' }), message(5)]).map(({ id }) => id)).toEqual([1, 2, 3, 5]);
    expect(placed([message(1), message(5)], message(3)).map(({ id }) => id)).toEqual([1, 3, 5]);
    expect(placed([message(1), message(3)], message(3, { text: 'x' })).map((each) => each.text)).toEqual(['m1', 'x']);
  });

  it('finds the offered word of each correction', () => {
    const corrections = ['he ido', 'el mercado'].map((right) => ({ wrong: 'x', right, why: '' }));
    const item = (number: number, word: string, kind: 'word' | 'correction') => ({ number, word, translation: 't', kind, card_id: null });
    const answer = (items: ReturnType<typeof item>[]): Message => message(1, { corrections, offer: { id: 1, met_in: 'answer', items } });
    expect(offeredFor(answer([item(1, 'ir', 'correction'), item(2, 'el mercado', 'correction'), item(3, 'la casa', 'word')]))).toEqual([1, 2]);
    expect(offeredFor(answer([item(1, 'mercado', 'correction')]))).toEqual([null, 1]);
    expect(offeredFor(message(1, { corrections }))).toEqual([null, null]);
  });
});

describe('what differs', () => {
  const marked = (parts: Part[]): string => parts.map(({ text: each, changed }) => (changed ? `{${each}}` : each)).join('');
  it.each([
    ['soy ido', 'he ido', '{soy} ido', '{he} ido'],
    ['la mercado', 'el mercado', '{la} mercado', '{el} mercado'],
    ['manzna', 'manzana', 'manzna', 'manz{a}na'],
    ['yo gusta', 'me gusta mucho', '{yo} gusta', '{me} gusta{ mucho}'],
    ['casa', 'perro', '{casa}', '{perro}'],
    ['x', 'x', 'x', 'x'],
  ])('%s → %s', (wrong, right, was, is) => {
    const found = difference(wrong, right);
    expect([marked(found.wrong), marked(found.right)]).toEqual([was, is]);
  });
});

describe('events', () => {
  it('come out whole however they are cut', () => {
    const stream = ': still here\n\nevent: text\ndata: {"a":1}\n\nevent: done\ndata: {"b":"línea"}\n\n';
    for (const size of [1, 7, 1000]) {
      const parser = new EventParser();
      const found = [];
      for (let at = 0; at < stream.length; at += size) found.push(...parser.push(stream.slice(at, at + size)));
      expect(found).toEqual([{ name: 'text', data: '{"a":1}' }, { name: 'done', data: '{"b":"línea"}' }]);
    }
  });
});

describe('the word under a finger', () => {
  const at = (sentence: string, place: number): string | null => {
    const found = wordAround(sentence, place, 'es');
    return found && sentence.slice(...found);
  };
  it('is the whole word, and nothing between words', () => {
    expect([at('¿Qué compraste?', 1), at('¿Qué compraste?', 8), at('¿Qué compraste?', 14), at('a 12 b', 2)]).toEqual(['Qué', 'compraste', null, null]);
    expect(at('l’heure', 3)).toContain('heure');
  });
});
