/** How an answer was: where it differs, what is right, why; and on to the next. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnsweredItem } from '../api/types';
import { t, type MessageId } from '../i18n';
import { Icon, type IconName } from '../icons';
import type { QuizRun } from '../screens/quiz.state';
import { learnt, own } from './word';

const ICONS: Record<AnsweredItem['given'], IconName> = { right: 'check', nearly: 'check', wrong: 'close', unsure: 'alert', skipped: 'arrow', checking: 'clock' };
const WORDS = {
  right: 'exercises-right', nearly: 'exercises-nearly', wrong: 'exercises-wrong', unsure: 'exercises-unsure', skipped: 'exercises-skipped', checking: 'exercises-checking',
} as const;
const RULED = { open: 'exercises-dispute-open', accepted: 'exercises-dispute-accepted', refused: 'exercises-dispute-refused', unsure: 'exercises-dispute-unsure' } as const;

/** A slip this version has no words for is not named. */
function slipText(slip: string | null): string {
  if (!slip) return '';
  const id = `exercises-slip-${slip.replaceAll('_', '-')}`;
  const text = t(id as MessageId as 'exercises-slip-accent');
  return text === id ? '' : text;
}

export function Feedback({ run, answered }: { run: QuizRun; answered: AnsweredItem }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => { button.current?.focus({ preventScroll: true }); }, []);
  const { given, why, dispute } = answered;
  const accepted = dispute === 'accepted';
  const shown = accepted ? 'right' : given;
  const slip = given === 'nearly' || given === 'wrong' ? slipText(answered.slip) : '';
  return (
    <section class={`feedback ${shown}`} aria-label={t('session-answer')}>
      <div class="told" role="status" tabIndex={0}>
        <p class="verdict-word"><span class="verdict-icon"><Icon name={ICONS[shown]} /></span>{t(WORDS[shown])}</p>
        {!accepted && <Difference answered={answered} />}
        {!accepted && <RightAnswer answered={answered} />}
        {slip && !accepted && <p class="slip">{slip}</p>}
        {why && !accepted && <p class="why" lang={own()} dir="auto">{why}</p>}
        {dispute && <p class={accepted ? 'slip' : 'why'}>{t(RULED[dispute])}</p>}
      </div>
      <div class="onward">
        {answered.disputable && !dispute && <button type="button" class="btn quiet" disabled={run.busy.value} onClick={() => void run.dispute()}>{t('exercises-dispute')}</button>}
        <button ref={button} type="button" class="btn" onClick={() => run.next()}>{t('exercises-next')}</button>
      </div>
    </section>
  );
}

/** Share of letters in common from which a difference is worth reading letter by letter. */
const ALIKE = 0.4;
const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

function alike({ parts }: AnsweredItem): boolean {
  const common = parts.reduce((sum, { same, typed }) => sum + (same ? letters(typed) : 0), 0);
  const all = parts.reduce((sum, { typed, right }) => sum + Math.max(letters(typed), letters(right)), 0);
  return common > 0 && common >= ALIKE * all;
}

/** What was typed, letter by letter, where it is near enough to what is right. */
export function Difference({ answered }: { answered: AnsweredItem }) {
  const { parts, answer, shape, given } = answered;
  if (shape !== 'text' && shape !== 'voice') return null;
  if (given === 'right' || given === 'skipped' || !answer.text.trim()) return null;
  const language = answered.answer_language;
  return (
    <p class={`difference ${language === learnt() ? 'learnt' : ''}`} lang={language} dir="auto">
      {alike(answered) ? parts.map((part, i) => (part.same ? <span key={i}>{part.typed}</span> : (
        <span key={i}>{part.typed && <del>{part.typed}</del>}{part.right && <ins>{part.right}</ins>}</span>
      ))) : <del>{answer.text}</del>}
    </p>
  );
}

function RightAnswer({ answered }: { answered: AnsweredItem }) {
  const { given, shape, right, options, others, rights } = answered;
  if (given === 'right') {
    // What was heard is told now; of several right answers the learner gave one.
    return answered.heard && answered.heard !== right ? <p class="right-answer learnt" lang={learnt()} dir="auto">{answered.heard}</p> : null;
  }
  if (shape === 'pairs') {
    return (
      <dl class="right-pairs">
        {options.map((left, i) => <div key={i}><dt class="learnt" lang={learnt()} dir="auto">{left}</dt><dd lang={answered.answer_language} dir="auto">{others[rights[i] ?? 0]}</dd></div>)}
      </dl>
    );
  }
  // Nearly right: the difference above shows it already.
  if (given === 'nearly' && shape === 'text') return null;
  const language = answered.answer_language;
  return (
    <div class="right-answer-block">
      <p class="label">{t('exercises-answer')}</p>
      <p class={`right-answer ${language === learnt() ? 'learnt' : ''}`} lang={language} dir="auto">{right}</p>
      {answered.heard && answered.heard !== right && <p class="right-answer learnt small" lang={learnt()} dir="auto">{answered.heard}</p>}
    </div>
  );
}
