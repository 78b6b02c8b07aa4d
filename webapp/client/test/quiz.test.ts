import { beforeEach, describe, expect, it } from 'vitest';
import { Refused, Unreachable } from '../src/api/errors';
import type { AnsweredItem, AskedItem, QuizState, Ruling, Step } from '../src/api/types';
import { paragraphs } from '../src/parts/explanation.state';
import { units } from '../src/screens/lessons.state';
import { bySize, onShow } from '../src/screens/quiz-setup.state';
import { NONE, QuizRun, type Draft, type Given, type Server } from '../src/screens/quiz.state';

const quiz = (version: number, more: Partial<QuizState> = {}): QuizState => ({
  id: 7, sort: 'lesson', title: 'Lesson', lesson_id: 1, size: 5, total: 5, number: version + 1, version, right_first: 0, finished: false, ...more,
});
const item = (number: number, shape: AskedItem['shape'] = 'text', more: Partial<AskedItem> = {}): AskedItem => ({
  number, kind: 'type', shape, answer_language: 'es', ask: '', text: '', meaning: 'привет', spoken: false, options: ['a', 'b', 'c'], others: ['x', 'y', 'z'],
  has_hint: true, hint: '', comes_back: false, waiting: null, ...more,
});
const told = (number: number, given: AnsweredItem['given'] = 'right', more: Partial<AnsweredItem> = {}): AnsweredItem => ({
  number, kind: 'type', shape: 'text', answer_language: 'es', ask: '', text: '', meaning: 'привет', heard: '', options: [], others: [], given,
  answer: { text: 'hola', picked: [] }, right: 'hola', rights: [], parts: [], slip: null, why: '', disputable: given !== 'right', dispute: '', ...more,
});
const step = (outcome: Step['outcome'], version: number, asked: AskedItem | null, answered: AnsweredItem | null = null): Step =>
  ({ outcome, quiz: quiz(version, { finished: asked === null }), asked, answered });

/** A server that says what it is told to, in order; anything it has no words for is out of reach. */
class Fake implements Server {
  sent: [number, Given][] = [];
  looks: (number | undefined)[] = [];
  says: (Step | Error)[] = [];
  rulings: Ruling['state'][] = [];
  dispute = async (): Promise<Ruling> => ({ state: this.rulings.shift() ?? 'open', why: '' });
  skip = (): Promise<Step> => this.say();
  hint = (): Promise<Step> => this.say();
  get = (answered?: number): Promise<Step> => {
    this.looks.push(answered);
    return this.say();
  };
  answer = (version: number, given: Given): Promise<Step> => {
    this.sent.push([version, given]);
    return this.say();
  };
  private async say(): Promise<Step> {
    const next = this.says.shift() ?? new Unreachable();
    if (next instanceof Error) throw next;
    return next;
  }
}

let server: Fake;
let draft: Draft | null;
let tellings: string[];
let waits: number[];

const visit = (): QuizRun => new QuizRun(server, { read: () => draft, keep: (kept) => { draft = kept; } }, (what) => tellings.push(what),
  async (ms) => { waits.push(ms); });

async function begun(asked: AskedItem): Promise<QuizRun> {
  const run = visit();
  server.says.push(step('asked', 0, asked));
  await run.load();
  return run;
}

beforeEach(() => {
  server = new Fake();
  draft = null;
  tellings = [];
  waits = [];
});

