/** The placement quiz: the question on show and the answer on its way. Knows no DOM; the server comes in. */
import { signal } from '@preact/signals';
import { Unreachable } from '../api/errors';
import type { PlacementStep } from '../api/types';

export interface Server {
  get: () => Promise<PlacementStep>;
  /** `place`: of an option; null: "I don't know". */
  answer: (version: number, place: number | null) => Promise<PlacementStep>;
  stop: () => Promise<PlacementStep>;
}

/** stale: the quiz has moved on · failed: refused, for the reason given. */
export type Told = (what: 'stale' | 'failed', reason?: unknown) => void;

export class PlacementRun {
  readonly phase = signal<'loading' | 'open' | 'failed'>('loading');
  readonly step = signal<PlacementStep | null>(null);
  /** The option that was chosen and is not counted yet. */
  readonly chosen = signal<number | null>(null);
  readonly busy = signal(false);
  /** The server is out of reach: what was chosen waits. */
  readonly unsent = signal(false);
  readonly error = signal<unknown>(undefined);
  private waiting: { version: number; place: number | null } | null = null;

  constructor(private readonly server: Server, private readonly tell: Told) {}

  async load(): Promise<void> {
    try {
      this.show(await this.server.get());
    } catch (reason) {
      this.error.value = reason;
      if (this.phase.value === 'loading') this.phase.value = 'failed';
    }
  }

  async answer(place: number | null): Promise<void> {
    const step = this.step.value;
    if (this.busy.value || !step?.question || (place !== null && place >= step.question.options.length)) return;
    this.waiting = { version: step.version, place };
    this.chosen.value = place;
    this.busy.value = true;
    await this.send();
  }

  /** Sends the answer that waits. It carries the version it was given at: sent twice, it counts once. */
  async send(): Promise<void> {
    const waiting = this.waiting;
    if (!waiting) return;
    try {
      const step = await this.server.answer(waiting.version, waiting.place);
      if (step.outcome === 'stale') this.tell('stale');
      this.show(step);
    } catch (reason) {
      this.failed(reason);
    }
  }

  async stop(): Promise<void> {
    if (this.busy.value) return;
    this.busy.value = true;
    try {
      this.show(await this.server.stop());
    } catch (reason) {
      this.busy.value = false;
      this.tell('failed', reason);
    }
  }

  private failed(reason: unknown): void {
    if (reason instanceof Unreachable) {
      this.unsent.value = true;
      return;
    }
    this.forget();
    this.tell('failed', reason);
  }

  private show(step: PlacementStep): void {
    this.forget();
    this.step.value = step;
    this.error.value = undefined;
    this.phase.value = 'open';
  }

  private forget(): void {
    this.waiting = null;
    this.chosen.value = null;
    this.busy.value = false;
    this.unsent.value = false;
  }
}
