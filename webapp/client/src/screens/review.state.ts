/** A run of reviews: what is shown, what was answered, what waits to be sent. Knows no DOM; the server and the outbox come in. */
import { batch, computed, signal } from '@preact/signals';
import type { Checked, GradesReply, Queue, ReviewCard, Undone } from '../api/types';
import type { Grade } from '../outbox';

export interface Server {
  next: () => Promise<Queue>;
  undo: () => Promise<Undone>;
  check: (scheduleId: number, typed: string) => Promise<Checked>;
}

export interface Box {
  add: (grade: Grade) => Promise<void>;
  take: (clientId: string) => Promise<boolean>;
  pending: () => Promise<Grade[]>;
  flush: () => Promise<unknown>;
}

export type Side = 'front' | 'back';
type Told = (what: 'stale' | 'leech' | 'failed', reason?: unknown) => void;

const key = (card: { schedule_id: number; version: number }): string => `${card.schedule_id}:${card.version}`;

export class ReviewRun {
  readonly cards = signal<ReviewCard[]>([]);
  readonly card = computed(() => this.cards.value[0] ?? null);
  readonly side = signal<Side>('front');
  readonly typed = signal('');
  readonly checked = signal<Checked | null>(null);
  /** loading: nothing known yet · open · failed: the first load did not come. */
  readonly phase = signal<'loading' | 'open' | 'failed'>('loading');
  readonly error = signal<unknown>(undefined);
  /** Grades given in this run; undo takes one off. */
  readonly done = signal(0);
  readonly left = signal(0);
  readonly nextDue = signal<string | null>(null);
  readonly doneToday = signal(0);
  /** Grades that are safe on the device and could not be sent yet. */
  readonly unsent = signal(0);
  /** Grades being written down and sent right now: an empty hand is not the end yet. */
  readonly underway = signal(0);
  readonly busy = signal(false);
  private readonly undoable = signal(0);
  readonly canUndo = computed(() => !this.busy.value && this.undoable.value > 0);

  private readonly history: { clientId: string; card: ReviewCard }[] = [];
  private shownAt = 0;

  constructor(private readonly server: Server, private readonly box: Box, private readonly tell: Told,
    private readonly now: () => number, private readonly newId: () => string) {}

  async load(): Promise<void> {
    try {
      await this.box.flush();
      this.take(await this.server.next(), await this.box.pending());
      this.phase.value = 'open';
    } catch (reason) {
      this.error.value = reason;
      if (this.phase.value === 'loading') this.phase.value = 'failed';
    }
  }

  flip(): void {
    if (this.card.value && this.side.value === 'front') this.side.value = 'back';
  }

  /** Holds what was typed against the answer; with no network the learner compares for themselves. */
  async answer(): Promise<void> {
    const card = this.card.value;
    if (!card || this.busy.value || this.side.value === 'back') return;
    this.busy.value = true;
    try {
      const checked = await this.server.check(card.schedule_id, this.typed.value);
      if (this.card.value === card) this.checked.value = checked;
    } catch {
      this.checked.value = null;
    } finally {
      this.busy.value = false;
    }
    if (this.card.value === card) this.side.value = 'back';
  }

  async grade(grade: number): Promise<void> {
    const card = this.card.value;
    if (!card || this.side.value === 'front' || this.busy.value) return;
    const made: Grade = {
      client_id: this.newId(), schedule_id: card.schedule_id, version: card.version, grade, way: card.way,
      duration_ms: Math.min(this.now() - this.shownAt, 600_000), graded_at: new Date(this.now()).toISOString(),
    };
    this.history.push({ clientId: made.client_id, card });
    batch(() => {
      this.done.value++;
      this.undoable.value++;
      this.underway.value++;
      // "Again" comes back in this run; the server's count, when it arrives, has the last say.
      if (grade > 1) this.left.value = Math.max(0, this.left.value - 1);
      this.show(this.cards.value.slice(1));
    });
    await this.box.add(made);
    await this.box.flush();
    this.unsent.value = (await this.box.pending()).length;
    if (this.cards.value.length === 0 && this.unsent.value === 0) await this.load();
    this.underway.value--;
  }

  /** The reply to sent grades: what became of them, and what comes next. */
  async told(reply: GradesReply): Promise<void> {
    const mine = new Set(this.history.map(({ clientId }) => clientId));
    const results = reply.results.filter(({ client_id }) => mine.has(client_id));
    if (results.some(({ outcome }) => outcome === 'stale')) this.tell('stale');
    if (results.some(({ leech }) => leech)) this.tell('leech');
    this.take(reply.queue, await this.box.pending());
  }

  async undo(): Promise<void> {
    if (!this.canUndo.value) return;
    this.busy.value = true;
    try {
      const last = this.history.at(-1);
      if (last && await this.box.take(last.clientId)) {
        this.putBack(last.card);
        this.undoable.value--;
        this.left.value++;
      } else {
        await this.box.flush();
        const { card, queue } = await this.server.undo();
        this.take(queue, await this.box.pending());
        this.putBack(card);
      }
      this.history.pop();
      this.done.value = Math.max(0, this.done.value - 1);
    } catch (reason) {
      this.tell('failed', reason);
    } finally {
      this.busy.value = false;
    }
  }

  private putBack(card: ReviewCard): void {
    this.show([card, ...this.cards.value.filter(({ schedule_id }) => schedule_id !== card.schedule_id)]);
  }

  /** The server's queue less what is graded but not sent; the card being looked at stays on top while it is still right. */
  private take(queue: Queue, pending: Grade[]): void {
    const gone = new Set(pending.map(({ schedule_id }) => schedule_id));
    const cards = queue.cards.filter(({ schedule_id }) => !gone.has(schedule_id));
    const current = this.card.value;
    const still = current && cards.find((card) => key(card) === key(current));
    const { counts } = queue;
    batch(() => {
      this.left.value = Math.max(cards.length, counts.new + counts.learning + counts.review - pending.length);
      this.undoable.value = queue.undoable + pending.length;
      this.doneToday.value = queue.done_today + pending.length;
      this.nextDue.value = queue.next_due;
      this.unsent.value = pending.length;
      if (still && current) this.cards.value = [current, ...cards.filter((card) => card !== still)];
      else this.show(cards);
    });
  }

  private show(cards: ReviewCard[]): void {
    this.cards.value = cards;
    this.side.value = 'front';
    this.typed.value = '';
    this.checked.value = null;
    this.shownAt = this.now();
  }
}
