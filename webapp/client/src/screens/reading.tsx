import { useMemo, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Reading, ReadingPage, ReadingWord } from '../api/types';
import { startReading } from '../exercises';
import { bracketed, kindText } from '../grammar';
import { t } from '../i18n';
import { Icon } from '../icons';
import { useBack } from '../parts/page';
import { Sheet } from '../parts/sheet';
import { Failure, Skeleton } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { learnt, Listen, own } from '../parts/word';
import { WordSheet } from '../parts/word-sheet';
import { resource, useResource, type Resource } from '../resource';
import { go, goBack, link } from '../router';
import { haptic, inTelegram } from '../telegram';
import { firstPlaces, isMarked, isTappable, paragraphs, shares } from './reading.state';

const BACK = '/readings';

export const readingKey = (id: number): string => `reading-${id}`;
export const fetchReading = (id: number): Promise<Reading> => ask(client.GET('/api/readings/{reading_id}', { params: { path: { reading_id: id } } }));

export default function ReadingScreen({ id }: { id: number }) {
  const reading = useResource<Reading>(readingKey(id), () => fetchReading(id));
  const [options, setOptions] = useState(false);
  useBack(BACK);
  const known = reading.data.value;
  return (
    <main class="run">
      <div class="page scrolls">
        <header class="page-head">
          {!inTelegram && <button type="button" class="round" aria-label={t('app-back')} onClick={() => goBack(BACK)}><Icon name="back" /></button>}
          <h1 class="text-title" lang={known && learnt()} dir="auto">{known?.title ?? t('readings-app-title')}</h1>
          {known && <button type="button" class="round" aria-label={t('readings-app-options')} onClick={() => setOptions(true)}><Icon name="dots" /></button>}
        </header>
        {known ? <><Share known={known} /><Text known={known} reading={reading} /></>
          : reading.error.value ? <Failure reason={reading.error.value} retry={() => void reading.load()} />
            : <Skeleton shapes={['row', 'hero']} />}
      </div>
      {known && <Questions id={id} />}
      {known && options && <Options known={known} onClose={() => setOptions(false)} />}
    </main>
  );
}

const LABELS = { known: 'readings-app-known', learning: 'readings-app-learning', new: 'readings-app-unseen', unknown: 'readings-app-unknown' } as const;

/** How much of it is known, and what its words are marked with. */
function Share({ known }: { known: Reading }) {
  const kinds = shares(known.counts);
  return (
    <section class="card share">
      <p class="share-head">
        {known.level && <span class="badge"><span class="sr">{t('readings-app-level', { level: known.level })}</span><span aria-hidden="true">{known.level}</span></span>}
        <b>{t('readings-app-share', { share: known.share })}</b>
        {known.share > known.share_before && <span>{t('readings-app-before', { before: known.share_before })}</span>}
      </p>
      {kinds.length > 0 && <div class="share-bar" aria-hidden="true">{kinds.map(({ state, count }) => <i key={state} class={`w-${state}`} style={{ flexGrow: count }} />)}</div>}
      <ul class="legend num">{kinds.map(({ state, count }) => <li key={state}><span class={`w w-${state}`}>{t(LABELS[state], { count })}</span></li>)}</ul>
    </section>
  );
}

interface Tapped { text: string; word: ReadingWord }

