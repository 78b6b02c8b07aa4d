/** What the server can say aloud is fetched once and played; where it cannot, or the device cannot play it, the device speaks itself. */
import { computed, signal } from '@preact/signals';
import { Refused, Unreachable } from './api/client';
import { teacherAbilities } from './abilities';
import { logIn, token } from './session';
import { canSay, say, hush } from './speech';

const PATIENCE_MS = 75_000;
/** Sounds kept for this visit. */
const KEPT = 60;
const sounds = new Map<string, Promise<string>>();
let playing: HTMLAudioElement | null = null;

/** What is being fetched or played: its button says so. */
export const speaking = signal<string | null>(null);

export const serverSpeaks = computed(() => teacherAbilities.value?.can_speak ?? false);
export const canHear = (language: string): boolean => serverSpeaks.value || canSay(language);

async function fetchSound(path: string): Promise<string> {
  const ask = async (): Promise<Response> =>
    fetch(path, { headers: { Authorization: `Bearer ${await token()}` }, signal: AbortSignal.timeout(PATIENCE_MS) });
  let response: Response;
  try {
    response = await ask();
    if (response.status === 401) {
      await logIn();
      response = await ask();
    }
  } catch (reason) {
    throw new Unreachable(String(reason));
  }
  if (!response.ok) throw new Refused(response.status, 'refusals-internal');
  return URL.createObjectURL(await response.blob());
}

/** `text` is part of the key: a card that was edited sounds different. */
function sound(path: string, text: string): Promise<string> {
  const key = `${path} ${text}`;
  let coming = sounds.get(key);
  if (!coming) {
    coming = fetchSound(path);
    coming.catch(() => sounds.delete(key));
    sounds.set(key, coming);
    for (const [oldest, address] of sounds) {
      if (sounds.size <= KEPT) break;
      sounds.delete(oldest);
      void address.then(URL.revokeObjectURL, () => undefined);
    }
  }
  return coming;
}

export function silence(): void {
  playing?.pause();
  playing = null;
  hush();
  speaking.value = null;
}

/** What is said: at hand, or asked for once the device has to say it by itself. */
type Said = string | (() => Promise<string>);

async function sayBySelf(said: Said, language: string): Promise<boolean> {
  if (!canSay(language)) return false;
  try {
    say(typeof said === 'string' ? said : await said(), language);
    return true;
  } catch {
    return false;
  }
}

/** Reads aloud; a second tap ends it. Never rejects; resolves to whether there was anything to hear. */
export async function speak(path: string, said: Said, language: string): Promise<boolean> {
  const again = speaking.value === path;
  silence();
  if (again) return true;
  if (!serverSpeaks.value) return sayBySelf(said, language);
  speaking.value = path;
  // Made inside the tap: some browsers play only what a tap has begun.
  const audio = new Audio();
  playing = audio;
  audio.onended = () => { if (playing === audio) silence(); };
  try {
    audio.src = await sound(path, typeof said === 'string' ? said : '');
    if (playing !== audio) return true;
    await audio.play();
    return true;
  } catch {
    if (playing !== audio) return true;
    silence();
    return sayBySelf(said, language);
  }
}
