/** A topic in the learner's own words: one there are exercises on, or a lesson that the teacher writes about it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Topic, Writing } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { link } from '../router';
import type { About } from '../screens/quiz-setup.state';
import { haptic } from '../telegram';
import { attempt } from './toast';

const MOST = 80;

export function OwnTopic({ own, choose, reload }: { own: readonly Topic[]; choose: (about: About) => void; reload: () => void }) {
  const id = useId();
  const answer = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [topic, setTopic] = useState<Topic | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => { if (topic) answer.current?.scrollIntoView({ block: 'nearest' }); }, [topic]);
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    await attempt(async () => {
      const found = await ask(client.POST('/api/topics', { body: { text: text.trim() } }));
      setText('');
      reload();
      if (found.slug) choose({ kind: 'topic', slug: found.slug, title: found.title });
      setTopic(found.slug ? null : found);
    });
    setBusy(false);
  };
  return (
    <section class="card form">
      <label for={id}>{t('study-own-hint')}</label>
      <form class="unknown" onSubmit={(event) => void find(event)}>
        <input id={id} class="field" dir="auto" required maxLength={MOST} autocomplete="off" enterkeyhint="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="round accent" disabled={busy || !text.trim()} aria-label={t('study-own-find')}><Icon name="search" /></button>
      </form>
      {own.length > 0 && (
        <div class="choice-row" role="group" aria-label={t('study-own')}>
          {own.map((each) => <button key={each.own_id} type="button" class="chip" dir="auto" aria-pressed={each.own_id === topic?.own_id} onClick={() => { haptic('select'); setTopic(each); }}>{each.title}</button>)}
        </div>
      )}
      <div ref={answer} aria-live="polite">{topic && <Own key={topic.own_id} topic={topic} choose={choose} />}</div>
    </section>
  );
}

const FIRST_LOOK_MS = 2_000;
const LONGEST_LOOK_MS = 8_000;

/** How far the lesson on a topic is; asked after while it is being written. */
function useWriting(id: number) {
  const params = { path: { own_id: id } };
  const [writing, setWriting] = useState<Writing | null>(null);
  const [failed, setFailed] = useState(false);
  const looks = useRef(0);
  const look = (): Promise<boolean> => attempt(async () => {
    const found = await ask(client.GET('/api/topics/{own_id}/lesson', { params }));
    setFailed(writing?.state === 'writing' && found.state === 'none');
    setWriting(found);
  });
  useEffect(() => { void look(); }, []);
  useEffect(() => {
    if (writing?.state !== 'writing') return undefined;
    const timer = setTimeout(() => void look(), Math.min(FIRST_LOOK_MS * 1.3 ** looks.current++, LONGEST_LOOK_MS));
    return () => clearTimeout(timer);
  }, [writing]);
  const write = (): Promise<boolean> => attempt(async () => {
    looks.current = 0;
    setFailed(false);
    setWriting(await ask(client.POST('/api/topics/{own_id}/lesson', { params })));
  });
  return { writing, failed, write };
}

function Own({ topic, choose }: { topic: Topic; choose: (about: About) => void }) {
  const { writing, failed, write } = useWriting(topic.own_id ?? 0);
  const [busy, setBusy] = useState(false);
  if (!writing) return null;
  const { state, lesson_id: lesson, ready, instead } = writing;
  const title = topic.title;
  if (state === 'written' && lesson !== null) {
    return <div class="own-topic"><p>{t('study-own-ready', { topic: title })}</p><a class="btn quiet" {...link(`/lessons/${lesson}`)}><Icon name="book" />{t('study-own-open')}</a></div>;
  }
  if (state === 'writing') return <p class="own-topic status"><span class="dots"><i /><i /><i /></span>{t('study-own-writing', { topic: title })}</p>;
  const ask = async (): Promise<void> => {
    setBusy(true);
    await write();
    setBusy(false);
  };
  const about: About | null = !instead ? null : instead.topic ? { kind: 'topic', slug: instead.topic, title: instead.title }
    : instead.deck_id ? { kind: 'deck', id: instead.deck_id, title: instead.title } : null;
  return (
    <div class="own-topic">
      <p>{failed ? t('study-own-failed') : t(ready ? 'study-own-none' : 'study-own-off', { topic: title })}</p>
      {about && 'title' in about && <button type="button" class="btn quiet" onClick={() => choose(about)}><Icon name="quiz" />{t('study-own-instead', { title: about.title })}</button>}
      {ready && <button type="button" class="btn quiet" disabled={busy} onClick={() => void ask()}><Icon name="spark" />{t('study-own-write')}</button>}
    </div>
  );
}
