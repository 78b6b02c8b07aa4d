/** The learner's outbox of grades, on the API: one for the whole app, made when first needed. */
import { effect } from '@preact/signals';
import { ask, client, Refused } from './api/client';
import type { GradesReply } from './api/types';
import { Outbox, Poison, type Grade } from './outbox';
import { learner } from './session';
import { listStore } from './store';
import { confirmClosing } from './telegram';

/** What the server may refuse for good; anything else is a matter of time. */
const FINAL = new Set([400, 404, 409, 413, 422]);

/** Which queue a reply should carry: that of the deck on show, or of all. Nothing is asked for while no review is open. */
export const wanted: { deckId: number | null; limit: number } = { deckId: null, limit: 0 };

/** Told every reply to grades. */
export const listeners = new Set<(reply: GradesReply) => void>();

async function send(reviews: Grade[]): Promise<GradesReply> {
  try {
    return await ask(client.POST('/api/reviews', { body: { reviews, deck_id: wanted.deckId, limit: wanted.limit } }));
  } catch (reason) {
    if (reason instanceof Refused && FINAL.has(reason.status)) throw new Poison(reason.key);
    throw reason;
  }
}

let made: { learnerId: number; outbox: Outbox<GradesReply> } | null = null;

export function outbox(): Outbox<GradesReply> {
  const learnerId = learner.value?.id ?? 0;
  if (made?.learnerId !== learnerId) {
    const box = new Outbox<GradesReply>(listStore<Grade>(`grades-${learnerId}`), send, (reply) => { for (const tell of listeners) tell(reply); });
    addEventListener('online', () => void box.flush());
    effect(() => confirmClosing(box.waiting.value > 0));
    void box.count();
    made = { learnerId, outbox: box };
  }
  return made.outbox;
}
