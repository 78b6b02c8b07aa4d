import { beforeEach, describe, expect, it } from 'vitest';
import type { GradesReply, Queue, ReviewCard } from '../src/api/types';
import type { Grade } from '../src/outbox';
import { ReviewRun } from '../src/screens/review.state';

const card = (id: number, version = 0): ReviewCard => ({
  schedule_id: id, version, card_id: id, deck_id: 1, deck_title: 'Deck', direction: 'recognise', way: 'recognise', is_new: true, word: `word ${id}`, transcription: '',
  translation: '', part_of_speech: '', grammar: {}, example: '', example_translation: '', hint: '', intervals: [60, 360, 600, 691_200],
});
const queue = (cards: ReviewCard[], more: Partial<Queue> = {}): Queue =>
  ({ cards, counts: { new: cards.length, learning: 0, review: 0 }, done_today: 0, undoable: 0, next_due: null, ...more });

/** A box whose network can be cut; what is flushed is answered by `answer`. */
class Box {
  waiting: Grade[] = [];
  sent: Grade[] = [];
  away = false;
  answer: ((sent: Grade[]) => Promise<void>) | null = null;
  add = async (grade: Grade): Promise<void> => { this.waiting.push(grade); };
  take = async (id: string): Promise<boolean> => {
    const before = this.waiting.length;
    this.waiting = this.waiting.filter(({ client_id }) => client_id !== id);
    return this.waiting.length < before;
  };
  pending = async (): Promise<Grade[]> => this.waiting;
  flush = async (): Promise<void> => {
    if (this.away || this.waiting.length === 0) return;
    const sent = this.waiting.splice(0);
    this.sent.push(...sent);
    await this.answer?.(sent);
  };
}

let box: Box;
let next: Queue;
let told: string[];
let clock: number;
let run: ReviewRun;

const reply = (sent: Grade[], cards: ReviewCard[], outcome: 'counted' | 'stale' = 'counted', leech = false): GradesReply =>
  ({ results: sent.map(({ client_id }) => ({ client_id, outcome, due: null, leech, error: null })), queue: queue(cards, { undoable: 1 }) });

beforeEach(() => {
  box = new Box();
  told = [];
  clock = 1_000;
  let ids = 0;
  next = queue([card(1), card(2), card(3)]);
  run = new ReviewRun({
    next: async () => next, undo: async () => ({ card: card(1, 2), queue: queue([card(2), card(3)]) }),
    check: async () => ({ verdict: 'right', answer: 'a', parts: [], suggested_grade: 4 }),
  }, box, (what) => told.push(what), () => clock, () => `id-${++ids}`);
});

describe('a run of reviews', () => {
  it('a grade before the answer was seen does nothing', async () => {
    await run.load();
    await run.grade(3);
    expect(box.sent).toEqual([]);
    expect(run.card.value?.schedule_id).toBe(1);
  });

  it('shows the next card at once, and tells what was graded, how long it took', async () => {
    box.away = true;
    await run.load();
    clock += 4_000;
    run.flip();
    const graded = run.grade(3);
    expect(run.card.value?.schedule_id).toBe(2);
    expect(run.side.value).toBe('front');
    await graded;
    expect(box.waiting[0]).toMatchObject({ schedule_id: 1, version: 0, grade: 3, duration_ms: 4_000 });
    expect(run.unsent.value).toBe(1);
  });

  it('the server’s queue replaces ours, but never the card being looked at', async () => {
    await run.load();
    run.flip();
    box.answer = async (sent) => {
      run.flip();
      await run.told(reply(sent, [card(3), card(2), card(9)]));
    };
    await run.grade(3);
    expect(run.cards.value.map(({ schedule_id }) => schedule_id)).toEqual([2, 3, 9]);
    expect(run.side.value).toBe('back');
  });

  it('a card graded elsewhere is told and replaced', async () => {
    await run.load();
    run.flip();
    box.answer = async (sent) => run.told(reply(sent, [card(7)], 'stale'));
    await run.grade(3);
    expect(told).toEqual(['stale']);
    expect(run.card.value?.schedule_id).toBe(7);
  });

  it('a card set aside as a leech is told', async () => {
    await run.load();
    run.flip();
    box.answer = async (sent) => run.told(reply(sent, [card(2)], 'counted', true));
    await run.grade(1);
    expect(told).toEqual(['leech']);
  });

  it('undo with no network puts back the very card, and nothing is sent', async () => {
    box.away = true;
    await run.load();
    run.flip();
    await run.grade(1);
    await run.undo();
    expect(run.card.value?.schedule_id).toBe(1);
    expect(box.waiting).toEqual([]);
    expect(run.done.value).toBe(0);
  });

  it('undo of a sent grade asks the server and shows its card first', async () => {
    await run.load();
    run.flip();
    box.answer = async (sent) => run.told(reply(sent, [card(2), card(3)]));
    await run.grade(3);
    await run.undo();
    expect(run.card.value).toMatchObject({ schedule_id: 1, version: 2 });
    expect(run.cards.value).toHaveLength(3);
  });

  it('the hand empty with no network is not the end: grades wait', async () => {
    next = queue([card(1)]);
    box.away = true;
    await run.load();
    run.flip();
    await run.grade(4);
    expect(run.card.value).toBeNull();
    expect(run.unsent.value).toBe(1);
  });

  it('a checked answer suggests its grade; with no network the learner compares', async () => {
    await run.load();
    run.typed.value = 'a';
    await run.answer();
    expect(run.side.value).toBe('back');
    expect(run.checked.value?.suggested_grade).toBe(4);
  });
});
