/** What was said, as it is shown: the learner's messages, what the teacher corrected in them, and the teacher's answers. */
import { useEffect, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Message, Offer, OfferItem } from '../api/types';
import { difference, type Part } from '../diff';
import { refusal, t, type MessageId } from '../i18n';
import { Icon, type IconName } from '../icons';
import { parse, plainText } from '../markdown';
import { link } from '../router';
import { offeredFor, type Talk, type Unsent, type Writing } from '../screens/teacher.state';
import { haptic } from '../telegram';
import { Markdown } from './markdown';
import { attempt, toast } from './toast';
import { learnt, Listen, own } from './word';

export const sceneTitle = (id: string): string => t(`scenes-${id}` as MessageId as 'scenes-cafe');

export function LearnerSaid({ message }: { message: Message }) {
  if (message.text === '') return message.scene ? <p class="mark">{t('teacher-scene-begun', { scene: sceneTitle(message.scene) })}</p> : null;
  return (
    <div class="bubble mine">
      <span class="sr">{t('teacher-you-said')} </span>
      {message.heard && <span class="heard"><Icon name="mic" />{t('teacher-heard')}</span>}
      <p dir="auto">{message.text}</p>
    </div>
  );
}

/** What is not with the server by then is said to wait. */
const LATE_MS = 4_000;

/** Not with the server yet: on its way, waiting for the network, or refused. */
export function UnsentSaid({ said, talk }: { said: Unsent; talk: Talk }) {
  const [late, setLate] = useState(!navigator.onLine);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="turn">
      <div class={said.refused ? 'bubble mine refused' : 'bubble mine pale'}>
        <span class="sr">{t('teacher-you-said')} </span>
        <p dir="auto">{said.text}</p>
      </div>
      {said.refused ? (
        <div class="trouble" role="alert">
          <p>{refusal(said.refused.key, said.refused.params)}</p>
          <div class="choice-row">
            <button type="button" class="chip" onClick={() => void talk.sayAgain(said.client_id)}><Icon name="undo" />{t('teacher-again')}</button>
            <button type="button" class="chip" onClick={() => void talk.remove(said.client_id)}><Icon name="trash" />{t('teacher-remove')}</button>
          </div>
        </div>
      ) : <p class="status">{late ? <><Icon name="clock" />{t('teacher-unsent')}</> : t('teacher-sending')}</p>}
    </div>
  );
}

/** An offered word becomes a card, and none again. */
function useTaking(talk: Talk, answer: Message): (item: OfferItem) => void {
  const [busy, setBusy] = useState(false);
  return (item) => {
    const offer = answer.offer;
    if (!offer || busy) return;
    const path = { params: { path: { offer_id: offer.id } } };
    const numbers = [item.number];
    const become = (next: Offer): boolean => {
      talk.offered(answer.id, next);
      return next.items.some(({ number, card_id }) => number === item.number && card_id !== null);
    };
    setBusy(true);
    void attempt(async () => {
      if (item.card_id === null) {
        const taken = await ask(client.POST('/api/offers/{offer_id}/take', { ...path, body: { numbers, default_title: t('words-default-deck') } }));
        become(taken.offer);
        haptic('success');
        toast(taken.cards.length > 0 ? t('teacher-added', { word: item.word, title: taken.deck_title }) : t('teacher-had', { word: item.word }));
      } else {
        const stays = become(await ask(client.POST('/api/offers/{offer_id}/put-back', { ...path, body: { numbers } })));
        haptic('select');
        toast(stays ? t('teacher-kept', { word: item.word }) : t('teacher-taken-back', { word: item.word }));
      }
    }).then(() => setBusy(false));
  };
}

const takeLabel = (item: OfferItem): string =>
  t(item.card_id === null ? 'teacher-add-word' : 'teacher-take-back-word', { word: item.word });

const Marked = ({ parts, as: Tag }: { parts: Part[]; as: 'del' | 'ins' }) =>
  <>{parts.map(({ text, changed }, i) => (changed ? <Tag key={i}>{text}</Tag> : text))}</>;

