/** How an exercise is answered, a part a shape. Once it has been, each shows what was right in it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnsweredItem, AskedItem } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { profile } from '../session';
import { NONE, type QuizRun } from '../screens/quiz.state';
import { haptic } from '../telegram';
import { learnt, own } from './word';

interface ShapeProps { run: QuizRun; item: AskedItem; answered: AnsweredItem | null }

export function Answering(props: ShapeProps) {
  switch (props.item.shape) {
    case 'one': return <One {...props} />;
    case 'many': return <Many {...props} />;
    case 'order': return <Order {...props} />;
    case 'pairs': return <Pairs {...props} />;
    case 'text': return <Typed {...props} />;
    case 'voice': return props.answered ? null : <p class="by-voice"><Icon name="mic" />{t('study-by-voice')}</p>;
  }
}

/** Serif is the voice of the language being learnt. */
const voice = (item: AskedItem): { lang: string; class: string } =>
  (item.answer_language === learnt() ? { lang: learnt(), class: 'learnt' } : { lang: own(), class: '' });

/** Right, chosen wrongly, or neither: once it is known. */
function mark(answered: AnsweredItem | null, place: number): string {
  if (!answered) return '';
  if (answered.rights.includes(place)) return 'right';
  return answered.answer.picked.includes(place) ? 'wrong' : 'past';
}

const MARKS = { right: 'exercises-right', wrong: 'exercises-wrong' } as const;

function Marked({ as }: { as: string }) {
  if (as !== 'right' && as !== 'wrong') return null;
  return <><Icon name={as === 'right' ? 'check' : 'close'} /><span class="sr">{t(MARKS[as])}</span></>;
}

function One({ run, item, answered }: ShapeProps) {
  const { lang, class: serif } = voice(item);
  const chosen = run.picked.value[0];
  return (
    <div class="options" role="group" aria-label={t('study-options')}>
      {item.options.map((option, place) => {
        const as = mark(answered, place);
        return (
          <button key={place} type="button" class={`option ${as}`} aria-pressed={chosen === place} aria-disabled={answered !== null || run.busy.value}
            onClick={() => { if (!answered) haptic('tap'); void run.choose(place); }}>
            <kbd aria-hidden="true">{place + 1}</kbd><span class={serif} lang={lang} dir="auto">{option}</span><Marked as={as} />
          </button>
        );
      })}
    </div>
  );
}

function Many({ run, item, answered }: ShapeProps) {
  const { lang, class: serif } = voice(item);
  return (
    <div class="options" role="group" aria-label={t('study-options')}>
      {item.options.map((option, place) => {
        const as = mark(answered, place);
        const on = run.picked.value.includes(place);
        return (
          <button key={place} type="button" role="checkbox" class={`option ${as}`} aria-checked={on} aria-disabled={answered !== null || run.busy.value}
            onClick={() => { haptic('select'); run.toggle(place); }}>
            <i class="box" aria-hidden="true">{on && <Icon name="check" />}</i><span class={serif} lang={lang} dir="auto">{option}</span><Marked as={as} />
          </button>
        );
      })}
    </div>
  );
}

/** A tap takes a tile, another puts it back. Its place below stays free, so that nothing jumps under the finger. */
function Order({ run, item, answered }: ShapeProps) {
  const { lang, class: serif } = voice(item);
  const picked = run.picked.value;
  const bank = useRef<HTMLDivElement>(null);
  const take = (place: number): void => {
    haptic('select');
    run.toggle(place);
  };
  const putBack = (place: number): void => {
    take(place);
    // The button that had the focus is gone: it goes on where the tile is now.
    (bank.current?.children[place] as HTMLElement | undefined)?.focus({ preventScroll: true });
  };
  return (
    <div class={`ordering-tiles ${serif}`}>
      <div class="sentence" role="group" aria-label={t('study-sentence')} lang={lang}>
        {picked.length === 0 && <span class="empty" lang={profile.value?.interface_language}>{t('study-sentence-empty')}</span>}
        {picked.map((place) => {
          const word = item.options[place] ?? '';
          return <button key={place} type="button" class="tile" aria-label={answered ? undefined : t('study-put-back', { word })} aria-disabled={answered !== null} onClick={() => putBack(place)}>{word}</button>;
        })}
      </div>
      <p class="sr" aria-live="polite" lang={lang}>{picked.map((place) => item.options[place]).join(' ')}</p>
      {!answered && (
        <div class="tiles" ref={bank} role="group" aria-label={t('study-tiles')} lang={lang}>
          {item.options.map((word, place) => {
            const used = picked.includes(place);
            return <button key={place} type="button" class={used ? 'tile used' : 'tile'} aria-disabled={used} onClick={() => { if (!used) take(place); }}>{word}</button>;
          })}
        </div>
      )}
    </div>
  );
}

