import { useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Reading, ReadingPage, ReadingRow } from '../api/types';
import { languageName, t } from '../i18n';
import { Icon } from '../icons';
import { Page } from '../parts/page';
import { Failure, Skeleton, State } from '../parts/states';
import { attempt } from '../parts/toast';
import { learnt } from '../parts/word';
import { resource, useResource, type Resource } from '../resource';
import { go, link } from '../router';
import { haptic } from '../telegram';
import { fetchReading, readingKey } from './reading';

/** Characters the server takes to be read, and with all that it takes out. */
const MOST = 8000;
const RAW_MOST = 40_000;
/** From here on it is worth telling how many there are. */
const NEAR = 6000;

export default function Readings() {
  const readings = useResource<ReadingPage>('readings', () => ask(client.GET('/api/readings')));
  const known = readings.data.value;
  return (
    <Page title={t('readings-app-title')} back="/words">
      <Bring />
      {!known ? (readings.error.value ? <Failure reason={readings.error.value} retry={() => void readings.load()} /> : <Skeleton shapes={['row', 'row', 'row']} />)
        : known.readings.length === 0 ? <State icon="page" title={t('readings-app-empty')} text={t('readings-app-empty-text')} />
          : <List known={known} readings={readings} />}
    </Page>
  );
}

function Bring() {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const bring = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    await attempt(async () => {
      const reading: Reading = await ask(client.POST('/api/readings', { body: { text } }));
      haptic('success');
      resource(readingKey(reading.id), () => fetchReading(reading.id)).set(reading);
      go(`/readings/${reading.id}`);
    });
    setBusy(false);
  };
  return (
    <form class="card form" onSubmit={(event) => void bring(event)}>
      <label for="text">{t('readings-app-paste', { language: languageName(learnt()) })}</label>
      <textarea id="text" class="field tall" rows={4} dir="auto" lang={learnt()} maxLength={RAW_MOST} spellcheck={false}
        placeholder={t('readings-app-placeholder')} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      {text.length > NEAR && <p class={text.length > MOST ? 'text-count over num' : 'text-count num'}>{t('readings-app-count', { count: text.length, most: MOST })}</p>}
      <button type="submit" class="btn" disabled={busy || !text.trim()}>{t('readings-app-bring')}</button>
    </form>
  );
}

function List({ known, readings }: { known: ReadingPage; readings: Resource<ReadingPage> }) {
  const [busy, setBusy] = useState(false);
  const more = async (before: number): Promise<void> => {
    setBusy(true);
    await attempt(async () => {
      const page = await ask(client.GET('/api/readings', { params: { query: { before } } }));
      readings.set({ readings: [...known.readings, ...page.readings], next: page.next });
    });
    setBusy(false);
  };
  const { next } = known;
  return (
    <>
      <ul class="card rows cards texts">{known.readings.map((reading) => <Row key={reading.id} reading={reading} />)}</ul>
      {next !== null && <button type="button" class="btn plain" disabled={busy} onClick={() => void more(next)}>{t('readings-app-more')}</button>}
    </>
  );
}

function Row({ reading }: { reading: ReadingRow }) {
  return (
    <li>
      <a {...link(`/readings/${reading.id}`)}>
        <span class="pair">
          <span class="t" lang={learnt()} dir="auto">{reading.title}</span>
          <span class="d">{t('readings-app-figures', { count: reading.words, share: reading.share })}</span>
        </span>
        {reading.level && <span class="badge"><span class="sr">{t('readings-app-level', { level: reading.level })}</span><span aria-hidden="true">{reading.level}</span></span>}
        <Icon name="chevron" />
      </a>
    </li>
  );
}
