/** Who is here: launch data is exchanged for a short session, which is kept for this tab. */
import { computed, signal } from '@preact/signals';
import { launch } from './launch';
import type { Learner } from './api/types';

/** starting · open · outside: no launch data, a plain browser · expired: launch data too old or refused · unreachable: no server. */
export const entry = signal<'starting' | 'open' | 'outside' | 'expired' | 'unreachable'>('starting');
export const learner = signal<Learner | null>(null);
export const profile = computed(() => learner.value?.profile ?? null);

const KEY = 'session';
/** A session this close to its end is renewed before it is used. */
const RENEW_MS = 10 * 60_000;

interface Session { token: string; expires: number; launch: string }

let session: Session | null = null;
let login: Promise<void> | null = null;
let renewal: Promise<void> | null = null;

function keep(token: string, expiresAt: string): void {
  session = { token, expires: Date.parse(expiresAt), launch: launch.initData };
  sessionStorage.setItem(KEY, JSON.stringify(session));
}

function kept(): Session | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
    return found && found.launch === launch.initData && found.expires > Date.now() ? found : null;
  } catch {
    return null;
  }
}

async function post(path: string, body: object | null, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(15_000),
  });
}

async function exchange(): Promise<void> {
  const response = await post('/api/session', { init_data: launch.initData });
  if (response.status === 401 || response.status === 422 || response.status === 400) {
    entry.value = 'expired';
    throw new Error('the launch data was refused');
  }
  if (!response.ok) throw new Error(`no session: ${response.status}`);
  const told = (await response.json()) as { token: string; expires_at: string; learner: Learner };
  keep(told.token, told.expires_at);
  learner.value = told.learner;
}

/** One login at a time, however many requests found out that it is needed. */
export function logIn(): Promise<void> {
  session = null;
  login ??= exchange().finally(() => { login = null; });
  return login;
}

async function renew(old: Session): Promise<void> {
  const response = await post('/api/session/refresh', null, { Authorization: `Bearer ${old.token}` });
  if (!response.ok) return; // the next request is answered 401 and logs in anew
  const told = (await response.json()) as { token: string; expires_at: string };
  keep(told.token, told.expires_at);
}

/** A token that is good for the next request. */
export async function token(): Promise<string> {
  session ??= kept();
  if (!session) await logIn();
  const current = session as Session | null;
  if (!current) throw new Error('no session');
  if (current.expires - Date.now() < RENEW_MS) {
    renewal ??= renew(current).catch(() => undefined).finally(() => { renewal = null; });
    await renewal;
  }
  return (session ?? current).token;
}

/** Opens the app: a kept session is asked who it belongs to, otherwise the launch data is exchanged. */
export async function enter(): Promise<void> {
  entry.value = 'starting';
  if (!launch.initData) {
    entry.value = 'outside';
    return;
  }
  try {
    session = kept();
    if (session) {
      const response = await fetch('/api/me', { headers: { Authorization: `Bearer ${session.token}` } });
      if (response.ok) learner.value = (await response.json()) as Learner;
      else await logIn();
    } else {
      await logIn();
    }
    entry.value = 'open';
  } catch {
    if ((entry.value as string) !== 'expired') entry.value = 'unreachable';
  }
}
