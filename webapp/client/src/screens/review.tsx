import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Checked, ReviewCard } from '../api/types';
import { bracketed } from '../grammar';
import { listeners, outbox, wanted } from '../grades';
import { t } from '../i18n';
import { Icon } from '../icons';
import { Failure, Skeleton, State, errorText } from '../parts/states';
import { useBack } from '../parts/page';
import { toast } from '../parts/toast';
import { learnt, Listen, own, WordBody, WordHead, wordSize } from '../parts/word';
import { goBack, link } from '../router';
import { haptic, holdSwipes, inTelegram } from '../telegram';
import { spanText } from '../time';
import { Done } from './done';
import { ReviewRun } from './review.state';

/** Cards fetched ahead: what can be graded with no network. */
const AHEAD = 20;
const GRADES = [['again', 1], ['hard', 2], ['good', 3], ['easy', 4]] as const;

function makeRun(deckId: number | null): ReviewRun {
  const body = { deck_id: deckId, limit: AHEAD };
  return new ReviewRun({
    next: () => ask(client.GET('/api/review/next', { params: { query: deckId ? { deck_id: deckId, limit: AHEAD } : { limit: AHEAD } } })),
    undo: () => ask(client.POST('/api/review/undo', { body })),
    check: (schedule_id, typed) => ask(client.POST('/api/review/check', { body: { schedule_id, typed } })),
  }, outbox(), (what, reason) => {
    if (what === 'stale') toast(t('session-stale'));
    else if (what === 'leech') toast(t('session-leech'));
    else toast(errorText(reason));
  }, Date.now, () => crypto.randomUUID());
}

function useRun(deckId: number | null): ReviewRun {
  const run = useMemo(() => makeRun(deckId), [deckId]);
  useEffect(() => {
    const listen = run.told.bind(run);
    listeners.add(listen);
    wanted.deckId = deckId;
    wanted.limit = AHEAD;
    holdSwipes(true);
    void run.load();
    return () => {
      listeners.delete(listen);
      wanted.limit = 0;
      holdSwipes(false);
    };
  }, [run]);
  return run;
}

/** 1–4 grade, space and Enter turn the card over (and then mean "good"), u undoes. */
function useKeys(run: ReviewRun): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const onButton = /^(?:BUTTON|A)$/.test(target.tagName);
      if ((event.key === ' ' || event.key === 'Enter') && !onButton) {
        event.preventDefault();
        if (run.side.value === 'front') run.flip();
        else void run.grade(run.checked.value?.suggested_grade ?? 3);
      } else if (/^[1-4]$/.test(event.key)) void run.grade(Number(event.key));
      else if (event.key.toLowerCase() === 'u' || event.code === 'KeyU') void run.undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [run]);
}

export default function Review({ id }: { id: number }) {
  const run = useRun(id || null);
  const home = id ? `/decks/${id}` : '/';
  useBack(home);
  useKeys(run);
  const card = run.card.value;

  if (run.phase.value === 'loading') return <main class="review"><Skeleton shapes={['flash']} /></main>;
  if (run.phase.value === 'failed') {
    return <main class="review"><Failure reason={run.error.value} retry={() => { run.phase.value = 'loading'; void run.load(); }} /></main>;
  }
  return (
    <main class="run">
      <div class="review">
        <Progress run={run} home={home} />
        {card ? <Flash key={`${card.schedule_id}:${card.version}`} run={run} card={card} />
          : run.underway.value > 0 ? <Skeleton shapes={['flash']} />
            : run.unsent.value > 0 ? <State icon="offline" title={t('session-tunnel-title')} text={t('session-tunnel-text', { count: run.unsent.value })} />
              : <Done done={run.done.value} doneToday={run.doneToday.value} nextDue={run.nextDue.value} deckId={id || null} />}
      </div>
      {card && <Dock run={run} card={card} />}
    </main>
  );
}

function Progress({ run, home }: { run: ReviewRun; home: string }) {
  const done = run.done.value;
  const total = done + run.left.value;
  return (
    <div class="progress">
      {!inTelegram && <button type="button" aria-label={t('app-back')} onClick={() => goBack(home)}><Icon name="close" /></button>}
      <div class="track" role="progressbar" aria-label={t('session-progress-label')} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <i style={{ width: `${total ? Math.round((done / total) * 100) : 100}%` }} />
      </div>
      <span class="num">{t('session-progress', { done, total })}</span>
      {run.unsent.value > 0 && <span class="pending" title={t('session-pending', { count: run.unsent.value })}><Icon name="offline" /><span class="sr">{t('session-pending', { count: run.unsent.value })}</span></span>}
      <button type="button" class="end" aria-label={t('session-undo')} disabled={!run.canUndo.value}
        onClick={() => { haptic('tap'); void run.undo(); }}><Icon name="undo" /></button>
    </div>
  );
}