describe('a run of exercises', () => {
  it('tells how an answer was and goes on when the learner says so', async () => {
    const run = await begun(item(1));
    run.type('hola');
    server.says.push(step('counted', 1, item(2), told(1)));
    await run.answer();
    expect(server.sent).toEqual([[0, { text: 'hola' }]]);
    expect([run.asked.value?.number, run.answered.value?.given]).toEqual([1, 'right']);
    run.next();
    expect([run.asked.value?.number, run.answered.value, run.text.value]).toEqual([2, null, '']);
    expect(draft).toBeNull();
  });

  it('is over after the last one', async () => {
    const run = await begun(item(5));
    run.type('hola');
    server.says.push(step('counted', 1, null, told(5)));
    await run.answer();
    expect(run.phase.value).toBe('open');
    run.next();
    expect(run.phase.value).toBe('over');
  });

  it('nothing is sent before there is an answer, and nothing twice', async () => {
    const run = await begun(item(1));
    await run.answer();
    run.type('  ');
    await run.answer();
    expect(server.sent).toEqual([]);
    run.type('hola');
    server.says.push(step('counted', 1, item(2), told(1)));
    await Promise.all([run.answer(), run.answer()]);
    run.type('adiós');
    await run.answer();
    expect(server.sent.length).toBe(1);
    expect(run.text.value).toBe('hola');
  });

  it('an answer given in a tunnel is kept and sent with the same version when the network is back', async () => {
    const run = await begun(item(1));
    run.type('hola');
    await run.answer();
    expect(run.unsent.value).toBe(true);
    expect(draft).toEqual({ version: 0, sent: true, text: 'hola' });
    server.says.push(step('repeated', 1, item(2), told(1)));
    await run.send();
    expect(server.sent).toEqual([[0, { text: 'hola' }], [0, { text: 'hola' }]]);
    expect([run.unsent.value, run.answered.value?.number]).toEqual([false, 1]);
    run.close();
  });

  it('an answer that was on its way when the app was closed is sent on the next visit', async () => {
    draft = { version: 3, sent: true, picked: [1] };
    const run = visit();
    server.says.push(step('counted', 4, item(5), told(4)));
    await run.load();
    expect(server.sent).toEqual([[3, { picked: [1] }]]);
    expect([run.asked.value?.number, run.answered.value?.number]).toEqual([4, 4]);
    run.next();
    expect(run.asked.value?.number).toBe(5);
  });

  it('what was typed is there after a reload, unless the run has moved on', async () => {
    (await begun(item(1))).type('buenas no');
    expect((await begun(item(1))).text.value).toBe('buenas no');
    const run = visit();
    server.says.push(step('asked', 1, item(2)));
    await run.load();
    expect([run.text.value, draft]).toEqual(['', null]);
  });

  it('an answer the server will not take is told, and stays in the field', async () => {
    const run = await begun(item(1));
    run.type('hola');
    server.says.push(new Refused(422, 'refusals-invalid-fields'));
    await run.answer();
    expect([tellings, run.text.value, run.busy.value, draft?.sent]).toEqual([['failed'], 'hola', false, false]);
  });

  it('an answer the server will not take on the next visit does not keep the run closed', async () => {
    draft = { version: 0, sent: true, text: 'hola' };
    const run = visit();
    server.says.push(new Refused(422, 'refusals-invalid-fields'), step('asked', 0, item(1)));
    await run.load();
    expect([run.phase.value, draft]).toEqual(['open', null]);
  });

  it('a run that has moved on elsewhere says so and shows where it stands', async () => {
    const run = await begun(item(1));
    run.type('hola');
    server.says.push(step('stale', 3, item(4)));
    await run.answer();
    expect([tellings, run.asked.value?.number, run.answered.value]).toEqual([['stale'], 4, null]);
  });

  it('an answer that a model looks at is asked after, less and less often, until it is known', async () => {
    const run = await begun(item(1));
    run.type('oye');
    const waiting = step('checking', 0, item(1, 'text', { waiting: { text: 'oye', picked: [] } }));
    server.says.push(waiting, { ...waiting, outcome: 'asked' }, new Unreachable(), step('asked', 1, item(2), told(1, 'nearly')));
    await run.answer();
    expect([run.checking.value, run.text.value]).toEqual([true, 'oye']);
    await expect.poll(() => run.answered.value?.given).toBe('nearly');
    expect(server.looks).toEqual([undefined, 1, 1, 1]);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    run.next();
    expect(run.asked.value?.number).toBe(2);
  });

  it('whoever will not wait for a verdict skips', async () => {
    const run = await begun(item(1));
    run.type('oye');
    server.says.push(step('checking', 0, item(1, 'text', { waiting: { text: 'oye', picked: [] } })), step('counted', 1, item(2), told(1, 'unsure')));
    await run.answer();
    await run.skip();
    expect([run.checking.value, run.answered.value?.given]).toEqual([false, 'unsure']);
  });

  it('an objection is asked after until it is settled, and the next item is the one of then', async () => {
    const run = await begun(item(1));
    run.type('oye');
    server.says.push(step('counted', 1, item(2), told(1, 'wrong')));
    await run.answer();
    server.rulings = ['open', 'open', 'accepted'];
    server.says.push(step('asked', 1, item(2, 'one'), told(1, 'right')));
    await run.dispute();
    expect([run.answered.value?.dispute, waits.length]).toEqual(['accepted', 2]);
    await expect.poll(() => server.looks.at(-1)).toBe(1);
    run.next();
    expect(run.asked.value?.shape).toBe('one');
  });

  it('a hint comes on demand and leaves what was begun', async () => {
    const run = await begun(item(1));
    run.type('ho');
    server.says.push(step('asked', 0, item(1, 'text', { hint: 'h…' })));
    await run.hint();
    expect([run.asked.value?.hint, run.text.value]).toEqual(['h…', 'ho']);
  });

  it('one option is an answer at once; one that is not there is none', async () => {
    const run = await begun(item(1, 'one'));
    await run.choose(3);
    expect(server.sent).toEqual([]);
    server.says.push(step('counted', 1, item(2), told(1)));
    await run.choose(2);
    expect(server.sent).toEqual([[0, { picked: [2] }]]);
  });

  it('tiles are taken and put back in any order', async () => {
    const run = await begun(item(1, 'order'));
    for (const place of [2, 0, 1, 0]) run.toggle(place);
    expect(run.picked.value).toEqual([2, 1]);
    run.takeBack();
    expect(run.picked.value).toEqual([2]);
  });

  it('a pair leaves whom it was with, and all must have one', async () => {
    const run = await begun(item(1, 'pairs'));
    run.pair(0, 1);
    run.pair(1, 0);
    run.pair(2, 1);
    expect(run.picked.value).toEqual([NONE, 0, 1]);
    expect(run.complete.value).toBe(false);
    run.pair(0, 2);
    expect([run.picked.value, run.complete.value]).toEqual([[2, 0, 1], true]);
    run.part(1);
    expect(run.complete.value).toBe(false);
  });
});

