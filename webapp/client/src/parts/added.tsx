/** What became of added words, and what is still to be decided about some of them. */
import { useId, useState } from 'preact/hooks';
import { useTeacherAbilities } from '../abilities';
import { ask, client } from '../api/client';
import type { Added } from '../api/types';
import { bracketed } from '../grammar';
import { t } from '../i18n';
import { Icon } from '../icons';
import { link } from '../router';
import { CardRows } from './card-rows';
import { Text } from './fields';
import { learnt, own } from './word';

/** Does what a tap asked for about these words of the list; resolves to whether it was done. */
export type Settle = (about: string | readonly string[], work: () => Promise<Added>) => Promise<boolean>;

export interface Into { deck_id: number | null; default_title: string }

interface Props {
  result: Added;
  into: Into;
  settle: Settle;
  undoAll: () => void;
  /** In a sheet: nothing leads away from where it was opened. */
  brief?: boolean;
}

export function Outcome({ result, into, settle, undoAll, brief = false }: Props) {
  const { cards, duplicates, ambiguous, unknown } = result;
  return (
    <div aria-live="polite">
      {cards.length > 0 && (
        <>
          <div class="section-h"><h2>{t('words-added', { count: cards.length, title: result.deck_title })}</h2>
            <button type="button" onClick={undoAll}>{t('words-add-undo')}</button></div>
          <CardRows cards={cards} />
        </>
      )}
      {ambiguous.map(({ word, entries }) => (
        <section key={word} class="card form">
          <h2 class="ask">{t('words-which', { word })}</h2>
          <ul class="meanings">{entries.map((entry) => (
            <li key={entry.id}>
              <button type="button" class="choice" onClick={() => void settle(word, () => ask(client.POST('/api/words/entry', { body: { entry_id: entry.id, ...into } })))}>
                <b lang={own()} dir="auto">{entry.translation}</b>
                <small><span lang={learnt()}>{entry.word} {bracketed(entry.transcription)}</span></small>
              </button>
            </li>))}
          </ul>
        </section>
      ))}
      {unknown.length > 0 && (
        <section class="card form">
          <h2 class="ask">{t('words-unknown', { count: unknown.length })}</h2>
          <Draft unknown={unknown} into={into} settle={settle} />
          {unknown.map((word) => <Unknown key={word} word={word} alone={unknown.length === 1} into={into} settle={settle} />)}
        </section>
      )}
      {duplicates.length > 0 && (
        <>
          <div class="section-h"><h2>{t('words-duplicates')}</h2></div>
          <ul class="card rows plain">{duplicates.map(({ word, card_id }) => (
            <li key={word}>
              <a {...link(`/cards/${card_id}`)}><span class="t" lang={learnt()} dir="auto">{word}</span></a>
              <button type="button" class="chip" onClick={() => void settle(word, () => ask(client.POST('/api/words', { body: { text: word, keep_both: true, ...into } })))}>
                {t('words-keep-both')}<span class="sr"> {word}</span></button>
            </li>))}
          </ul>
        </>
      )}
      {!brief && cards.length > 0 && ambiguous.length + unknown.length === 0 && <a class="btn quiet" {...link('/review')}><Icon name="cards" />{t('words-review-now')}</a>}
    </div>
  );
}

/** What the lexicon does not know the teacher looks up, all at once. */
function Draft({ unknown, into, settle }: { unknown: readonly string[] } & Pick<Props, 'into' | 'settle'>) {
  const [busy, setBusy] = useState(false);
  if (!useTeacherAbilities()?.ready) return null;
  const draft = async (): Promise<void> => {
    setBusy(true);
    await settle(unknown, () => ask(client.POST('/api/words/draft', { body: { items: [...unknown], ...into } })));
    setBusy(false);
  };
  return (
    <>
      <button type="button" class="btn" disabled={busy} onClick={() => void draft()}>
        <Icon name="spark" />{busy ? t('teacher-drafting') : t('teacher-draft')}</button>
      <p class="or">{t('teacher-draft-or')}</p>
    </>
  );
}

/** A word the lexicon does not know takes the learner's own translation; an example is asked for only when it stands alone. */
function Unknown({ word, alone, into, settle }: { word: string; alone: boolean } & Pick<Props, 'into' | 'settle'>) {
  const [translation, setTranslation] = useState('');
  const [example, setExample] = useState('');
  const id = useId();
  const add = (event: Event): void => {
    event.preventDefault();
    void settle(word, () => ask(client.POST('/api/words/own', { body: { word, translation: translation.trim(), example: example.trim(), ...into } })));
  };
  return (
    <form class="unknown" onSubmit={add}>
      <label for={id} lang={learnt()} dir="auto">{word}</label>
      <input id={id} class="field" lang={own()} dir="auto" required maxLength={256} autocomplete="off" placeholder={t('words-field-translation')}
        value={translation} onInput={(event) => setTranslation(event.currentTarget.value)} />
      <button type="submit" class="round accent" disabled={!translation.trim()} aria-label={t('words-add-named', { word })}><Icon name="plus" /></button>
      {alone && <Text label={t('words-example-optional')} lang={learnt()} value={example} onInput={setExample} maxLength={512} />}
    </form>
  );
}
