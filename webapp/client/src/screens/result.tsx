/** The end of a run: how it went, what is worth another look, what comes next. */
import { useEffect, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { AnsweredItem, QuizResult } from '../api/types';
import { startLesson, startQuiz } from '../exercises';
import { t } from '../i18n';
import { Icon } from '../icons';
import { instruction, WithGap } from '../parts/exercise';
import { Difference } from '../parts/feedback';
import { useBack } from '../parts/page';
import { Failure, Skeleton } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { learnt, own } from '../parts/word';
import { useResource } from '../resource';
import { link } from '../router';
import { haptic } from '../telegram';

/** Circumference of the ring's circle, radius 52. */
const ROUND = 2 * Math.PI * 52;
const GREAT = 90;
const GOOD = 70;
const FAIR = 50;

export function Result({ quizId }: { quizId: number }) {
  const params = { path: { quiz_id: quizId } };
  const result = useResource(`result-${quizId}`, () => ask(client.GET('/api/quizzes/{quiz_id}/result', { params })));
  const known = result.data.value;
  useBack('/lessons');
  useEffect(() => { if (known) haptic('success'); }, [known !== undefined]);
  if (!known) {
    return (
      <main class="page">
        {result.error.value ? <Failure reason={result.error.value} retry={() => void result.load()} /> : <Skeleton shapes={['hero', 'row', 'row']} />}
      </main>
    );
  }
  return (
    <main class="page result">
      <Score known={known} />
      {known.words.length > 0 && <Words quizId={quizId} known={known} reload={() => void result.load()} />}
      {known.mistakes.length > 0 && (
        <>
          <div class="section-h"><h2>{t('study-result-mistakes')}</h2></div>
          <ul class="card mistakes">{known.mistakes.map((mistake) => <Mistake key={mistake.number} mistake={mistake} />)}</ul>
        </>
      )}
      <Onward quizId={quizId} known={known} />
    </main>
  );
}

function Score({ known }: { known: QuizResult }) {
  const { right_first: right, size } = known.quiz;
  const percent = Math.round((100 * right) / Math.max(1, size));
  return (
    <section class="score" aria-labelledby="how">
      <div class="ring">
        <svg viewBox="0 0 120 120" aria-hidden="true">
          <circle class="bg" cx="60" cy="60" r="52" />
          {right > 0 && <circle class="fg" cx="60" cy="60" r="52" stroke-dasharray={`${(percent / 100) * ROUND} ${ROUND}`} />}
        </svg>
        <div class="num">{t('study-percent', { percent })}</div>
      </div>
      <h1 id="how">{t(percent >= GREAT ? 'study-result-great' : percent >= GOOD ? 'study-result-good' : percent >= FAIR ? 'study-result-fair' : 'study-result-weak')}</h1>
      <p>{t('study-result-right', { right, total: size })}</p>
      {known.mistakes.length === 0 && <p class="when">{t('study-result-clean')}</p>}
      {known.best !== null && <p class="when">{t('study-result-before', { percent: known.best })}</p>}
    </section>
  );
}

function Words({ quizId, known, reload }: { quizId: number; known: QuizResult; reload: () => void }) {
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    await attempt(async () => {
      const added = await ask(client.POST('/api/quizzes/{quiz_id}/words', { params: { path: { quiz_id: quizId } }, body: { default_title: t('words-default-deck') } }));
      haptic('success');
      reload();
      toast(t('study-added', { count: added.cards.length, title: added.deck_title }), async () => {
        await ask(client.POST('/api/words/undo', { body: { card_ids: added.cards.map(({ id }) => id) } }));
        reload();
      });
    });
    setBusy(false);
  };
  return (
    <>
      <div class="section-h"><h2>{t('study-result-words')}</h2></div>
      <section class="card words-met">
        <ul>{known.words.map((word) => <li key={word.entry_id}><b lang={learnt()} dir="auto">{word.word}</b> <span lang={own()} dir="auto">{word.translation}</span></li>)}</ul>
        <button type="button" class="btn quiet" disabled={busy} onClick={() => void add()}><Icon name="plus" />{t('study-result-add', { count: known.words.length })}</button>
      </section>
    </>
  );
}

function Mistake({ mistake }: { mistake: AnsweredItem }) {
  const { text, meaning, heard, shape, options, others, rights, answer, given } = mistake;
  const mine = shape === 'one' || shape === 'many' ? answer.picked.filter((place) => !rights.includes(place)).map((place) => options[place]).join(' · ')
    : shape === 'order' ? answer.picked.map((place) => options[place]).join(' ') : '';
  const language = mistake.answer_language;
  const serif = language === learnt() ? 'learnt' : '';
  return (
    <li>
      {text || heard ? <p class="asked learnt" lang={learnt()} dir="auto"><WithGap text={text || heard} /></p>
        : <p class="asked" lang={own()} dir="auto">{meaning || instruction(mistake)}</p>}
      {mine && given !== 'skipped' && <p class={`difference ${serif}`} lang={language} dir="auto"><del>{mine}</del></p>}
      <Difference answered={mistake} />
      {shape === 'pairs'
        ? <ul class="right-list">{options.map((left, i) => rights[i] !== answer.picked[i] && <li key={i}><span class="learnt" lang={learnt()} dir="auto">{left}</span> — <span lang={language} dir="auto">{others[rights[i] ?? 0]}</span></li>)}</ul>
        : <p class={`right-answer ${serif}`} lang={language} dir="auto"><Icon name="check" /><span class="sr">{t('exercises-answer')}: </span>{mistake.right}</p>}
      {mistake.why && <p class="why" lang={own()} dir="auto">{mistake.why}</p>}
    </li>
  );
}

function Onward({ quizId, known }: { quizId: number; known: QuizResult }) {
  const [busy, setBusy] = useState(false);
  const { quiz, mistakes, next_lesson_id: next } = known;
  const start = (work: () => Promise<void>) => async (): Promise<void> => {
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const wrong = mistakes.length > 0;
  const lesson = quiz.lesson_id;
  return (
    <div class="state-actions">
      {next !== null && <a class="btn" {...link(`/lessons/${next}`)}>{t('study-result-next')}</a>}
      {wrong && <button type="button" class={next === null ? 'btn' : 'btn quiet'} disabled={busy}
        onClick={() => void start(() => startQuiz({ again: quizId, title: t('study-mistakes') }))()}>{t('study-result-repeat')}</button>}
      {lesson !== null && <button type="button" class="btn quiet" disabled={busy} onClick={() => void start(() => startLesson(lesson, true))()}>{t('study-once-more')}</button>}
      {quiz.sort === 'quiz' && <a class="btn quiet" {...link('/quiz')}>{t('study-result-another')}</a>}
      {quiz.sort === 'reading' ? <a class="btn plain" {...link('/readings')}>{t('study-result-readings')}</a>
        : <a class="btn plain" {...link('/lessons')}>{t('study-result-lessons')}</a>}
    </div>
  );
}
