import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox, Poison, type Grade, type Store } from '../src/outbox';
import { listStore } from '../src/store';

const grade = (n: number): Grade => ({ client_id: `id-${n}`, schedule_id: n, version: 0, grade: 3, way: 'recognise', duration_ms: 1, graded_at: '2026-01-01T00:00:00Z' });
type Reply = { results: { client_id: string }[] };

/** A server that counts a client id once, as the real one does. */
class Server {
  readonly counted: string[] = [];
  readonly seen = new Set<string>();
  away = false;
  loseReply = false;
  refuses = new Set<string>();
  send = async (grades: Grade[]): Promise<Reply> => {
    if (this.away) throw new TypeError('no network');
    if (grades.some(({ client_id }) => this.refuses.has(client_id))) throw new Poison('refused');
    for (const { client_id } of grades) {
      if (!this.seen.has(client_id)) this.counted.push(client_id);
      this.seen.add(client_id);
    }
    if (this.loseReply) throw new TypeError('the answer was lost');
    return { results: grades.map(({ client_id }) => ({ client_id })) };
  };
}

let learner = 0;
let server: Server;
let store: Store;
const open = (): Outbox<Reply> => new Outbox<Reply>(store, server.send, () => undefined);

beforeEach(() => {
  learner++;
  server = new Server();
  store = listStore<Grade>(`grades-${learner}`);
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('sends grades in the order they were given', async () => {
    const box = open();
    for (const n of [1, 2, 3]) await box.add(grade(n));
    await box.flush();
    expect(server.counted).toEqual(['id-1', 'id-2', 'id-3']);
    expect(box.waiting.value).toBe(0);
  });

  it('keeps grades given with no network, over a reload, and sends each once', async () => {
    server.away = true;
    const before = open();
    await before.add(grade(1));
    await before.flush();
    await before.add(grade(2));
    expect(before.waiting.value).toBe(2);
    server.away = false;
    const after = open();
    await after.flush();
    await after.flush();
    expect(server.counted).toEqual(['id-1', 'id-2']);
    expect(await store.read()).toEqual([]);
  });

  it('counts a grade once whose answer was lost on the way', async () => {
    const box = open();
    server.loseReply = true;
    await box.add(grade(1));
    await box.flush();
    server.loseReply = false;
    await box.flush();
    expect(server.counted).toEqual(['id-1']);
    expect(box.waiting.value).toBe(0);
  });

  it('two tabs that send at the same time count each grade once', async () => {
    const [one, two] = [open(), open()];
    for (let n = 0; n < 20; n++) await (n % 2 ? one : two).add(grade(n));
    await Promise.all([one.flush(), two.flush()]);
    expect(server.counted).toHaveLength(20);
    expect(await store.read()).toEqual([]);
  });

  it('sends a grade that is given while another is on its way', async () => {
    const box = open();
    await box.add(grade(1));
    const sending = box.flush();
    await box.add(grade(2));
    await box.flush();
    await sending;
    await vi.waitFor(async () => expect(await store.read()).toEqual([]));
    expect(server.counted).toEqual(['id-1', 'id-2']);
  });

  it('takes back a grade that was not sent, and says when it is too late', async () => {
    server.away = true;
    const box = open();
    await box.add(grade(1));
    await box.flush();
    expect(await box.take('id-1')).toBe(true);
    server.away = false;
    await box.add(grade(2));
    await box.flush();
    expect(await box.take('id-2')).toBe(false);
    expect(server.counted).toEqual(['id-2']);
  });

  it('a grade the server will never take does not hold up the others', async () => {
    server.refuses.add('id-2');
    const box = open();
    for (const n of [1, 2, 3]) await box.add(grade(n));
    await box.flush();
    expect(server.counted).toEqual(['id-1', 'id-3']);
    expect(box.waiting.value).toBe(0);
  });

  it('tries again by itself, less and less often', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.away = true;
    const box = open();
    await box.add(grade(1));
    await box.flush();
    server.away = false;
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(server.counted).toEqual(['id-1']));
  });

  it('keeps the grades of two learners on one device apart', async () => {
    await open().add(grade(1));
    expect(await listStore<Grade>(`grades-${learner + 1_000}`).read()).toEqual([]);
  });
});