describe('the list of lessons', () => {
  const row = (id: number, unit: number, state: 'new' | 'open' | 'done', more = {}) =>
    ({ id, sort: 'lesson' as const, level: 'A1', unit, position: id, title: '', aim: '', state, best: null, written: false, ...more });

  it('goes by units; what was begun comes before what is new', () => {
    const course = units([row(1, 1, 'done'), row(2, 1, 'new'), row(3, 2, 'open'), row(4, 0, 'new', { written: true })]);
    expect(course.units.map(({ number, lessons }) => [number, lessons.map(({ id }) => id)])).toEqual([[1, [1, 2]], [2, [3]]]);
    expect([course.next, course.written.map(({ id }) => id), course.levels]).toEqual([3, [4], 1]);
    expect(units([row(1, 1, 'done')]).next).toBeNull();
  });
});

describe('the explanation of a lesson', () => {
  it('has paragraphs, lists right under a sentence, and bold in the language being learnt', () => {
    const [first, list, last] = paragraphs('Назвать себя: **Soy Ana**.\n- (yo) **soy**\n- **ты**: eres\n\nВсё. **');
    expect(first).toEqual({ list: false, lines: [[{ text: 'Назвать себя: ', bold: false, foreign: false }, { text: 'Soy Ana', bold: true, foreign: true }, { text: '.', bold: false, foreign: false }]] });
    expect(list?.lines.map((line) => line.map(({ text, bold, foreign }) => [text, bold, foreign]))).toEqual([
      [['(yo) ', false, false], ['soy', true, true]], [['ты', true, false], [': eres', false, false]],
    ]);
    expect(last?.lines).toEqual([[{ text: 'Всё. ', bold: false, foreign: false }, { text: '**', bold: false, foreign: false }]]);
  });
});

describe('what a quiz is about', () => {
  const topic = (slug: string, suggested = false) => ({ slug, title: slug, asked: 0, right: null, step: 1, suggested, own_id: slug ? null : 1, lesson_id: null });

  it('is asked for with its size', () => {
    expect(bySize({ kind: 'deck', id: 3, title: 'x' }, 20)).toEqual({ size: 20, deck_id: 3 });
    expect(bySize({ kind: 'mistakes' }, 5)).toEqual({ size: 5, mistakes: true });
    expect(bySize({ kind: 'mixed' }, 10)).toEqual({ size: 10 });
    expect(bySize({ kind: 'topic', slug: 'food', title: 'x' }, 5)).toEqual({ size: 5, topic: 'food' });
  });

  it('a topic found by name is on show; the learner’s own are none to ask about', () => {
    const topics = [topic('weak', true), ...Array.from({ length: 12 }, (_, i) => topic(`t${i}`)), topic('')];
    expect(onShow(topics, '', false)).toMatchObject({ more: true });
    expect(onShow(topics, '', false).shown.length).toBe(8);
    expect(onShow(topics, 't11', false).shown.map(({ slug }) => slug)).toContain('t11');
    expect(onShow(topics, 't11', true)).toMatchObject({ more: false });
    expect(onShow(topics, '', true).shown.every(({ slug }) => slug !== '')).toBe(true);
  });
});
