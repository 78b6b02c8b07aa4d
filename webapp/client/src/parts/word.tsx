/** Text in the language being learnt, and all that is known of a word. */
import { useTeacherAbilities } from '../abilities';
import { bracketed, forms, kindText, markWord } from '../grammar';
import { t } from '../i18n';
import { Icon } from '../icons';
import { profile } from '../session';
import { canHear, speak, speaking } from '../voice';

export const learnt = (): string => profile.value?.language ?? '';
export const own = (): string => profile.value?.own_language ?? '';

/** `path`: where the server speaks it, if it can. */
export function Listen({ text, path, label = t('session-listen') }: { text: string; path: string; label?: string }) {
  useTeacherAbilities();
  const language = learnt();
  if (!canHear(language)) return null;
  const active = speaking.value === path;
  return (
    <button type="button" class={active ? 'say active' : 'say'} aria-label={label} aria-pressed={active}
      onClick={(event) => { event.stopPropagation(); void speak(path, text, language); }}>
      <Icon name="sound" />
    </button>
  );
}

/** Fits a long word on a small screen: the longer its longest part, the smaller the type. */
export const wordSize = (word: string): string => {
  const longest = Math.max(...word.split(/[\s-]+/).map((part) => part.length));
  if (longest > 22) return 'tiny';
  if (longest > 15) return 'small';
  return longest > 11 ? 'medium' : '';
};

export interface Known {
  word: string; transcription: string; translation: string; part_of_speech: string; grammar: Record<string, string>;
  example: string; example_translation: string; hint: string;
}

/** The head of an answer: word, transcription, Listen. */
export function WordHead({ of, card, level = 1 }: { of: Known; card: number; level?: 1 | 2 }) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div class="word-head">
      <div>
        <Title class={`word ${wordSize(of.word)}`} lang={learnt()} dir="auto">{of.word}</Title>
        {of.transcription && <p class="ipa" lang={learnt()} dir="ltr">{bracketed(of.transcription)}</p>}
      </div>
      <Listen text={of.word} path={`/api/cards/${card}/speech`} />
    </div>
  );
}

/** Translation, grammar, example and hint. */
export function WordBody({ of }: { of: Known }) {
  const [before, marked, after] = markWord(of.example, of.word, of.grammar);
  const kind = kindText(of.part_of_speech, of.grammar);
  const others = forms(of.grammar);
  return (
    <div class="word-body">
      {kind && <p class="pos">{kind}</p>}
      <p class="gloss" lang={own()} dir="auto">{of.translation}</p>
      {others.length > 0 && (
        <ul class="forms">{others.map(({ label, form }) => <li key={label}>{label} <b lang={learnt()} dir="auto">{form}</b></li>)}</ul>
      )}
      {of.example && (
        <div class="example">
          <p class="o" lang={learnt()} dir="auto">{before}{marked && <mark>{marked}</mark>}{after}</p>
          {of.example_translation && <p class="tr" lang={own()} dir="auto">{of.example_translation}</p>}
        </div>
      )}
      {of.hint && <p class="tip"><Icon name="spark" /><span dir="auto">{of.hint}</span></p>}
    </div>
  );
}
