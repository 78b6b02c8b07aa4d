import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { AskedItem, QuizState, Step } from '../api/types';
import { begun } from '../exercises';
import { t } from '../i18n';
import { Icon } from '../icons';
import { Answering } from '../parts/answers';
import { Prompt } from '../parts/exercise';
import { Feedback } from '../parts/feedback';
import { useFreeHeight } from '../parts/free-height';
import { useBack } from '../parts/page';
import { Failure, Skeleton, errorText } from '../parts/states';
import { toast } from '../parts/toast';
import { goBack } from '../router';
import { haptic, holdSwipes, inTelegram } from '../telegram';
import { silence } from '../voice';
import { QuizRun, type Draft, type Shelf } from './quiz.state';
import { Result } from './result';

/** What is begun of an answer stays on this device until it is counted. */
function shelf(quizId: number): Shelf {
  const key = `quiz-${quizId}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
      } catch {
        return null;
      }
    },
    keep: (draft) => {
      if (draft) localStorage.setItem(key, JSON.stringify(draft));
      else localStorage.removeItem(key);
    },
  };
}

function makeRun(quizId: number): QuizRun {
  const path = { quiz_id: quizId };
  return new QuizRun({
    get: async (answered): Promise<Step> => {
      const known = begun.get(quizId);
      begun.delete(quizId);
      return known && !answered ? known : ask(client.GET('/api/quizzes/{quiz_id}', { params: { path, query: answered ? { answered } : {} } }));
    },
    answer: (version, given) => ask(client.POST('/api/quizzes/{quiz_id}/answers', { params: { path }, body: { version, ...given } })),
    skip: (version) => ask(client.POST('/api/quizzes/{quiz_id}/skip', { params: { path }, body: { version } })),
    hint: (version) => ask(client.POST('/api/quizzes/{quiz_id}/hint', { params: { path }, body: { version } })),
    dispute: (number) => ask(client.POST('/api/quizzes/{quiz_id}/disputes', { params: { path }, body: { number } })),
  }, shelf(quizId), (what, reason) => toast(what === 'stale' ? t('exercises-stale') : errorText(reason)));
}

function useRun(quizId: number): QuizRun {
  const run = useMemo(() => makeRun(quizId), [quizId]);
  useEffect(() => {
    const again = (): void => void run.send();
    addEventListener('online', again);
    holdSwipes(true);
    void run.load();
    return () => {
      removeEventListener('online', again);
      holdSwipes(false);
      run.close();
      silence();
    };
  }, [run]);
  return run;
}

/** Numbers choose, Enter checks and goes on, Backspace takes the last tile back. */
function useKeys(run: QuizRun): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      const item = run.asked.value;
      if (event.ctrlKey || event.metaKey || event.altKey || !item) return;
      const writing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !run.answered.value;
      if (writing) return;
      if (event.key === 'Enter') {
        // A button does what it says; what has been answered with has nothing more to do.
        if (/^(?:BUTTON|A)$/.test(target.tagName) && !(run.answered.value && target.closest('.exercise'))) return;
        event.preventDefault();
        if (run.answered.value) run.next();
        else if (item.shape !== 'one') void run.answer();
      } else if (/^[1-9]$/.test(event.key) && !run.answered.value) {
        const place = Number(event.key) - 1;
        if (place >= item.options.length) return;
        if (item.shape === 'one') void run.choose(place);
        else if (item.shape === 'many' || (item.shape === 'order' && !run.picked.value.includes(place))) run.toggle(place);
      } else if (event.key === 'Backspace' && item.shape === 'order') run.takeBack();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [run]);
}

/** Where a run leads back to. */
const homeOf = (quiz: QuizState | null): string => (quiz?.lesson_id ? `/lessons/${quiz.lesson_id}` : quiz?.sort === 'reading' ? '/readings' : '/lessons');

export default function Quiz({ id }: { id: number }) {
  const run = useRun(id);
  const home = homeOf(run.quiz.value);
  useBack(home);
  useKeys(run);
  useFreeHeight();
  const quiz = run.quiz.value;
  const item = run.asked.value;
  const answered = run.answered.value;
  useEffect(() => {
    if (answered) haptic(answered.given === 'right' ? 'success' : answered.given === 'wrong' ? 'error' : 'select');
  }, [answered?.number]);

  if (run.phase.value === 'loading') return <main class="run quiz"><div class="review"><Skeleton shapes={['flash']} /></div></main>;
  if (run.phase.value === 'failed' || !quiz) {
    return <main class="run quiz"><div class="review"><Failure reason={run.error.value} retry={() => { run.phase.value = 'loading'; void run.load(); }} /></div></main>;
  }
  if (run.phase.value === 'over' || !item) return <Result quizId={id} />;
  return (
    <main class="run quiz">
      <div class="review">
        <Progress quiz={quiz} number={item.number} done={answered !== null} home={home} />
        <div class="exercise" key={`${item.number}:${item.comes_back}`}>
          <article class="card">
            <div class="meta">
              <span class="pill" dir="auto"><span>{quiz.title}</span></span>
              {item.comes_back && <span class="badge" title={t('exercises-again')}><Icon name="undo" /><span class="sr">{t('exercises-again')}</span></span>}
            </div>
            <Prompt item={item} quizId={id} begun={gapText(item, run)}
              hint={item.has_hint && !answered && !run.busy.value && !run.checking.value ? () => { haptic('tap'); void run.hint(); } : null} />
          </article>
          <Answering run={run} item={item} answered={answered} />
        </div>
      </div>
      {answered ? <Feedback key={answered.number} run={run} answered={answered} /> : <Dock run={run} item={item} />}
    </main>
  );
}

/** A gap shows what stands in it so far. */
function gapText(item: AskedItem, run: QuizRun): string {
  if (item.kind !== 'gap') return '';
  const place = run.picked.value[0];
  return item.shape === 'one' ? (place === undefined ? '' : (item.options[place] ?? '')) : run.text.value.trim();
}

function Progress({ quiz, number, done, home }: { quiz: QuizState; number: number; done: boolean; home: string }) {
  const share = Math.min(1, (number - (done ? 0 : 1)) / quiz.total);
  return (
    <div class="progress">
      {!inTelegram && <button type="button" aria-label={t('exercises-leave')} onClick={() => goBack(home)}><Icon name="close" /></button>}
      <div class="track" role="progressbar" aria-label={t('session-progress-label')} aria-valuemin={0} aria-valuemax={quiz.total} aria-valuenow={number - (done ? 0 : 1)}>
        <i style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      <span class="num">{t('exercises-progress', { number, total: quiz.total })}</span>
    </div>
  );
}

/** A wait this long is worth a word. */
const SLOW_MS = 400;

function Dock({ run, item }: { run: QuizRun; item: AskedItem }) {
  const waiting = run.checking.value;
  const unsent = run.unsent.value;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!run.busy.value) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [run.busy.value]);
  if (waiting || unsent) {
    return (
      <section class="feedback waiting">
        <div class="told" role="status">
          {unsent ? <p class="status"><Icon name="offline" />{t('study-unsent')}</p> : <p class="status"><span class="dots"><i /><i /><i /></span>{t('exercises-checking')}</p>}
        </div>
        <div class="onward">
          {unsent ? <button type="button" class="btn quiet" onClick={() => void run.send()}>{t('app-retry')}</button>
            : <button type="button" class="btn quiet" disabled={run.busy.value} onClick={() => void run.skip()}>{t('exercises-skip')}</button>}
        </div>
      </section>
    );
  }
  const checks = item.shape !== 'one' && item.shape !== 'voice';
  return (
    <div class={checks ? 'dock ways' : 'dock ways few'}>
      <button type="button" class="chip" disabled={run.busy.value} onClick={() => void run.skip()}>{t('exercises-skip')}</button>
      {checks && (
        <button type={item.shape === 'text' ? 'submit' : 'button'} form={item.shape === 'text' ? 'typed' : undefined} class="btn"
          disabled={!run.complete.value || run.busy.value} aria-busy={slow} onClick={item.shape === 'text' ? undefined : () => void run.answer()}>{t('study-check')}</button>
      )}
    </div>
  );
}