function Text({ known, reading }: { known: Reading; reading: Resource<Reading> }) {
  const [tapped, setTapped] = useState<Tapped | null>(null);
  const drawn = useMemo(() => {
    const firsts = firstPlaces(known.sentences);
    let place = -1;
    return paragraphs(known.sentences).map((sentences, i) => (
      <p key={i}>{sentences.map((sentence) => {
        place++;
        return [...sentence.parts.map((part, k) => {
          const word = part.word === null ? undefined : known.words[part.word];
          if (!word || !isTappable(word)) return part.text;
          // Known words can be tapped, but are no stops on the way.
          const stop = isMarked(word.state) ? { role: 'button' as const, tabIndex: firsts.has(`${place}-${k}`) ? 0 : -1 } : {};
          return <span key={`${place}-${k}`} class={`w w-${word.state}`} data-word={part.word} {...stop}>{part.text}</span>;
        }), ' '];
      })}</p>
    ));
  }, [known]);
  const open = (target: EventTarget | null): boolean => {
    const span = (target as Element | null)?.closest<HTMLElement>('[data-word]');
    const word = span && known.words[Number(span.dataset['word'])];
    if (!span || !word) return false;
    haptic('tap');
    setTapped({ text: span.textContent ?? '', word });
    return true;
  };
  return (
    <>
      <p class="text-hint">{t('readings-app-hint')}</p>
      <article class="reading-text" lang={learnt()} dir="auto"
        onClick={(event) => { if (getSelection()?.isCollapsed ?? true) open(event.target); }}
        onKeyDown={(event) => { if ((event.key === 'Enter' || event.key === ' ') && open(event.target)) event.preventDefault(); }}>{drawn}</article>
      {tapped && (tapped.word.entry_id === null && tapped.word.card_id === null
        ? <WordSheet word={tapped.text} onClose={() => { setTapped(null); void reading.load(); }} />
        : <Meaning word={tapped.word} known={known} reading={reading} onClose={() => setTapped(null)} />)}
    </>
  );
}

const STATES = { known: 'readings-app-is-known', learning: 'readings-app-is-learning', plain: 'readings-app-is-plain' } as const;

function Meaning({ word, known, reading, onClose }: Pick<Tapped, 'word'> & { known: Reading; reading: Resource<Reading>; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const { entry_id: entry, card_id: card, state } = word;
  const add = async (id: number): Promise<void> => {
    setBusy(true);
    const done = await attempt(async () => {
      const added = await ask(client.POST('/api/readings/{reading_id}/words', {
        params: { path: { reading_id: known.id } }, body: { entry_ids: [id], default_title: t('words-default-deck') },
      }));
      haptic('success');
      void reading.load();
      const made = added.cards.map((each) => each.id);
      if (made.length === 0) return; // made a card on another device meanwhile
      toast(t('readings-app-added', { word: word.word, title: added.deck_title }), async () => {
        await ask(client.POST('/api/words/undo', { body: { card_ids: made } }));
        toast(t('readings-app-undone', { word: word.word }));
        await reading.load();
      });
    });
    setBusy(false);
    if (done) onClose();
  };
  const kind = kindText(word.part_of_speech, {});
  return (
    <Sheet title={word.word} lang={learnt()} onClose={onClose}>
      <div class="met">
        <div>
          {word.transcription && <p class="ipa" lang={learnt()} dir="ltr">{bracketed(word.transcription)}</p>}
          {kind && <p class="pos">{kind}</p>}
        </div>
        {card !== null && <Listen text={word.word} path={`/api/cards/${card}/speech`} />}
      </div>
      <p class="gloss" lang={own()} dir="auto">{word.translation}</p>
      {state in STATES && <p class="sheet-text">{t(STATES[state as keyof typeof STATES])}</p>}
      {card !== null ? <a class="btn quiet" {...link(`/cards/${card}`)}>{t('words-card')}<Icon name="arrow" /></a>
        : entry !== null && <button type="button" class="btn" disabled={busy} onClick={() => void add(entry)}><Icon name="plus" />{t('readings-app-add')}</button>}
    </Sheet>
  );
}

function Questions({ id }: { id: number }) {
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    await attempt(() => startReading(id));
    setBusy(false);
  };
  return <div class="dock"><button type="button" class="btn" disabled={busy} onClick={() => void start()}>{t('readings-app-questions')}</button></div>;
}

function Options({ known, onClose }: { known: Reading; onClose: () => void }) {
  const path = { params: { path: { reading_id: known.id } } };
  const list = (): Resource<ReadingPage> => resource<ReadingPage>('readings', () => ask(client.GET('/api/readings')));
  const remove = (): void => {
    void attempt(async () => {
      await ask(client.DELETE('/api/readings/{reading_id}', path));
      onClose();
      go(BACK, { replace: true });
      await list().load();
      toast(t('readings-app-deleted', { title: known.title }), async () => {
        await ask(client.POST('/api/readings/{reading_id}/restore', path));
        await list().load();
      });
    });
  };
  return (
    <Sheet title={t('readings-app-options')} onClose={onClose}>
      <button type="button" class="btn danger" onClick={remove}><Icon name="trash" />{t('readings-app-delete')}</button>
    </Sheet>
  );
}