function Flash({ run, card }: { run: ReviewRun; card: ReviewCard }) {
  const side = run.side.value;
  return (
    <div class={run.left.value > 1 ? 'stack' : 'stack last'}>
      <article class={`card flash ${side}`} aria-live="polite">
        <div class="meta">
          <span class="pill" dir="auto"><span>{card.deck_title}</span></span>
          {card.is_new && <span class="badge">{t('session-new')}</span>}
        </div>
        {side === 'front' ? <Front run={run} card={card} /> : <Back run={run} card={card} />}
      </article>
    </div>
  );
}

function Front({ run, card }: { run: ReviewRun; card: ReviewCard }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  if (card.way === 'recognise') {
    return (
      <div class="front" onClick={() => run.flip()}>
        <div class="middle">
          <h1 class={`word ${wordSize(card.word)}`} lang={learnt()} dir="auto">{card.word}</h1>
          {card.transcription && <p class="ipa" lang={learnt()} dir="ltr">{bracketed(card.transcription)}</p>}
          <Listen text={card.word} path={`/api/cards/${card.card_id}/speech`} />
        </div>
        <p class="tap">{t('session-ask-recognise')}</p>
      </div>
    );
  }
  return (
    <div class="front" onClick={card.way === 'recall' ? () => run.flip() : undefined}>
      <div class="middle">
        <h1 class="word own" lang={own()} dir="auto">{card.translation}</h1>
        {card.way === 'type' && (
          <form id="typed" class="typing" onSubmit={(event) => { event.preventDefault(); void run.answer(); }}>
            <label class="sr" for="answer">{t('session-type-label')}</label>
            <input ref={input} id="answer" class="field word-field" lang={learnt()} dir="auto" autocomplete="off" autocapitalize="none"
              autocorrect="off" spellcheck={false} enterkeyhint="done" placeholder={t('session-type-label')} maxLength={200}
              value={run.typed.value} onInput={(event) => { run.typed.value = event.currentTarget.value; }} />
          </form>
        )}
      </div>
      <p class="tap">{t(card.way === 'type' ? 'session-ask-type' : 'session-ask-recall')}</p>
    </div>
  );
}

function Back({ run, card }: { run: ReviewRun; card: ReviewCard }) {
  const typed = card.way === 'type' && run.typed.value.trim() !== '';
  return (
    <div class="back" tabIndex={0} role="group" aria-label={t('session-answer')}>
      <WordHead of={card} card={card.card_id} />
      {typed && <Verdict typed={run.typed.value} checked={run.checked.value} />}
      <WordBody of={card} />
      <div class="hints">
        <a class="chip" {...link(`/cards/${card.card_id}`)}><Icon name="edit" />{t('session-edit')}</a>
      </div>
    </div>
  );
}

/** The typed answer letter by letter: what was wrong, what was missing. */
function Verdict({ typed, checked }: { typed: string; checked: Checked | null }) {
  if (!checked) {
    return <div class="verdict"><p class="typed" lang={learnt()} dir="auto">{typed}</p><p class="said">{t('session-unchecked')}</p></div>;
  }
  return (
    <div class={`verdict ${checked.verdict}`}>
      <p class="said">{t(`session-verdict-${checked.verdict}`)}</p>
      {checked.verdict !== 'right' && (
        <p class="typed" lang={learnt()} dir="auto">
          {checked.parts.map((part, i) => part.same ? <span key={i}>{part.typed}</span> : (
            <span key={i}>{part.typed && <del>{part.typed}</del>}{part.right && <ins>{part.right}</ins>}</span>
          ))}
        </p>
      )}
    </div>
  );
}

function Dock({ run, card }: { run: ReviewRun; card: ReviewCard }) {
  if (run.side.value === 'front') {
    return (
      <div class="dock">
        {card.way === 'type'
          ? <button type="submit" form="typed" class="btn" disabled={run.busy.value}>{t(run.typed.value.trim() ? 'session-check' : 'session-show')}</button>
          : <button type="button" class="btn" onClick={() => { haptic('tap'); run.flip(); }}>{t('session-show')}</button>}
      </div>
    );
  }
  const suggested = run.checked.value?.suggested_grade ?? 3;
  return (
    <div class="dock">
      <div class="grades" role="group" aria-label={t('session-grades-label')}>
        {GRADES.map(([name, grade], i) => (
          <button key={name} type="button" class={`grade ${name}${grade === suggested ? ' chosen' : ''}`} disabled={run.busy.value}
            onClick={() => { haptic(grade === 1 ? 'select' : 'tap'); void run.grade(grade); }}>
            {t(`session-grade-${name}`)}<small>{spanText(card.intervals[i] ?? 0)}</small>
          </button>
        ))}
      </div>
    </div>
  );
}