/** Between a message and its answer: minimal edits, apart from the conversation. */
export function Corrections({ answer, talk }: { answer: Message; talk: Talk }) {
  const take = useTaking(talk, answer);
  const numbers = offeredFor(answer);
  return (
    <section class="corrections" aria-label={t('teacher-corrections', { count: answer.corrections.length })}>
      <h2><Icon name="edit" />{t('teacher-corrections', { count: answer.corrections.length })}</h2>
      <ul>
        {answer.corrections.map(({ wrong, right, why }, i) => {
          const item = answer.offer?.items.find(({ number }) => number === numbers[i]);
          const { wrong: was, right: is } = difference(wrong, right);
          return (
            <li key={i}>
              <div>
                <p class="sr">{t('teacher-correction', { wrong, right })}</p>
                <p class="edit" lang={learnt()} dir="auto" aria-hidden="true"><span><Marked parts={was} as="del" /></span> <Icon name="arrow" /> <span><Marked parts={is} as="ins" /></span></p>
                {why && <p class="why" lang={own()} dir="auto">{why}</p>}
              </div>
              {item && (
                <button type="button" class={item.card_id === null ? 'round take' : 'round take taken'} aria-label={takeLabel(item)} onClick={() => take(item)}>
                  <Icon name={item.card_id === null ? 'plus' : 'check'} /></button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Chips({ answer, talk }: { answer: Message; talk: Talk }) {
  const take = useTaking(talk, answer);
  const corrections = new Set(offeredFor(answer));
  const items = answer.offer?.items.filter(({ number }) => !corrections.has(number)) ?? [];
  if (items.length === 0) return null;
  return (
    <ul class="offered" aria-label={t('teacher-words')}>
      {items.map((item) => (
        <li key={item.number}>
          <button type="button" class={item.card_id === null ? 'chip word-chip' : 'chip word-chip taken'} onClick={() => take(item)}>
            <Icon name={item.card_id === null ? 'plus' : 'check'} />
            <span class="sr">{t(item.card_id === null ? 'teacher-chip' : 'teacher-chip-taken')} </span>
            <span><b lang={learnt()} dir="auto">{item.word}</b> <span lang={own()} dir="auto">{item.translation}</span></span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Counted({ answer, talk }: { answer: Message; talk: Talk }) {
  const standing = answer.counted.filter(({ undone }) => !undone);
  const shown = standing.length > 0 ? standing : answer.counted;
  const words = shown.map(({ word }) => word).join(', ');
  return (
    <p class="counted">
      <Icon name={standing.length > 0 ? 'check' : 'undo'} />
      <span dir="auto">{standing.length > 0 ? t('teacher-counted', { words, count: standing.length }) : t('teacher-counted-undone', { words })}</span>
      {standing.length > 0 && <button type="button" onClick={() => { haptic('tap'); void attempt(() => talk.undo(answer)); }}>{t('teacher-counted-undo')}</button>}
    </p>
  );
}

interface Lead { to: string; label: () => string; icon: IconName }

/** Where what the teacher did or proposes leads. */
const LEADS: Record<string, Lead> = {
  quiz: { to: '/quiz', label: () => t('study-quiz'), icon: 'quiz' },
  review: { to: '/review', label: () => t('teacher-action-review'), icon: 'play' },
  lesson: { to: '/lessons', label: () => t('study-tab'), icon: 'book' },
  progress: { to: '/', label: () => t('teacher-action-progress'), icon: 'home' },
  cards: { to: '/words', label: () => t('words-title'), icon: 'cards' },
  reminder: { to: '/settings', label: () => t('app-settings-reminder'), icon: 'clock' },
};

/** `lesson:12` is that lesson, `quiz:food` a quiz on that. */
function leadOf(action: string): Lead[] {
  const [name = '', which] = action.split(':');
  if (which && name === 'lesson') return [{ to: `/lessons/${which}`, label: () => t('study-own-open'), icon: 'book' }];
  const lead = LEADS[name];
  if (!lead) return [];
  return [which && name === 'quiz' ? { ...lead, to: `/quiz?topic=${encodeURIComponent(which)}` } : lead];
}

interface AnswerProps { answer: Message; talk: Talk; onTap: (event: MouseEvent) => void }

export function TeacherSaid({ answer, talk, onTap }: AnswerProps) {
  const [asking, setAsking] = useState(false);
  const [translated, setTranslated] = useState(false);
  const leads = [...new Set(answer.actions)].flatMap(leadOf);
  const translate = (): void => {
    if (translated || answer.translation) {
      setTranslated(!translated);
      return;
    }
    setAsking(true);
    void attempt(() => talk.translate(answer)).then((done) => { setAsking(false); setTranslated(done); });
  };
  if (answer.state === 'failed') {
    return (
      <div class="trouble">
        <p><Icon name="alert" /><span>{refusal(answer.error, { variable: 'OPENAI_API_KEY' })}</span></p>
        <div class="choice-row">
          <button type="button" class="chip" disabled={asking}
            onClick={() => { setAsking(true); void attempt(() => talk.retry(answer)).then(() => setAsking(false)); }}><Icon name="undo" />{t('teacher-again')}</button>
        </div>
      </div>
    );
  }
  return (
    <>
      {answer.text && (
        <div class="bubble theirs">
          <span class="sr">{t('teacher-teacher-said')} </span>
          <div class="markdown" onClick={onTap}><Markdown text={answer.text} /></div>
          {translated && answer.translation && <div class="markdown meaning" aria-live="polite"><Markdown text={answer.translation} /></div>}
        </div>
      )}
      {answer.state === 'stopped' && <p class="status"><Icon name="stop" />{t('teacher-stopped')}</p>}
      <div class="under">
        {answer.text && <Listen path={`/api/teacher/messages/${answer.id}/speech`} text={plainText(parse(answer.text))} label={t('teacher-listen')} />}
        {answer.text && (
          <button type="button" class={translated ? 'say active' : 'say'} aria-label={t('teacher-translate')} aria-pressed={translated} disabled={asking} onClick={translate}>
            <Icon name="translate" /></button>
        )}
        <Chips answer={answer} talk={talk} />
      </div>
      {answer.counted.length > 0 && <Counted answer={answer} talk={talk} />}
      {leads.length > 0 && (
        <div class="choice-row">
          {leads.map((lead) => <a key={lead.to} class="chip" {...link(lead.to)}><Icon name={lead.icon} />{lead.label()}</a>)}
        </div>
      )}
    </>
  );
}

/** Until the first words come this long after the question, nothing moves: most answers begin sooner. */
const DOTS_MS = 250;

export function BeingWritten({ writing, talk }: { writing: Writing; talk: Talk }) {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaits(true), DOTS_MS);
    return () => clearTimeout(timer);
  }, [writing.to]);
  if (!writing.text && !waits) return null;
  return (
    <div class="turn writing">
      {writing.text
        ? <div class="bubble theirs"><div class="markdown"><Markdown text={writing.text} partial /></div></div>
        : <div class="bubble theirs dots"><span class="sr">{t('teacher-thinking')}</span><i /><i /><i /></div>}
      <button type="button" class="chip stop" disabled={writing.stopping} onClick={() => { haptic('tap'); void attempt(() => talk.stop()); }}>
        <Icon name="stop" />{t('teacher-stop')}</button>
    </div>
  );
}
