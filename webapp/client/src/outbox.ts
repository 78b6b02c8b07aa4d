/**
 * Grades on their way to the server. They are written down before anything else happens, so a tunnel, a reload or a closed app
 * loses none; each carries an id made once, so that however often it is sent it counts once.
 */
import { signal } from '@preact/signals';
import type { components } from './api/schema';
import type { ListStore } from './store';

export type Grade = components['schemas']['GradeBody'];
type Result = Pick<components['schemas']['GradeResult'], 'client_id'>;

export type Store = ListStore<Grade>;

/** Sends in the given order. Rejects when the server could not be asked; `Poison` when it will never take these grades. */
export type Send<Reply extends { results: Result[] }> = (grades: Grade[]) => Promise<Reply>;

export class Poison extends Error {}

const BATCH = 50;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Two tabs never send at once; where the browser has no locks, the client ids alone keep the count right. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? (navigator.locks.request('outbox', work) as Promise<T>) : work();

export class Outbox<Reply extends { results: Result[] }> {
  /** How many grades wait to be sent. */
  readonly waiting = signal(0);
  private sending: Promise<Reply | null> | null = null;
  private asked = false;
  private pause = FIRST_PAUSE_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `told` hears every reply, also those to grades of an earlier visit. */
  constructor(private readonly store: Store, private readonly send: Send<Reply>, private readonly told: (reply: Reply) => void) {}

  /** Writes the grade down; resolves once it is safe, not once it is sent. */
  async add(grade: Grade): Promise<void> {
    await this.store.change((waiting) => [...waiting, grade]);
    await this.count();
  }

  /** Takes back a grade that has not been sent; false when it is too late for that. */
  async take(clientId: string): Promise<boolean> {
    await this.sending?.catch(() => null);
    let found = false;
    await this.store.change((waiting) => {
      found = waiting.some((grade) => grade.client_id === clientId);
      return waiting.filter((grade) => grade.client_id !== clientId);
    });
    await this.count();
    return found;
  }

  /** The grades that wait, oldest first. */
  pending(): Promise<Grade[]> {
    return this.store.read();
  }

  /** Sends all that waits. Never rejects: what could not be sent is tried again, later and less often. */
  flush(): Promise<Reply | null> {
    if (this.sending) {
      this.asked = true;
      return this.sending;
    }
    this.sending = alone(() => this.run()).finally(() => {
      this.sending = null;
      // A grade written down while the last round was ending.
      if (this.asked) void this.flush();
      this.asked = false;
    });
    return this.sending;
  }

  private async run(): Promise<Reply | null> {
    clearTimeout(this.timer);
    let reply: Reply | null = null;
    let size = BATCH;
    for (;;) {
      const batch = (await this.store.read()).slice(0, size);
      if (batch.length === 0) break;
      try {
        reply = await this.send(batch);
      } catch (reason) {
        if (!(reason instanceof Poison)) {
          this.later();
          break;
        }
        // One bad grade must not hold up the others: found by sending them one by one, then dropped.
        if (batch.length === 1) await this.drop(batch);
        size = 1;
        continue;
      }
      await this.drop(batch);
      this.pause = FIRST_PAUSE_MS;
      this.told(reply);
    }
    return reply;
  }

  private async drop(sent: Grade[]): Promise<void> {
    const ids = new Set(sent.map((grade) => grade.client_id));
    await this.store.change((waiting) => waiting.filter((grade) => !ids.has(grade.client_id)));
    await this.count();
  }

  private later(): void {
    this.timer = setTimeout(() => void this.flush(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  async count(): Promise<void> {
    this.waiting.value = (await this.store.read()).length;
  }
}
