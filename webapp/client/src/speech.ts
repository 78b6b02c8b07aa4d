/** Words read aloud by the device, where it has a voice for the language. */
import { signal } from '@preact/signals';

const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
const voices = signal<SpeechSynthesisVoice[]>(synthesis?.getVoices() ?? []);
synthesis?.addEventListener?.('voiceschanged', () => { voices.value = synthesis.getVoices(); });

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** A voice that works with no network is preferred: it starts at once. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const fitting = voices.value.filter((voice) => base(voice.lang) === base(language));
  return fitting.find((voice) => voice.localService) ?? fitting[0];
}

export const canSay = (language: string): boolean => voiceFor(language) !== undefined;

export function say(text: string, language: string): void {
  const voice = voiceFor(language);
  if (!voice || !synthesis) return;
  synthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  synthesis.speak(utterance);
}

export function hush(): void {
  synthesis?.cancel();
}
