/** A word of an answer that was tapped: what it means, and a tap to make it a card. */
import { useMemo, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Added, Entry, LookedUp } from '../api/types';
import { bracketed } from '../grammar';
import { t } from '../i18n';
import { Icon } from '../icons';
import { resource } from '../resource';
import { link } from '../router';
import { merge, NOTHING } from '../screens/add.state';
import { haptic } from '../telegram';
import { Outcome, type Settle } from './added';
import { Sheet } from './sheet';
import { Failure, Skeleton } from './states';
import { attempt } from './toast';
import { learnt, own } from './word';

export function WordSheet({ word, onClose }: { word: string; onClose: () => void }) {
  const known = useMemo(() => {
    const found = resource<LookedUp>(`lexicon-${word.toLowerCase()}`, () => ask(client.GET('/api/lexicon', { params: { query: { word } } })));
    void found.load();
    return found;
  }, [word]);
  const [result, setResult] = useState<Added | null>(null);
  const into = { deck_id: null, default_title: t('words-default-deck') };
  const settle: Settle = (about, work) => attempt(async () => {
    const after = await work();
    if (after.cards.length > 0) haptic('success');
    setResult((before) => merge(before ?? NOTHING, about, after));
    void known.load();
  });
  const undoAll = (): void => {
    void attempt(async () => {
      await ask(client.POST('/api/words/undo', { body: { card_ids: (result?.cards ?? []).map(({ id }) => id) } }));
      setResult(null);
      void known.load();
    });
  };
  const found = known.data.value;
  return (
    <Sheet title={word} lang={learnt()} onClose={onClose}>
      {!found ? (known.error.value ? <Failure reason={known.error.value} retry={() => void known.load()} /> : <Skeleton shapes={['row']} />)
        : result && result.cards.length > 0 ? <Outcome result={result} into={into} settle={settle} undoAll={undoAll} brief />
          : found.entries.length > 0 ? (
            <>
              <ul class="card senses">
                {found.entries.map((entry) => <Sense key={entry.id} entry={entry} had={found.card_id !== null}
                  onAdd={() => void settle(word, () => ask(client.POST('/api/words/entry', { body: { entry_id: entry.id, ...into } })))} />)}
              </ul>
              {found.card_id !== null && <a class="btn quiet" {...link(`/cards/${found.card_id}`)}><Icon name="check" />{t('teacher-word-have')}</a>}
            </>
          ) : <Outcome result={result ?? { ...NOTHING, unknown: [word] }} into={into} settle={settle} undoAll={undoAll} brief />}
    </Sheet>
  );
}

function Sense({ entry, had, onAdd }: { entry: Entry; had: boolean; onAdd: () => void }) {
  return (
    <li>
      <p class="found"><b lang={learnt()} dir="auto">{entry.word}</b> {entry.transcription && <span class="ipa" lang={learnt()} dir="ltr">{bracketed(entry.transcription)}</span>}</p>
      <p class="gloss" lang={own()} dir="auto">{entry.translation}</p>
      {!had && <button type="button" class="btn" onClick={onAdd}><Icon name="plus" />{t('teacher-word-add')}</button>}
    </li>
  );
}
