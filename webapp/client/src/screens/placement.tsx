import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { PlacementStep } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { WithGap } from '../parts/exercise';
import { useBack } from '../parts/page';
import { Failure, Skeleton, errorText } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { learnt } from '../parts/word';
import { go, goBack, search } from '../router';
import { learner, profile } from '../session';
import { haptic, holdSwipes, inTelegram } from '../telegram';
import { PlacementRun } from './placement.state';

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const MEANS = {
  A1: 'placement-means-a1', A2: 'placement-means-a2', B1: 'placement-means-b1',
  B2: 'placement-means-b2', C1: 'placement-means-c1', C2: 'placement-means-c2',
} as const;

/** Characters up to which a sentence is shown larger. */
const MEDIUM = 44;

/** Circumference of the ring's circle, radius 52. */
const ROUND = 2 * Math.PI * 52;

/** It is what the questions of a newcomer end with: the first cards come next. */
const isFirst = (): boolean => search.value.has('first');
const home = (): string => (isFirst() ? '/' : '/settings');
const at = (id: number): string => `/placement/${id}${isFirst() ? '?first' : ''}`;

const begin = (): Promise<PlacementStep> => ask(client.POST('/api/placement'));

/** Without an id: a new one, or the one that was left. Its id then stands in the address, where a reload finds it. */
export default function Placement({ id }: { id: number }) {
  return id ? <Run id={id} /> : <Begin />;
}

function Begin() {
  const [error, setError] = useState<unknown>(undefined);
  useBack(home());
  const start = (): void => {
    setError(undefined);
    begin().then((step) => go(at(step.id), { replace: true }), setError);
  };
  useEffect(start, []);
  return <Waiting error={error} retry={start} />;
}

function Waiting({ error, retry }: { error: unknown; retry: () => void }) {
  return <main class="run quiz"><div class="review">{error ? <Failure reason={error} retry={retry} /> : <Skeleton shapes={['flash']} />}</div></main>;
}

function useRun(id: number): PlacementRun {
  const run = useMemo(() => {
    const params = { path: { quiz_id: id } };
    return new PlacementRun({
      get: () => ask(client.GET('/api/placement/{quiz_id}', { params })),
      answer: (version, place) => ask(client.POST('/api/placement/{quiz_id}/answers', { params, body: { version, place } })),
      stop: () => ask(client.POST('/api/placement/{quiz_id}/stop', { params })),
    }, (what, reason) => toast(what === 'stale' ? t('exercises-stale') : errorText(reason)));
  }, [id]);
  useEffect(() => {
    const again = (): void => void run.send();
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-4]$/.test(event.key)) return;
      void run.answer(Number(event.key) - 1);
    };
    addEventListener('online', again);
    addEventListener('keydown', press);
    holdSwipes(true);
    void run.load();
    return () => {
      removeEventListener('online', again);
      removeEventListener('keydown', press);
      holdSwipes(false);
    };
  }, [run]);
  return run;
}

function Run({ id }: { id: number }) {
  const run = useRun(id);
  useBack(home());
  const step = run.step.value;
  if (!step) return <Waiting error={run.phase.value === 'failed' ? run.error.value : undefined} retry={() => { run.phase.value = 'loading'; void run.load(); }} />;
  if (step.result) return <Result id={id} result={step.result} />;
  if (!step.question) return null;
  return (
    <main class="run quiz">
      <div class="review">
        <Progress number={step.question.number} most={step.most} />
        <Question key={step.version} run={run} question={step.question} />
      </div>
      {run.unsent.value ? (
        <section class="feedback waiting">
          <div class="told" role="status"><p class="status"><Icon name="offline" />{t('study-unsent')}</p></div>
          <div class="onward"><button type="button" class="btn quiet" onClick={() => void run.send()}>{t('app-retry')}</button></div>
        </section>
      ) : (
        <div class="dock ways">
          <button type="button" class="chip" disabled={run.busy.value} onClick={() => void run.stop()}>{t('placement-stop')}</button>
          <button type="button" class="btn quiet" disabled={run.busy.value} onClick={() => { haptic('tap'); void run.answer(null); }}>{t('placement-unknown')}</button>
        </div>
      )}
    </main>
  );
}

