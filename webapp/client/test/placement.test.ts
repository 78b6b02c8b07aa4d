import { beforeEach, describe, expect, it } from 'vitest';
import { Refused, Unreachable } from '../src/api/errors';
import type { PlacementStep } from '../src/api/types';
import { PlacementRun, type Server } from '../src/screens/placement.state';

const question = (version: number, outcome: PlacementStep['outcome'] = 'counted'): PlacementStep => ({
  outcome, id: 7, version, most: 12, question: { number: version + 1, text: 'Yo ___ Ana.', options: ['soy', 'eres', 'es', 'son'] }, result: null,
});
const over = (version: number): PlacementStep => ({ outcome: 'counted', id: 7, version, most: 12, question: null, result: { level: 'B1', sure: true, early: false } });

/** A server that says what it is told to, in order; anything it has no words for is out of reach. */
class Fake implements Server {
  sent: [number, number | null][] = [];
  says: (PlacementStep | Error)[] = [];
  get = (): Promise<PlacementStep> => this.say();
  stop = (): Promise<PlacementStep> => this.say();
  answer = (version: number, place: number | null): Promise<PlacementStep> => {
    this.sent.push([version, place]);
    return this.say();
  };
  private async say(): Promise<PlacementStep> {
    const next = this.says.shift() ?? new Unreachable();
    if (next instanceof Error) throw next;
    return next;
  }
}

let server: Fake;
let tellings: string[];
let run: PlacementRun;

beforeEach(async () => {
  server = new Fake();
  tellings = [];
  run = new PlacementRun(server, (what) => tellings.push(what));
  server.says.push(question(0, 'asked'));
  await run.load();
});

describe('a placement', () => {
  it('goes from question to question, and to its result', async () => {
    server.says.push(question(1), over(2));
    await run.answer(2);
    expect(run.step.value?.question?.number).toBe(2);
    await run.answer(null);
    expect(run.step.value?.result?.level).toBe('B1');
    expect(server.sent).toEqual([[0, 2], [1, null]]);
  });

  it('takes one answer to a question, however often it is tapped', async () => {
    server.says.push(question(1));
    await Promise.all([run.answer(0), run.answer(1), run.answer(null), run.stop()]);
    expect(server.sent).toEqual([[0, 0]]);
  });

  it('keeps an answer that found no server, and sends the same once more', async () => {
    await run.answer(3);
    expect([run.unsent.value, run.chosen.value, run.busy.value]).toEqual([true, 3, true]);
    await run.answer(1);
    server.says.push(question(1, 'repeated'));
    await run.send();
    expect(server.sent).toEqual([[0, 3], [0, 3]]);
    expect([run.unsent.value, run.chosen.value, run.busy.value]).toEqual([false, null, false]);
  });

  it('shows where it stands when it has moved on elsewhere', async () => {
    server.says.push(question(4, 'stale'));
    await run.answer(0);
    expect(tellings).toEqual(['stale']);
    expect(run.step.value?.version).toBe(4);
  });

  it('tells of a refusal and can be answered again', async () => {
    server.says.push(new Refused(429, 'refusals-too-many'), question(1));
    await run.answer(0);
    expect(tellings).toEqual(['failed']);
    await run.answer(0);
    expect(run.step.value?.version).toBe(1);
  });

  it('does not choose an option that is not there', async () => {
    await run.answer(4);
    expect(server.sent).toEqual([]);
  });

  it('that cannot be loaded says so, and can be loaded again', async () => {
    const lost = new PlacementRun(server, () => undefined);
    await lost.load();
    expect(lost.phase.value).toBe('failed');
    server.says.push(over(3));
    await lost.load();
    expect(lost.phase.value).toBe('open');
  });
});
