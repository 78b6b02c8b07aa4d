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

/** Reads aloud; a second tap ends it. Never rejects: what cannot be heard is no error to read about. */
export async function speak(path: string, text: string, language: string): Promise<void> {
  const again = speaking.value === path;
  silence();
  if (again) return;
  if (!serverSpeaks.value) {
    say(text, language);
    return;
  }
  speaking.value = path;
  // Made inside the tap: some browsers play only what a tap has begun.
  const audio = new Audio();
  playing = audio;
  audio.onended = () => { if (playing === audio) silence(); };
  try {
    audio.src = await sound(path, text);
    if (playing !== audio) return;
    await audio.play();
  } catch {
    if (playing !== audio) return;
    silence();
    say(text, language);
  }
}
