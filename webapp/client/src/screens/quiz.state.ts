/** A run of exercises: the item on show, the answer being given, how the last one went. Knows no DOM; the server comes in. */
import { batch, computed, signal } from '@preact/signals';
import { Refused } from '../api/errors';
import type { AnsweredItem, AskedItem, QuizState, Ruling, Step } from '../api/types';

export interface Given { text?: string; picked?: number[] }

/** What is begun or on its way, so that neither a tunnel nor a reload loses it. `sent`: given, perhaps not counted yet. */
export interface Draft extends Given { version: number; sent: boolean }

export interface Server {
  /** `answered`: the number of an item that may have been answered by now. */
  get: (answered?: number) => Promise<Step>;
  answer: (version: number, given: Given) => Promise<Step>;
  skip: (version: number) => Promise<Step>;
  hint: (version: number) => Promise<Step>;
  /** Said again, it tells how the objection stands. */
  dispute: (number: number) => Promise<Ruling>;
}

export interface Shelf {
  read: () => Draft | null;
  keep: (draft: Draft | null) => void;
}

type Told = (what: 'stale' | 'failed', reason?: unknown) => void;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const FIRST_LOOK_MS = 600;
const LONGEST_LOOK_MS = 5_000;
/** How often an objection is asked about; what takes longer is told another time. */
const LOOKS_MOST = 30;
const FINAL = new Set([400, 404, 409, 413, 422]);

/** A pair's left side that has no right one yet. */
export const NONE = -1;

