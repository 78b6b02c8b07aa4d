/** Server-sent events with our own session: the browser's EventSource cannot carry one. */
import { logIn, token } from '../session';
import { Refused, Unreachable } from './client';

export interface ServerEvent { name: string; data: string }

/** The server says something at least every 15 seconds; after this long a silent connection is dead. */
const SILENCE_MS = 40_000;

/** Bytes come cut anywhere; events come out whole. */
export class EventParser {
  private rest = '';

  push(text: string): ServerEvent[] {
    const found: ServerEvent[] = [];
    const pieces = (this.rest + text).split('\n\n');
    this.rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      let name = 'message';
      const data: string[] = [];
      for (const line of piece.split('\n')) {
        if (line.startsWith('event:')) name = line.slice(6).trim();
        else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      }
      if (data.length > 0) found.push({ name, data: data.join('\n') });
    }
    return found;
  }
}

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
