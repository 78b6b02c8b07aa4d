/** A conversation with the teacher: what was said, what is being said, what could not be sent yet. Knows no DOM; the server comes in. */
import { batch, computed, signal } from '@preact/signals';
import { Refused } from '../api/errors';
import type { AnswerPiece, History, Message, Offer, Teacher, TeacherReply } from '../api/types';
import type { ListStore } from '../store';

/** A message of the learner's on its way: written down first, so a tunnel, a reload or a closed app loses none. */
export interface Unsent {
  /** Made once: however often the message is sent, it counts once. */
  client_id: string;
  text: string;
  at: string;
  /** The server will not take it, and why; it waits for its writer then. */
  refused?: { key: string; params: Record<string, string | number> };
}

export type AnswerEvent = { kind: 'text'; piece: AnswerPiece } | { kind: 'done'; answer: Message };

export interface Server {
  open: () => Promise<TeacherReply>;
  page: (before: number) => Promise<History>;
  say: (clientId: string, text: string) => Promise<Message>;
  /** Tells what comes until the stream ends. Rejects with Refused, or with anything else when the server is not there. */
  follow: (messageId: number, signal: AbortSignal, tell: (event: AnswerEvent) => void) => Promise<void>;
  retry: (messageId: number) => Promise<Message>;
  stop: (messageId: number) => Promise<unknown>;
  undo: (messageId: number) => Promise<Message>;
  translate: (messageId: number) => Promise<Message>;
  clear: () => Promise<void>;
  scene: (id: string) => Promise<Message | null>;
}

/** The answer being written. `text` is empty while its first words are awaited. */
export interface Writing { to: number; text: string; stopping: boolean }

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const FINAL = new Set([400, 404, 409, 413, 422]);

/** Whether sending the same again would change nothing by itself: then its writer decides. */
export const isFinal = (reason: unknown): reason is Refused =>
  reason instanceof Refused && (FINAL.has(reason.status) || reason.key.startsWith('refusals-llm'));

/** What the server said last joins what was known: its page is the truth for all it spans. */
export function joined(known: readonly Message[], page: readonly Message[]): Message[] {
  const first = page[0]?.id ?? Infinity;
  const before = known.filter(({ id }) => id < first);
  return [...before, ...page];
}

/** One message in its place, by its id. */
export function placed(known: readonly Message[], message: Message): Message[] {
  const others = known.filter(({ id }) => id !== message.id);
  const at = others.findIndex(({ id }) => id > message.id);
  return at < 0 ? [...others, message] : [...others.slice(0, at), message, ...others.slice(at)];
}

/** Which offered word belongs to which correction: the one that is what is right, else in the order of both. */
export function offeredFor(answer: Message): (number | null)[] {
  const offered = answer.offer?.items.filter(({ kind }) => kind === 'correction') ?? [];
  if (offered.length === answer.corrections.length) return offered.map(({ number }) => number);
  const left = [...offered];
  return answer.corrections.map(({ right }) => {
    const at = left.findIndex(({ word }) => word === right || right.includes(word) || word.includes(right));
    return at < 0 ? null : (left.splice(at, 1)[0]?.number ?? null);
  });
}

export class Talk {
  readonly phase = signal<'loading' | 'open' | 'failed'>('loading');
  readonly error = signal<unknown>(undefined);
  readonly teacher = signal<Teacher | null>(null);
  readonly messages = signal<readonly Message[]>([]);
  readonly earlier = signal<number | null>(null);
  readonly loadingEarlier = signal(false);
  readonly unsent = signal<readonly Unsent[]>([]);
  readonly writing = signal<Writing | null>(null);
  /** The last answer that came to its end here: for screen readers, which are not told of every piece. */
  readonly finished = signal<Message | null>(null);
  readonly empty = computed(() => this.messages.value.length === 0 && this.unsent.value.length === 0 && !this.writing.value);
  private following: AbortController | null = null;
  private sending: Promise<void> | null = null;
  private sendAgain: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE_MS;
  private opening = 0;
  private read = false;