export class QuizRun {
  readonly phase = signal<'loading' | 'open' | 'over' | 'failed'>('loading');
  readonly error = signal<unknown>(undefined);
  readonly quiz = signal<QuizState | null>(null);
  readonly asked = signal<AskedItem | null>(null);
  /** How the item on show went; the next one comes when the learner says so. */
  readonly answered = signal<AnsweredItem | null>(null);
  readonly text = signal('');
  readonly picked = signal<readonly number[]>([]);
  /** A question to the server is on its way. */
  readonly busy = signal(false);
  /** The answer is kept here: the server cannot be reached. */
  readonly unsent = signal(false);
  /** A model looks at the answer. */
  readonly checking = signal(false);
  readonly complete = computed(() => this.isComplete());
  private following: Step | null = null;
  private closed = false;
  private pause = FIRST_PAUSE_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server, private readonly shelf: Shelf, private readonly tell: Told,
    private readonly wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms))) {}

  /** Where the run stands; an answer of an earlier visit that may not have arrived is sent once more, and counts once. */
  async load(): Promise<void> {
    const draft = this.shelf.read();
    try {
      if (draft?.sent) this.take(await this.server.answer(draft.version, given(draft)));
      else this.show(await this.server.get());
    } catch (reason) {
      if (draft?.sent && reason instanceof Refused && FINAL.has(reason.status)) {
        this.shelf.keep(null);
        await this.load();
        return;
      }
      this.error.value = reason;
      if (this.phase.value === 'loading') this.phase.value = 'failed';
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  type(text: string): void {
    if (!this.open()) return;
    this.text.value = text;
    this.keep(false);
  }

  /** Takes an option, tile or toggle, or puts it back. */
  toggle(place: number): void {
    if (!this.open()) return;
    const picked = this.picked.value;
    this.picked.value = picked.includes(place) ? picked.filter((each) => each !== place) : [...picked, place];
    this.keep(false);
  }

  /** Puts the tile that was taken last back. */
  takeBack(): void {
    const last = this.picked.value.at(-1);
    if (last !== undefined) this.toggle(last);
  }

  /** Joins a left side and a right one; both leave whom they were with. */
  pair(left: number, right: number): void {
    const count = this.asked.value?.options.length ?? 0;
    if (!this.open()) return;
    const before = Array.from({ length: count }, (_, i) => this.picked.value[i] ?? NONE);
    this.picked.value = before.map((with_, i) => (i === left ? right : with_ === right ? NONE : with_));
    this.keep(false);
  }

  part(left: number): void {
    if (!this.open()) return;
    this.picked.value = this.picked.value.map((with_, i) => (i === left ? NONE : with_));
    this.keep(false);
  }

  /** Answers with one option. */
  async choose(place: number): Promise<void> {
    if (!this.open() || place >= (this.asked.value?.options.length ?? 0)) return;
    this.picked.value = [place];
    await this.answer();
  }

  async answer(): Promise<void> {
    if (!this.open() || !this.complete.value) return;
    this.keep(true);
    this.busy.value = true;
    await this.send();
  }

  /** Sends the answer that is kept, also when the network has just come back. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    const draft = this.shelf.read();
    if (!draft?.sent || this.closed) return;
    try {
      const step = await this.server.answer(draft.version, given(draft));
      this.pause = FIRST_PAUSE_MS;
      batch(() => {
        this.unsent.value = false;
        this.busy.value = false;
        this.take(step);
      });
    } catch (reason) {
      if (reason instanceof Refused && FINAL.has(reason.status)) {
        batch(() => {
          this.unsent.value = false;
          this.busy.value = false;
        });
        this.keep(false);
        this.tell('failed', reason);
        return;
      }
      this.unsent.value = true;
      if (this.closed) return;
      this.timer = setTimeout(() => void this.send(), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Leaves the item for the end, or stops waiting for its answer to be checked. */
  async skip(): Promise<void> {
    const version = this.quiz.value?.version;
    if (version === undefined || this.busy.value || this.answered.value) return;
    await this.ask(async () => this.take(await this.server.skip(version)));
  }

  async hint(): Promise<void> {
    const version = this.quiz.value?.version;
    if (version === undefined || !this.open()) return;
    await this.ask(async () => {
      const step = await this.server.hint(version);
      if (step.quiz.version === version) this.asked.value = step.asked;
      else this.take(step);
    });
  }

  /** On to what comes after the item that was answered. */
  next(): void {
    const step = this.following;
    if (!this.answered.value || !step) return;
    this.show(step);
  }

  /** "My answer is right": asks for it to be looked at again, and tells what came of it. */
  async dispute(): Promise<void> {
    const about = this.answered.value;
    if (!about?.disputable || about.dispute || this.busy.value) return;
    let ruling: Ruling | null = null;
    await this.ask(async () => { ruling = await this.server.dispute(about.number); });
    let pause = FIRST_LOOK_MS;
    for (let looks = 0; looks < LOOKS_MOST && this.rules(about, ruling); looks++) {
      await this.wait(pause);
      pause = Math.min(pause * 1.5, LONGEST_LOOK_MS);
      if (this.closed || this.answered.value?.number !== about.number) return;
      ruling = await this.server.dispute(about.number).catch(() => ruling);
    }
  }

  /** Shows how an objection stands; whether it is still open. */
  private rules(about: AnsweredItem, ruling: Ruling | null): boolean {
    if (!ruling || this.answered.value?.number !== about.number) return false;
    const { state, why } = ruling;
    this.answered.value = { ...about, dispute: state, why: why || about.why };
    if (state === 'accepted') void this.renew(about.number);
    return state === 'open';
  }

  /** What was to come back may not have to: the run is a shorter one then. */
  private async renew(number: number): Promise<void> {
    try {
      const step = await this.server.get(number);
      if (this.answered.value?.number !== number) return;
      this.following = step;
      this.quiz.value = step.quiz;
    } catch {
      // The next answer brings it.
    }
  }

  private async ask(work: () => Promise<void>): Promise<void> {
    this.busy.value = true;
    try {
      await work();
    } catch (reason) {
      this.tell('failed', reason);
    } finally {
      this.busy.value = false;
    }
  }

  /** Nothing has been answered and nothing is on its way. */
  private open(): boolean {
    return this.asked.value !== null && !this.answered.value && !this.busy.value && !this.checking.value;
  }

  private isComplete(): boolean {
    const asked = this.asked.value;
    const picked = this.picked.value;
    switch (asked?.shape) {
      case 'text': return this.text.value.trim() !== '';
      case 'pairs': return picked.length === asked.options.length && picked.every((place) => place !== NONE);
      case 'one': case 'many': case 'order': return picked.length > 0;
      default: return false;
    }
  }

  private keep(sent: boolean): void {
    const version = this.quiz.value?.version;
    if (version === undefined) return;
    this.shelf.keep(this.asked.value?.shape === 'text'
      ? { version, sent, text: this.text.value }
      : { version, sent, picked: [...this.picked.value] });
  }

  /** What the server said to an answer. */
  private take(step: Step): void {
    if (step.outcome === 'checking') {
      this.show(step);
      return;
    }
    if ((step.outcome === 'counted' || step.outcome === 'repeated') && step.answered) {
      this.went(step, step.answered);
      return;
    }
    if (step.outcome === 'stale') this.tell('stale');
    this.show(step);
  }

  private went(step: Step, answered: AnsweredItem): void {
    this.shelf.keep(null);
    batch(() => {
      this.following = step;
      this.quiz.value = step.quiz;
      this.asked.value ??= itemOf(answered);
      if (this.asked.value.number !== answered.number) this.asked.value = itemOf(answered);
      this.text.value = answered.answer.text;
      this.picked.value = answered.answer.picked;
      this.checking.value = false;
      this.answered.value = answered;
      this.phase.value = 'open';
    });
  }

  /** Shows the item that is asked, with what was begun of its answer. */
  private show(step: Step): void {
    const draft = this.shelf.read();
    const begun = draft && draft.version === step.quiz.version ? draft : null;
    if (draft && !begun) this.shelf.keep(null);
    const waiting = step.asked?.waiting ?? null;
    batch(() => {
      this.following = null;
      this.answered.value = null;
      this.quiz.value = step.quiz;
      this.asked.value = step.asked;
      this.text.value = waiting?.text ?? begun?.text ?? '';
      this.picked.value = waiting?.picked ?? begun?.picked ?? [];
      this.checking.value = waiting !== null;
      this.phase.value = step.asked ? 'open' : 'over';
      this.error.value = undefined;
    });
    if (waiting !== null && step.asked) void this.follow(step.asked.number, step.quiz.version);
  }

  /** Until the answer that is being checked has been. */
  private async follow(number: number, version: number): Promise<void> {
    let pause = FIRST_LOOK_MS;
    while (!this.closed && this.checking.value && this.quiz.value?.version === version) {
      await this.wait(pause);
      pause = Math.min(pause * 1.5, LONGEST_LOOK_MS);
      if (this.closed || !this.checking.value || this.quiz.value?.version !== version) return;
      try {
        const step = await this.server.get(number);
        if (this.quiz.value?.version !== version || !this.checking.value) return;
        if (step.quiz.version === version) continue;
        if (step.answered) this.went(step, step.answered);
        else this.show(step);
      } catch {
        // Asked again in a moment.
      }
    }
  }
}

const given = ({ text, picked }: Given): Given => (picked ? { picked } : { text });

/** An item as it was asked, from how it went. */
function itemOf(answered: AnsweredItem): AskedItem {
  const { number, kind, shape, answer_language, ask, text, meaning, options, others } = answered;
  return {
    number, kind, shape, answer_language, ask, text, meaning, options, others,
    spoken: answered.heard !== '', has_hint: false, hint: '', comes_back: false, waiting: null,
  };
}