function Progress({ number, most }: { number: number; most: number }) {
  return (
    <div class="progress">
      {!inTelegram && <button type="button" aria-label={t('exercises-leave')} onClick={() => goBack(home())}><Icon name="close" /></button>}
      <div class="track" role="progressbar" aria-label={t('placement-title')} aria-valuemin={0} aria-valuemax={most} aria-valuenow={number - 1}
        aria-valuetext={t('placement-progress', { number, most })}>
        <i style={{ width: `${Math.round((100 * (number - 1)) / most)}%` }} />
      </div>
      <span class="num" aria-hidden="true">{number}/{most}</span>
    </div>
  );
}

function Question({ run, question }: { run: PlacementRun; question: NonNullable<PlacementStep['question']> }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { number, text, options } = question;
  const chosen = run.chosen.value;
  return (
    <div class="exercise">
      <article class="card">
        <div class="prompt">
          <h1 ref={heading} tabIndex={-1}>{t('placement-ask')}</h1>
          <p class={text.length > MEDIUM ? 'asked learnt' : 'asked learnt medium'} lang={learnt()} dir="auto">
            <WithGap text={text} begun={chosen === null ? '' : options[chosen]} />
          </p>
          {number === 1 && <p class="meaning">{t('placement-no-guess')}</p>}
        </div>
      </article>
      <div class="options" role="group" aria-label={t('study-options')}>
        {options.map((option, place) => (
          <button key={place} type="button" class="option" aria-pressed={chosen === place} aria-disabled={run.busy.value}
            onClick={() => { haptic('tap'); void run.answer(place); }}>
            <kbd aria-hidden="true">{place + 1}</kbd><span class="learnt" lang={learnt()} dir="auto">{option}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function Result({ id, result }: { id: number; result: NonNullable<PlacementStep['result']> }) {
  const [busy, setBusy] = useState(false);
  const { level, sure, early } = result;
  const before = profile.value?.level ?? 'A1';
  const first = isFirst();
  // A few answers take no level away from somebody who has one.
  const given = first || !early;
  const same = first || level === before;
  useEffect(() => haptic('success'), []);
  const work = (what: () => Promise<void>) => async (): Promise<void> => {
    setBusy(true);
    await attempt(what);
    setBusy(false);
  };
  const accept = work(async () => {
    const changed = await ask(client.POST('/api/placement/{quiz_id}/accept', { params: { path: { quiz_id: id } } }));
    if (learner.value) learner.value = { ...learner.value, profile: changed };
    if (!same) toast(t('placement-taken', { level }));
    go(same ? '/review' : '/settings', { replace: true });
  });
  const again = work(async () => go(at((await begin()).id), { replace: true }));
  const reached = (LEVELS.indexOf(level) + 1) / LEVELS.length;
  return (
    <main class="page result">
      <section class="score" aria-labelledby="level">
        {given && (
          <div class="ring">
            <svg viewBox="0 0 120 120" aria-hidden="true">
              <circle class="bg" cx="60" cy="60" r="52" />
              <circle class="fg" cx="60" cy="60" r="52" stroke-dasharray={`${reached * ROUND} ${ROUND}`} />
            </svg>
            <div class="num" aria-hidden="true">{level}</div>
          </div>
        )}
        <h1 id="level">{given ? t('placement-level', { level }) : t('placement-title')}</h1>
        {given && <div class="aim">{t(MEANS[level as keyof typeof MEANS])}</div>}
        <p class="when">{t(early ? 'placement-early' : sure ? 'placement-sure' : 'placement-close')}</p>
      </section>
      <div class="state-actions">
        {given && <button type="button" class="btn" disabled={busy} onClick={() => void accept()}>{same ? t('placement-start') : t('placement-take', { level })}</button>}
        {!(given && same) && <button type="button" class={given ? 'btn quiet' : 'btn'} disabled={busy} onClick={() => goBack('/settings')}>{t('placement-keep', { level: before })}</button>}
        {early && <button type="button" class="btn quiet" disabled={busy} onClick={() => void again()}>{t('placement-again')}</button>}
      </div>
    </main>
  );
}