/** A tap on either side, then one on the other; a tap on a pair parts it. */
function Pairs({ run, item, answered }: ShapeProps) {
  const [held, setHeld] = useState<{ side: 'left' | 'right'; place: number } | null>(null);
  const picked = run.picked.value;
  const partner = (side: 'left' | 'right', place: number): number => (side === 'left' ? (picked[place] ?? NONE) : picked.indexOf(place));
  const tap = (side: 'left' | 'right', place: number): void => {
    if (answered || run.busy.value) return;
    haptic('select');
    const other = partner(side, place);
    if (other !== NONE) {
      run.part(side === 'left' ? place : other);
      setHeld(null);
    } else if (held && held.side !== side) {
      run.pair(side === 'left' ? place : held.place, side === 'left' ? held.place : place);
      setHeld(null);
    } else setHeld(held?.place === place ? null : { side, place });
  };
  const column = (side: 'left' | 'right', words: readonly string[], lang: string) => (
    <div class={`side ${lang === learnt() ? 'learnt' : ''}`} role="group" lang={lang}>
      {words.map((word, place) => {
        const other = partner(side, place);
        const left = side === 'left' ? place : other;
        const as = answered && left !== NONE ? (answered.rights[left] === picked[left] ? 'right' : 'wrong') : '';
        const with_ = other === NONE ? '' : ((side === 'left' ? item.others : item.options)[other] ?? '');
        return (
          <button key={place} type="button" class={`half ${as} ${other === NONE ? '' : 'paired'}`} dir="auto"
            aria-pressed={held?.side === side && held.place === place} aria-disabled={answered !== null} onClick={() => tap(side, place)}>
            <span>{word}</span>
            {other !== NONE && <i aria-hidden="true">{left + 1}</i>}
            {with_ && <span class="sr" lang={profile.value?.interface_language}>{t('study-paired', { word: with_ })}</span>}
          </button>
        );
      })}
    </div>
  );
  return (
    <div class="pairs" role="group" aria-label={t('study-options')} style={{ gridTemplateRows: `repeat(${item.options.length}, auto)` }}>
      {column('left', item.options, learnt())}
      {column('right', item.others, item.answer_language)}
    </div>
  );
}

/** What a keyboard of another country lacks. */
const LETTERS: Record<string, readonly string[]> = {
  de: ['ä', 'ö', 'ü', 'ß'],
  es: ['á', 'é', 'í', 'ó', 'ú', 'ü', 'ñ', '¿', '¡'],
  fr: ['é', 'è', 'ê', 'à', 'â', 'ç', 'ù', 'û', 'î', 'ï', 'ô', 'ë', 'œ'],
};

/** Letters side by side; more stand in two rows. */
const ROW = 9;
const ANSWER_MOST = 300;

function Typed({ run, item, answered }: ShapeProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = run.text.value;
  const letters = LETTERS[item.answer_language] ?? [];
  useEffect(() => { if (!answered) field.current?.focus(); }, []);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    // As tall as what is written, where the browser does not see to it.
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
  const insert = (letter: string): void => {
    const area = field.current;
    if (!area) return;
    const [start, end] = [area.selectionStart, area.selectionEnd];
    area.setRangeText(letter, start, end, 'end');
    run.type(area.value);
    area.focus();
  };
  const { lang, class: serif } = voice(item);
  return (
    <form id="typed" class="typed-answer" onSubmit={(event) => { event.preventDefault(); void run.answer(); }}>
      <label class="sr" for="answer">{t('study-your-answer')}</label>
      <textarea ref={field} id="answer" class={`field ${serif}`} rows={1} lang={lang} dir="auto" autocomplete="off" autocapitalize="none" autocorrect="off"
        spellcheck={false} enterkeyhint="done" placeholder={t('study-your-answer')} maxLength={ANSWER_MOST} readOnly={answered !== null || run.busy.value || run.checking.value}
        value={text} onInput={(event) => run.type(event.currentTarget.value.replace(/\n/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          // Enter on what is answered goes on: the page hears it.
          if (!answered) { event.stopPropagation(); void run.answer(); }
        }} />
      {letters.length > 0 && !answered && (
        <div class="letters" role="group" aria-label={t('study-letters')} lang={lang} style={{ '--n': letters.length > ROW ? Math.ceil(letters.length / 2) : letters.length }}>
          {/* The field keeps the focus, and with it the keyboard on the screen. */}
          {letters.map((letter) => <button key={letter} type="button" onPointerDown={(event) => event.preventDefault()} onClick={() => insert(letter)}>{letter}</button>)}
        </div>
      )}
    </form>
  );
}
