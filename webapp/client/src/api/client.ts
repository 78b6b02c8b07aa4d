/** The JSON API: paths, bodies and replies are typed by the generated schema. */
import createClient from 'openapi-fetch';
import { logIn, token } from '../session';
import { Refused, Unreachable } from './errors';
import type { paths } from './schema';

export { Refused, Unreachable };

const PATIENCE_MS = 15_000;
/** What a language model has to work on. */
const LONG_PATIENCE_MS = 75_000;
const LONG = /\/(?:draft|speech|translate)$/;

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(LONG.test(new URL(request.url).pathname) ? LONG_PATIENCE_MS : PATIENCE_MS) });
  } catch (reason) {
    throw new Unreachable(String(reason));
  }
}

async function authorised(request: Request): Promise<Response> {
  const again = request.clone();
  request.headers.set('Authorization', `Bearer ${await token()}`);
  const response = await send(request);
  if (response.status !== 401) return response;
  // The session ended between two requests: one new login, one more try.
  await logIn();
  again.headers.set('Authorization', `Bearer ${await token()}`);
  return send(again);
}

export const client = createClient<paths>({ baseUrl: globalThis.location?.origin ?? 'http://localhost', fetch: authorised });

interface Reply<T> { data?: T; error?: unknown; response: Response }

/** The reply's body; a refusal or a missing server is thrown. */
export async function ask<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply;
  if (response.ok) return data as T;
  const told = (error as { error?: { key?: string; params?: Record<string, string | number> } } | undefined)?.error;
  throw new Refused(response.status, told?.key ?? 'refusals-internal', told?.params);
}
