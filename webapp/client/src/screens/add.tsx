import { useId, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Added, Deck } from '../api/types';
import { bracketed } from '../grammar';
import { languageName, t } from '../i18n';
import { Icon } from '../icons';
import { CardRows } from '../parts/card-rows';
import { SelectRow, Text } from '../parts/fields';
import { Page } from '../parts/page';
import { attempt, toast } from '../parts/toast';
import { learnt, own } from '../parts/word';
import { useResource } from '../resource';
import { link, search } from '../router';
import { haptic } from '../telegram';
import { countWords, merge, NOTHING, usualDeck } from './add.state';

const MOST_WORDS = 50;

type Settle = (word: string, work: () => Promise<Added>) => Promise<void>;

export default function Add() {
  const [text, setText] = useState(search.value.get('text') ?? '');
  const [chosen, setChosen] = useState(Number(search.value.get('deck')) || null);
  const [result, setResult] = useState<Added | null>(null);
  const [busy, setBusy] = useState(false);
  const decks = useResource<{ decks: Deck[] }>('decks', () => ask(client.GET('/api/decks')));
  const list = decks.data.value?.decks ?? [];
  const usual = usualDeck(list);
  const deckId = list.some(({ id }) => id === chosen) || chosen === 0 ? (chosen ?? usual) : usual;
  const into = { deck_id: deckId || null, default_title: t('words-default-deck') };
  const choices = [...(usual === 0 ? [{ value: 0, label: into.default_title }] : []), ...list.map(({ id, title }) => ({ value: id, label: title }))];
  const count = countWords(text);

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    await attempt(async () => {
      const added = await ask(client.POST('/api/words', { body: { text: text.trim(), ...into } }));
      setResult(added);
      if (added.cards.length > 0) {
        haptic('success');
        setText('');
      }
    });
    setBusy(false);
  };
  const settle: Settle = async (word, work) => {
    await attempt(async () => {
      const after = await work();
      setResult((before) => merge(before ?? NOTHING, word, after));
    });
  };
  const undoAll = (): Promise<boolean> => attempt(async () => {
    const ids = (result?.cards ?? []).map(({ id }) => id);
    await ask(client.POST('/api/words/undo', { body: { card_ids: ids } }));
    setResult(null);
    toast(t('words-add-undone', { count: ids.length }));
  });

  return (
    <Page title={t('words-add')} back="/words">
      <form class="card form" onSubmit={(event) => void add(event)}>
        <label for="words">{t('words-add-label', { language: languageName(learnt()) })}</label>
        <textarea id="words" class="field tall" rows={4} dir="auto" maxLength={8000} autocapitalize="none" spellcheck={false}
          placeholder={t('words-add-placeholder')} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        {list.length > 0 && (
          <ul class="rows settings flat">
            <SelectRow label={t('words-add-deck')} value={deckId} onChange={setChosen} choices={choices} />
          </ul>
        )}
        {count > MOST_WORDS && <p class="error" role="alert">{t('words-add-many', { most: MOST_WORDS })}</p>}
        <button type="submit" class="btn" disabled={busy || count === 0 || count > MOST_WORDS}>
          {count > 1 ? t('words-add-count', { count }) : t('words-add-one')}
        </button>
      </form>
      {result && <Result result={result} into={into} settle={settle} undoAll={() => void undoAll()} />}
    </Page>
  );
}

interface ResultProps { result: Added; into: { deck_id: number | null; default_title: string }; settle: Settle; undoAll: () => void }

function Result({ result, into, settle, undoAll }: ResultProps) {
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
      {cards.length > 0 && ambiguous.length + unknown.length === 0 && <a class="btn quiet" {...link('/review')}><Icon name="cards" />{t('words-review-now')}</a>}
    </div>
  );
}

/** A word the lexicon does not know takes the learner's own translation; an example is asked for only when it stands alone. */
function Unknown({ word, alone, into, settle }: { word: string; alone: boolean } & Pick<ResultProps, 'into' | 'settle'>) {
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
