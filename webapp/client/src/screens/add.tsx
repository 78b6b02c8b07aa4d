import { useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Added, Deck } from '../api/types';
import { languageName, t } from '../i18n';
import { Outcome, type Settle } from '../parts/added';
import { SelectRow } from '../parts/fields';
import { Page } from '../parts/page';
import { attempt, toast } from '../parts/toast';
import { learnt } from '../parts/word';
import { useResource } from '../resource';
import { search } from '../router';
import { haptic } from '../telegram';
import { countWords, merge, NOTHING, usualDeck } from './add.state';

const MOST_WORDS = 50;

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
  const settle: Settle = (about, work) => attempt(async () => {
    const after = await work();
    setResult((before) => merge(before ?? NOTHING, about, after));
  });
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
      {result && <Outcome result={result} into={into} settle={settle} undoAll={() => void undoAll()} />}
    </Page>
  );
}
