/** Server-sent events with our own session: the browser's EventSource cannot carry one. */
import { logIn, token } from '../session';
import { Refused, Unreachable } from './errors';
import { EventParser, type ServerEvent } from './event-parser';

/** The server says something at least every 15 seconds; after this long a silent connection is dead. */
const SILENCE_MS = 40_000;

async function open(path: string, signal: AbortSignal): Promise<Response> {
  const headers = { Authorization: `Bearer ${await token()}`, Accept: 'text/event-stream' };
  return fetch(path, { headers, signal, cache: 'no-store' });
}

/** Tells every event until the stream ends. Rejects with Refused when the server says no, with Unreachable when it is not there. */
export async function follow(path: string, signal: AbortSignal, tell: (event: ServerEvent) => void): Promise<void> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  signal.addEventListener('abort', end);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, SILENCE_MS);
  };
  try {
    heard();
    let response = await open(path, ending.signal);
    if (response.status === 401) {
      await logIn();
      response = await open(path, ending.signal);
    }
    if (!response.ok || !response.body) {
      const told = ((await response.json().catch(() => null)) as { error?: { key?: string; params?: Record<string, string | number> } } | null)?.error;
      throw new Refused(response.status, told?.key ?? 'refusals-internal', told?.params);
    }
    const parser = new EventParser();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      for (const event of parser.push(decoder.decode(value, { stream: true }))) tell(event);
    }
  } catch (reason) {
    if (reason instanceof Refused) throw reason;
    throw new Unreachable(String(reason));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    end();
  }
}