  constructor(private readonly server: Server, private readonly store: ListStore<Unsent>,
    private readonly now: () => number, private readonly newId: () => string,
    private readonly wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms))) {}

  /** Reads what is known anew: on entering, on coming back, when the network returns. */
  async open(): Promise<void> {
    const mine = ++this.opening;
    if (!this.read) {
      // What was left from the last visit; from here on this list is ahead of what is stored.
      this.read = true;
      const left = await this.store.read();
      this.unsent.value = [...left.filter((each) => this.unsent.value.every(({ client_id }) => client_id !== each.client_id)), ...this.unsent.value];
    }
    const asked = new Set(this.messages.value.map(({ id }) => id));
    try {
      const { teacher, history } = await this.server.open();
      if (mine !== this.opening) return;
      batch(() => {
        this.teacher.value = teacher;
        const known = this.messages.value;
        const touches = known.some(({ id }) => id === history.messages[0]?.id);
        // What came in while the page was on its way is not on it yet.
        const since = known.filter(({ id }) => !asked.has(id) && history.messages.every((each) => each.id !== id));
        // A gap between what was known and the newest page is not to be shown as if there were none.
        this.messages.value = since.reduce(placed, touches ? joined(known, history.messages) : history.messages);
        if (!touches) this.earlier.value = history.earlier;
        this.phase.value = 'open';
        this.error.value = undefined;
      });
    } catch (reason) {
      if (mine !== this.opening) return;
      this.error.value = reason;
      if (this.phase.value === 'loading') this.phase.value = 'failed';
      return;
    }
    void this.flush();
    void this.follow();
  }

  async loadEarlier(): Promise<void> {
    const before = this.earlier.value;
    if (before === null || this.loadingEarlier.value) return;
    this.loadingEarlier.value = true;
    try {
      const page = await this.server.page(before);
      if (this.earlier.value !== before) return;
      batch(() => {
        this.messages.value = [...page.messages, ...this.messages.value];
        this.earlier.value = page.earlier;
      });
    } catch {
      // Scrolling up once more asks once more.
    } finally {
      this.loadingEarlier.value = false;
    }
  }

  /** Writes the message down, shows it, and sends it; resolves once it is safe. */
  async say(text: string): Promise<void> {
    const said: Unsent = { client_id: this.newId(), text, at: new Date(this.now()).toISOString() };
    this.unsent.value = [...this.unsent.value, said];
    await this.store.change((waiting) => [...waiting, said]);
    void this.flush();
  }

  /** Sends what waits, one after the other. Never rejects: what could not be sent is tried again, later and less often. */
  flush(): Promise<void> {
    this.sending ??= this.run().finally(() => { this.sending = null; });
    return this.sending;
  }

  private async run(): Promise<void> {
    clearTimeout(this.sendAgain);
    for (;;) {
      const next = this.unsent.value.find(({ refused }) => !refused);
      if (!next) return;
      try {
        const message = await this.server.say(next.client_id, next.text);
        this.pause = FIRST_PAUSE_MS;
        batch(() => {
          this.messages.value = placed(this.messages.value, message);
          this.unsent.value = this.unsent.value.filter(({ client_id }) => client_id !== next.client_id);
          this.used();
        });
        await this.store.change((waiting) => waiting.filter(({ client_id }) => client_id !== next.client_id));
        void this.follow();
      } catch (reason) {
        if (!isFinal(reason)) {
          this.sendAgain = setTimeout(() => void this.flush(), this.pause);
          this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
          return;
        }
        const refused = { key: reason.key, params: reason.params };
        if (reason.key === 'refusals-llm-allowance') this.used(Infinity);
        await this.mark(next.client_id, (each) => ({ ...each, refused }));
      }
    }
  }

  /** Sends a refused message once more, as the same one. */
  async sayAgain(clientId: string): Promise<void> {
    await this.mark(clientId, ({ refused: _, ...each }) => each);
    void this.flush();
  }

  async remove(clientId: string): Promise<void> {
    this.unsent.value = this.unsent.value.filter(({ client_id }) => client_id !== clientId);
    await this.store.change((waiting) => waiting.filter(({ client_id }) => client_id !== clientId));
  }

  private async mark(clientId: string, change: (said: Unsent) => Unsent): Promise<void> {
    const marked = (list: readonly Unsent[]): Unsent[] => list.map((each) => (each.client_id === clientId ? change(each) : each));
    this.unsent.value = marked(this.unsent.value);
    await this.store.change(marked);
  }

  private used(count = 1): void {
    const teacher = this.teacher.value;
    if (teacher?.left_today != null) this.teacher.value = { ...teacher, left_today: Math.max(0, teacher.left_today - count) };
  }

  /** Reads answers that are still to come, one after the other, however often the connection breaks. */
  private async follow(): Promise<void> {
    if (this.following) return;
    const ending = new AbortController();
    this.following = ending;
    let pause = FIRST_PAUSE_MS;
    try {
      for (;;) {
        const asked = this.messages.value.find(({ role, state }) => role === 'learner' && state === 'waiting');
        if (!asked || ending.signal.aborted) break;
        if (this.writing.value?.to !== asked.id) this.writing.value = { to: asked.id, text: '', stopping: false };
        try {
          await this.server.follow(asked.id, ending.signal, (event) => {
            pause = FIRST_PAUSE_MS;
            if (!ending.signal.aborted) this.hear(asked, event);
          });
        } catch (reason) {
          if (isFinal(reason)) {
            // It is there no more: cleared on another device.
            this.messages.value = this.messages.value.filter(({ id }) => id !== asked.id);
            continue;
          }
        }
        if (ending.signal.aborted || this.messages.value.every(({ id, state }) => id !== asked.id || state !== 'waiting')) continue;
        await this.wait(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    } finally {
      if (this.following === ending) {
        this.following = null;
        this.writing.value = null;
      }
    }
  }

  private hear(asked: Message, event: AnswerEvent): void {
    if (event.kind === 'text') {
      const writing = this.writing.value;
      const before = event.piece.anew || writing?.to !== asked.id ? '' : writing.text;
      this.writing.value = { to: asked.id, text: before + event.piece.text, stopping: writing?.stopping ?? false };
      return;
    }
    batch(() => {
      this.writing.value = null;
      this.messages.value = placed(this.messages.value.map((each) => (each.id === asked.id ? { ...each, state: 'done' as const } : each)), event.answer);
      this.finished.value = event.answer;
      // What led to nothing does not count.
      if (event.answer.state === 'failed') this.used(-1);
    });
  }

  async stop(): Promise<void> {
    const writing = this.writing.value;
    if (!writing || writing.stopping) return;
    this.writing.value = { ...writing, stopping: true };
    try {
      await this.server.stop(writing.to);
    } catch (reason) {
      if (this.writing.value?.to === writing.to) this.writing.value = { ...this.writing.value, stopping: false };
      throw reason;
    }
  }

  /** Asks anew for an answer that failed; the failed one goes. */
  async retry(answer: Message): Promise<void> {
    if (answer.reply_to === null) return;
    const asked = await this.server.retry(answer.reply_to);
    batch(() => {
      this.messages.value = placed(this.messages.value.filter(({ id }) => id !== answer.id), asked);
      this.used();
    });
    void this.follow();
  }

  async undo(answer: Message): Promise<void> {
    this.messages.value = placed(this.messages.value, await this.server.undo(answer.id));
  }

  async translate(answer: Message): Promise<void> {
    this.messages.value = placed(this.messages.value, await this.server.translate(answer.id));
  }

  /** The words of an answer after one was taken or put back. */
  offered(answerId: number, offer: Offer): void {
    this.messages.value = this.messages.value.map((each) => (each.id === answerId ? { ...each, offer } : each));
  }

  async begin(scene: string): Promise<void> {
    const message = await this.server.scene(scene);
    batch(() => {
      if (this.teacher.value) this.teacher.value = { ...this.teacher.value, scene };
      if (message) {
        this.messages.value = placed(this.messages.value, message);
        this.used();
      }
    });
    void this.follow();
  }

  async end(): Promise<void> {
    await this.server.scene('');
    if (this.teacher.value) this.teacher.value = { ...this.teacher.value, scene: '' };
  }

  async clear(): Promise<void> {
    await this.server.clear();
    batch(() => {
      this.messages.value = this.messages.value.filter(({ state }) => state === 'waiting');
      this.earlier.value = null;
      if (this.teacher.value) this.teacher.value = { ...this.teacher.value, scene: '' };
    });
  }

  /** Another profile's turn: nothing of this one goes on here. What waits is kept. */
  close(): void {
    clearTimeout(this.sendAgain);
    this.following?.abort();
    this.following = null;
    this.writing.value = null;
  }
}
