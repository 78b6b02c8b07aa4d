/** What an exercise asks: what is to be done, and what it is about. */
import { useEffect, useRef } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { AskedItem } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { speak, speaking } from '../voice';
import { toast } from './toast';
import { learnt, own } from './word';

const GAP = '___';
/** Characters up to which a text is shown as large as a word. */
const SHORT = 16;
const MEDIUM = 44;

const size = (text: string): string => (text.length <= SHORT ? 'large' : text.length <= MEDIUM ? 'medium' : '');

/** Asks for what its author wrote, or for what is always asked of its kind. */
export function instruction(item: Pick<AskedItem, 'kind' | 'ask' | 'text' | 'answer_language'>): string {
  if (item.ask) return item.ask;
  switch (item.kind) {
    case 'choose': return t('exercises-ask-choose');
    case 'choose_many': return t('exercises-ask-choose-many');
    case 'match': return t('exercises-ask-match');
    case 'listen_choose': return t('exercises-ask-listen-choose');
    case 'gap': return t('exercises-ask-gap');
    case 'order': return t('exercises-ask-order');
    case 'type': return t('exercises-ask-type');
    case 'listen_type': return t('exercises-ask-listen-type');
    case 'say': return t('exercises-ask-say');
    case 'transform': return t('exercises-ask-transform');
    case 'mistake': return t('exercises-ask-mistake');
    case 'translate': return item.text
      ? t('exercises-ask-translate-out', { language: item.answer_language })
      : t('exercises-ask-translate-into', { language: item.answer_language });
  }
}

interface PromptProps { item: AskedItem; quizId: number; begun: string; hint: (() => void) | null }

/** `begun`: what stands in the gap so far. `hint`: asks for the hint, where there is one. */
export function Prompt({ item, quizId, begun, hint }: PromptProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (item.shape !== 'text') heading.current?.focus({ preventScroll: true }); }, []);
  const shown = item.text !== '';
  return (
    <div class="prompt">
      <h1 ref={heading} tabIndex={-1} class={shown || item.meaning || item.spoken ? '' : 'alone'} lang={item.ask ? own() : undefined} dir="auto">{instruction(item)}</h1>
      {item.spoken && <Heard item={item} quizId={quizId} />}
      {shown && <p class={`asked learnt ${size(item.text)}`} lang={learnt()} dir="auto"><WithGap text={item.text} begun={begun} /></p>}
      {item.meaning && <p class={shown ? 'meaning' : `asked ${size(item.meaning)}`} lang={own()} dir="auto">{item.meaning}</p>}
      {item.hint && <p class="tip" role="status"><Icon name="spark" /><span lang={own()} dir="auto">{item.hint}</span></p>}
      {hint && !item.hint && <button type="button" class="chip hint-chip" onClick={hint}><Icon name="spark" />{t('exercises-hint')}</button>}
    </div>
  );
}

export function WithGap({ text, begun = '' }: { text: string; begun?: string }) {
  const [before, ...after] = text.split(GAP);
  if (after.length === 0) return <>{text}</>;
  return <>{before}<span class={begun ? 'gap full' : 'gap'}>{begun || <span class="sr">{t('study-gap')}</span>}</span>{after.join(GAP)}</>;
}

/** Heard when it appears, and again at a tap. */
function Heard({ item, quizId }: { item: AskedItem; quizId: number }) {
  const { number } = item;
  const params = { path: { quiz_id: quizId }, query: { number } };
  const path = `/api/quizzes/${quizId}/speech?number=${number}`;
  const play = async (asked: boolean): Promise<void> => {
    const said = await speak(path, async () => (await ask(client.GET('/api/quizzes/{quiz_id}/heard', { params }))).text, learnt());
    if (!said && asked) toast(t('study-no-sound'));
  };
  const alone = item.text === '';
  useEffect(() => { if (alone) void play(false); }, []);
  const active = speaking.value === path;
  return (
    <button type="button" class={`say ${alone ? 'big' : ''} ${active ? 'active' : ''}`} aria-label={t('study-listen')} aria-pressed={active} onClick={() => void play(true)}>
      <Icon name="sound" />
    </button>
  );
}
