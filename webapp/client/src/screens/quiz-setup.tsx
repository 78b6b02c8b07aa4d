import { useEffect, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Deck, Topic } from '../api/types';
import { startQuiz } from '../exercises';
import { t } from '../i18n';
import { Icon, type IconName } from '../icons';
import { OwnTopic } from '../parts/own-topic';
import { useBack } from '../parts/page';
import { Failure, Skeleton } from '../parts/states';
import { attempt } from '../parts/toast';
import { useResource } from '../resource';
import { goBack, search } from '../router';
import { haptic, inTelegram } from '../telegram';
import { bySize, onShow, SIZES, type About, type Size } from './quiz-setup.state';

const BACK = '/lessons';

export default function QuizSetup() {
  const topics = useResource('topics', () => ask(client.GET('/api/topics')));
  const decks = useResource<{ decks: Deck[] }>('decks', () => ask(client.GET('/api/decks')));
  useBack(BACK);
  const [about, setAbout] = useState<About>({ kind: 'mixed' });
  const [size, setSize] = useState<Size>(10);
  const [busy, setBusy] = useState(false);
  const choose = (next: About): void => {
    haptic('select');
    setAbout(next);
  };
  const start = async (): Promise<void> => {
    setBusy(true);
    await attempt(() => startQuiz({ ...bySize(about, size), title: titleOf(about) }));
    setBusy(false);
  };
  const known = topics.data.value;
  // A link may name a topic: the teacher's do.
  const wanted = search.value.get('topic');
  useEffect(() => {
    const topic = known?.topics.find(({ slug }) => slug !== '' && slug === wanted);
    if (topic) setAbout({ kind: 'topic', slug: topic.slug, title: topic.title });
  }, [known !== undefined, wanted]);
  const filled = decks.data.value?.decks.filter(({ cards }) => cards > 0) ?? [];
  return (
    <main class="run">
      <div class="page scrolls">
        <header class="page-head">
          {!inTelegram && <button type="button" class="round" aria-label={t('app-back')} onClick={() => goBack(BACK)}><Icon name="back" /></button>}
          <h1>{t('study-quiz')}</h1>
        </header>
        <div class="choices" role="group" aria-label={t('study-about')}>
          <Source icon="cards" label={t('study-mixed')} note={t('study-mixed-note')} on={about.kind === 'mixed'} choose={() => choose({ kind: 'mixed' })} />
          <Source icon="undo" label={t('study-mistakes')} note={t('study-mistakes-note')} on={about.kind === 'mistakes'} choose={() => choose({ kind: 'mistakes' })} />
        </div>
        {!known && (topics.error.value ? <Failure reason={topics.error.value} retry={() => void topics.load()} /> : <Skeleton shapes={['row', 'row', 'row']} />)}
        {known && <Topics topics={known.topics} about={about} choose={choose} />}
        {filled.length > 0 && (
          <>
            <div class="section-h"><h2>{t('study-decks')}</h2></div>
            <div class="picks" role="group" aria-label={t('study-decks')}>
              {filled.map((deck) => <Pick key={deck.id} label={deck.title} on={about.kind === 'deck' && about.id === deck.id} choose={() => choose({ kind: 'deck', id: deck.id, title: deck.title })} />)}
            </div>
          </>
        )}
        <div class="section-h"><h2>{t('study-own')}</h2></div>
        <OwnTopic own={known?.topics.filter(({ slug }) => slug === '') ?? []} choose={choose} reload={() => void topics.load()} />
      </div>
      <div class="dock setup">
        <div class="segments" role="group" aria-label={t('study-size')}>
          {SIZES.map((each) => <button key={each} type="button" aria-pressed={each === size} onClick={() => { haptic('select'); setSize(each); }}>{each}</button>)}
        </div>
        <button type="button" class="btn" disabled={busy} onClick={() => void start()}>{t('study-begin')} · {t('study-exercises', { count: size })}</button>
      </div>
    </main>
  );
}

const titleOf = (about: About): string => ('title' in about ? about.title : t(about.kind === 'mistakes' ? 'study-mistakes' : 'study-mixed'));

function Source({ icon, label, note, on, choose }: { icon: IconName; label: string; note: string; on: boolean; choose: () => void }) {
  return (
    <button type="button" class="choice source" aria-pressed={on} onClick={choose}>
      <span class="lead" aria-hidden="true"><Icon name={icon} /></span><span><b>{label}</b><small>{note}</small></span>
    </button>
  );
}

function Pick({ label, on, weak = false, choose }: { label: string; on: boolean; weak?: boolean; choose: () => void }) {
  return (
    <button type="button" class={weak ? 'pick weak' : 'pick'} aria-pressed={on} dir="auto" onClick={choose}>
      <span>{label}</span>{weak && <small>{t('study-weak')}</small>}</button>
  );
}

function Topics({ topics, about, choose }: { topics: readonly Topic[]; about: About; choose: (about: About) => void }) {
  const [whole, setWhole] = useState(false);
  const slug = about.kind === 'topic' ? about.slug : '';
  const { shown, more } = onShow(topics, slug, whole);
  if (shown.length === 0) return null;
  return (
    <>
      <div class="section-h"><h2>{t('study-topics')}</h2>
        {more && <button type="button" onClick={() => setWhole(true)}>{t('study-topics-all')}</button>}</div>
      <div class="picks" role="group" aria-label={t('study-topics')}>
        {shown.map((topic) => <Pick key={topic.slug} label={topic.title} weak={topic.suggested} on={topic.slug === slug} choose={() => choose({ kind: 'topic', slug: topic.slug, title: topic.title })} />)}
      </div>
    </>
  );
}
