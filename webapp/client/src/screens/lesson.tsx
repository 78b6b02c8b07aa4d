import { useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Lesson, LessonWord } from '../api/types';
import { startLesson } from '../exercises';
import { t } from '../i18n';
import { Icon } from '../icons';
import { Explanation } from '../parts/explanation';
import { useBack } from '../parts/page';
import { Failure, Skeleton } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { learnt, Listen, own } from '../parts/word';
import { useResource, type Resource } from '../resource';
import { goBack, link } from '../router';
import { haptic, inTelegram } from '../telegram';

const BACK = '/lessons';

export default function LessonScreen({ id }: { id: number }) {
  const lesson = useResource(`lesson-${id}`, () => ask(client.GET('/api/lessons/{lesson_id}', { params: { path: { lesson_id: id } } })));
  useBack(BACK);
  const known = lesson.data.value;
  return (
    <main class="run">
      <div class="page scrolls">
        <header class="page-head">
          {!inTelegram && <button type="button" class="round" aria-label={t('app-back')} onClick={() => goBack(BACK)}><Icon name="back" /></button>}
          <h1 dir="auto">{known?.title ?? t('study-title')}</h1>
        </header>
        {known ? <Known lesson={known} resource={lesson} />
          : lesson.error.value ? <Failure reason={lesson.error.value} retry={() => void lesson.load()} />
            : <Skeleton shapes={['hero', 'row', 'row', 'row']} />}
      </div>
      {known && <Start lesson={known} />}
    </main>
  );
}

function Known({ lesson, resource }: { lesson: Lesson; resource: Resource<Lesson> }) {
  const facts = [t('study-exercises', { count: lesson.exercises }), lesson.best !== null && t('study-best-was', { percent: lesson.best })].filter(Boolean);
  return (
    <>
      <p class="lead-text aim" lang={own()} dir="auto">{lesson.aim}</p>
      <p class="facts">{lesson.sort === 'test' && <span class="badge">{t('study-unit-test')}</span>}{facts.join(' · ')}</p>
      {lesson.explanation && (
        <>
          <div class="section-h"><h2>{t('study-explanation')}</h2></div>
          <section class="card"><Explanation text={lesson.explanation} /></section>
        </>
      )}
      {lesson.words.length > 0 && <Words lesson={lesson} resource={resource} />}
      {lesson.dialogue.length > 0 && <Dialogue lesson={lesson} />}
    </>
  );
}

function Words({ lesson, resource }: { lesson: Lesson; resource: Resource<Lesson> }) {
  const [busy, setBusy] = useState(false);
  const fresh = lesson.words.filter((word) => word.card_id === null && word.entry_id !== null);
  const add = async (ids: number[] | null): Promise<void> => {
    setBusy(true);
    await attempt(async () => {
      const added = await ask(client.POST('/api/lessons/{lesson_id}/words', {
        params: { path: { lesson_id: lesson.id } }, body: { entry_ids: ids, default_title: t('words-default-deck') },
      }));
      haptic('success');
      await resource.load();
      toast(t('study-added', { count: added.cards.length, title: added.deck_title }), async () => {
        await ask(client.POST('/api/words/undo', { body: { card_ids: added.cards.map(({ id }) => id) } }));
        await resource.load();
      });
    });
    setBusy(false);
  };
  return (
    <>
      <div class="section-h"><h2>{t('study-words')}</h2>
        {fresh.length > 0 && <button type="button" disabled={busy} onClick={() => void add(null)}>{t('study-add-all', { count: fresh.length })}</button>}</div>
      <ul class="card rows cards taught">
        {lesson.words.map((word, i) => <Word key={word.entry_id ?? i} word={word} busy={busy} path={`/api/lessons/${lesson.id}/speech?part=word&number=${i + 1}`} add={(id) => void add([id])} />)}
      </ul>
    </>
  );
}

function Word({ word, busy, path, add }: { word: LessonWord; busy: boolean; path: string; add: (id: number) => void }) {
  const { entry_id: entry, card_id: card } = word;
  return (
    <li>
      <span class="static"><span class="pair"><span class="t" lang={learnt()} dir="auto">{word.word}</span><span class="d" lang={own()} dir="auto">{word.translation}</span></span></span>
      <Listen text={word.word} path={path} label={`${t('study-listen')}: ${word.word}`} />
      {card !== null ? <a class="round had" aria-label={`${word.word}: ${t('study-have-word')}`} {...link(`/cards/${card}`)}><Icon name="check" /></a>
        : entry !== null && <button type="button" class="round take" disabled={busy} aria-label={t('study-add-word', { word: word.word })} onClick={() => add(entry)}><Icon name="plus" /></button>}
    </li>
  );
}

function Dialogue({ lesson }: { lesson: Lesson }) {
  const lines = lesson.dialogue;
  const [shown, setShown] = useState<readonly number[]>([]);
  const all = shown.length === lines.length;
  const people = [...new Set(lines.map(({ who }) => who))];
  const toggle = (i: number): void => setShown(shown.includes(i) ? shown.filter((each) => each !== i) : [...shown, i]);
  return (
    <>
      <div class="section-h"><h2>{t('study-dialogue')}</h2>
        <button type="button" onClick={() => setShown(all ? [] : lines.map((_, i) => i))}>{t(all ? 'study-translations-hide' : 'study-translations')}</button></div>
      <ol class="dialogue">
        {lines.map((line, i) => (
          <li key={i} class={people.indexOf(line.who) % 2 ? 'second' : ''}>
            <p class="who" lang={learnt()} dir="auto">{line.who}</p>
            <div class="line">
              <button type="button" class="says" aria-expanded={shown.includes(i)} onClick={() => { haptic('tap'); toggle(i); }}>
                <span class="learnt" lang={learnt()} dir="auto">{line.says}</span>
                {shown.includes(i) && <span class="means" lang={own()} dir="auto">{line.means}</span>}
              </button>
              <Listen text={line.says} path={`/api/lessons/${lesson.id}/speech?part=line&number=${i + 1}`} label={`${t('study-listen')}: ${line.says}`} />
            </div>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p class="status hint">{t('study-tap-line')}</p>}
    </>
  );
}

function Start({ lesson }: { lesson: Lesson }) {
  const [busy, setBusy] = useState(false);
  const start = async (anew: boolean): Promise<void> => {
    setBusy(true);
    await attempt(() => startLesson(lesson.id, anew));
    setBusy(false);
  };
  const label = lesson.state === 'open' ? 'study-go-on' : lesson.state === 'done' ? 'study-once-more' : lesson.sort === 'test' ? 'study-start-test' : 'study-start';
  return (
    <div class="dock">
      <button type="button" class="btn" disabled={busy} onClick={() => void start(false)}>{t(label)}</button>
      {lesson.state === 'open' && <button type="button" class="btn plain" disabled={busy} onClick={() => void start(true)}>{t('study-from-start')}</button>}
    </div>
  );
}
