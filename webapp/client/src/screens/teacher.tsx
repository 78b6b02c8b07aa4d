import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Message } from '../api/types';
import { languageName, t } from '../i18n';
import { Icon } from '../icons';
import { parse, plainText } from '../markdown';
import { Composer } from '../parts/composer';
import { useFreeHeight } from '../parts/free-height';
import { useBack } from '../parts/page';
import { BeingWritten, Corrections, LearnerSaid, sceneTitle, TeacherSaid, UnsentSaid } from '../parts/said';
import { Scenes } from '../parts/scenes';
import { Confirm, Sheet } from '../parts/sheet';
import { Failure, Skeleton, State } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { learnt } from '../parts/word';
import { WordSheet } from '../parts/word-sheet';
import { haptic, holdSwipes } from '../telegram';
import { talk as currentTalk } from '../talk';
import { localDay, longDay } from '../time';
import { silence } from '../voice';
import { wordAt } from '../word-at';
import type { Talk } from './teacher.state';

const OPENERS = ['teacher-opener-chat', 'teacher-opener-explain', 'teacher-opener-words'] as const;

/** Whoever has tapped a word once knows that words can be tapped. */
const TAPPED = 'word-tapped';

function useTalk(): Talk {
  const talk = useMemo(currentTalk, []);
  useEffect(() => {
    const refresh = (): void => { if (document.visibilityState === 'visible') void talk.open(); };
    refresh();
    document.addEventListener('visibilitychange', refresh);
    holdSwipes(true);
    return () => {
      document.removeEventListener('visibilitychange', refresh);
      holdSwipes(false);
      silence();
    };
  }, [talk]);
  return talk;
}

export default function TeacherScreen() {
  const talk = useTalk();
  useBack(undefined);
  useFreeHeight();
  const [choosing, setChoosing] = useState(false);
  const [menu, setMenu] = useState(false);
  const [clearing, setClearing] = useState(false);
  const teacher = talk.teacher.value;
  const scene = teacher?.scene ?? '';
  const begin = (id: string): void => {
    setChoosing(false);
    haptic('select');
    void attempt(() => talk.begin(id));
  };
  const clear = (): void => {
    void attempt(async () => {
      await talk.clear();
      toast(t('teacher-cleared'));
    });
  };
  return (
    <main class="talk">
      <header class="page-head">
        <h1>{t('teacher-title')}</h1>
        {teacher?.ready && teacher.scenes.length > 0 && (
          <button type="button" class="round" aria-label={t('teacher-scenes')} onClick={() => setChoosing(true)}><Icon name="mask" /></button>
        )}
        {talk.messages.value.length > 0 && (
          <button type="button" class="round" aria-label={t('teacher-menu')} onClick={() => setMenu(true)}><Icon name="dots" /></button>
        )}
      </header>
      {scene && (
        <p class="scene-bar"><span>{t('teacher-scene-on', { scene: sceneTitle(scene) })}</span>
          <button type="button" onClick={() => void attempt(() => talk.end())}>{t('teacher-scene-end')}</button></p>
      )}
      {talk.phase.value === 'open' ? <Conversation talk={talk} /> : (
        <div class="said">
          {talk.phase.value === 'failed' ? <Failure reason={talk.error.value} retry={() => { talk.phase.value = 'loading'; void talk.open(); }} />
            : <Skeleton shapes={['row', 'row', 'row']} />}
        </div>
      )}
      {choosing && teacher && <Scenes scenes={teacher.scenes} onBegin={begin} onClose={() => setChoosing(false)} />}
      {menu && (
        <Sheet title={t('teacher-menu')} onClose={() => setMenu(false)}>
          <ul class="card rows"><li class="danger"><button type="button" onClick={() => { setMenu(false); setClearing(true); }}>
            <span class="lead"><Icon name="trash" /></span><span class="t">{t('teacher-clear')}</span></button></li></ul>
        </Sheet>
      )}
      {clearing && <Confirm title={t('teacher-clear')} text={t('teacher-clear-text')} action={t('teacher-clear-do')} onConfirm={clear} onClose={() => setClearing(false)} />}
    </main>
  );
}

/** How near to its end a conversation counts as read to the end, and how far away a button leads back there. */
const NEAR_PX = 60;
const FAR_PX = 400;

/** What a learner scrolls with, and how long after it a movement is theirs. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const BY_HAND_MS = 700;

/** Stays at the end while the end grows, and in place while earlier messages come in above. */
function useScroll(talk: Talk) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const before = useRef({ first: 0, height: 0 });
  const [far, setFar] = useState(false);
  const first = talk.messages.value[0]?.id ?? 0;
  const toEnd = (): void => {
    stuck.current = true;
    // With nothing said yet there is no end to be at: the greeting is read from its beginning.
    if (box.current) box.current.scrollTop = talk.empty.peek() ? 0 : box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    const { first: was, height } = before.current;
    if (was > first && first > 0 && !stuck.current) area.scrollTop += area.scrollHeight - height;
    before.current = { first, height: area.scrollHeight };
  }, [first]);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area || !content.current) return undefined;
    toEnd();
    const grown = new ResizeObserver(() => {
      before.current.height = area.scrollHeight;
      if (stuck.current) toEnd();
    });
    grown.observe(content.current);
    grown.observe(area);
    let [last, touched] = [area.scrollTop, -Infinity];
    const touch = (): void => { touched = performance.now(); };
    const moved = (): void => {
      const left = area.scrollHeight - area.scrollTop - area.clientHeight;
      // Only a learner leaves the end; where the page itself shrinks and grows, it is followed in a moment.
      if (left < NEAR_PX) stuck.current = true;
      else if (area.scrollTop < last && performance.now() - touched < BY_HAND_MS) stuck.current = false;
      last = area.scrollTop;
      setFar(!stuck.current && left > FAR_PX);
    };
    area.addEventListener('scroll', moved, { passive: true });
    for (const name of BY_HAND) area.addEventListener(name, touch, { passive: true });
    return () => {
      grown.disconnect();
      area.removeEventListener('scroll', moved);
      for (const name of BY_HAND) area.removeEventListener(name, touch);
    };
  }, []);
  return { box, content, far, toEnd };
}

function Conversation({ talk }: { talk: Talk }) {
  const { box, content, far, toEnd } = useScroll(talk);
  const [word, setWord] = useState('');
  const teacher = talk.teacher.value;
  const say = (text: string): void => {
    toEnd();
    haptic('tap');
    void talk.say(text);
  };
  const tapped = (event: MouseEvent): void => {
    if (!getSelection()?.isCollapsed) return;
    const found = wordAt(event.clientX, event.clientY, event.currentTarget as Element, learnt());
    if (!found) return;
    localStorage.setItem(TAPPED, '1');
    setWord(found);
  };
  const ready = teacher?.ready ?? false;
  const finished = talk.finished.value;
  return (
    <>
      <div class="said" ref={box} tabIndex={0} role="region" aria-label={t('teacher-conversation')}>
        <div class="inner" ref={content}>
          <Earlier talk={talk} root={box} />
          {talk.empty.value
            ? ready ? <Empty onSay={say} /> : <Off />
            : <Turns talk={talk} onTap={tapped} />}
          <Writing talk={talk} />
          {!localStorage.getItem(TAPPED) && talk.messages.value.some(({ role, text }) => role === 'teacher' && text !== '') && !talk.writing.value
            && <p class="status hint">{t('teacher-tap-hint')}</p>}
          {!ready && !talk.empty.value && <Off />}
        </div>
      </div>
      {/* Told once, when it is whole. */}
      <p class="sr" aria-live="polite">{finished && finished.state !== 'failed' ? plainText(parse(finished.text)) : ''}</p>
      {far && <button type="button" class="round newest" aria-label={t('teacher-newest')} onClick={toEnd}><Icon name="down" /></button>}
      {ready && <Composer left={teacher?.left_today ?? null} onSay={say} />}
      {word && <WordSheet word={word} onClose={() => setWord('')} />}
    </>
  );
}

/** Coming near the beginning loads what was said before. */
function Earlier({ talk, root }: { talk: Talk; root: { current: HTMLDivElement | null } }) {
  const mark = useRef<HTMLDivElement>(null);
  const earlier = talk.earlier.value;
  useEffect(() => {
    if (!mark.current || earlier === null) return undefined;
    const seen = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) void talk.loadEarlier(); },
      { root: root.current, rootMargin: '400px 0px 0px' });
    seen.observe(mark.current);
    return () => seen.disconnect();
  }, [talk, earlier]);
  return earlier === null ? null : <div class="earlier" ref={mark}>{talk.loadingEarlier.value && <p class="status">{t('teacher-earlier')}</p>}</div>;
}

function Turns({ talk, onTap }: { talk: Talk; onTap: (event: MouseEvent) => void }) {
  const messages = talk.messages.value;
  const answers = new Map(messages.filter(({ reply_to }) => reply_to !== null).map((answer) => [answer.reply_to, answer]));
  const today = localDay(new Date().toISOString());
  let day = today;
  return (
    <ol class="turns">
      {messages.map((message) => {
        const its = localDay(message.created_at);
        const label = its === day ? '' : its === today ? t('app-tab-today') : longDay(its);
        day = its;
        return (
          <li key={message.id} class="turn">
            {label && <p class="mark day">{label}</p>}
            {message.role === 'learner'
              ? <><LearnerSaid message={message} /><Corrected answer={answers.get(message.id)} talk={talk} /></>
              : <TeacherSaid answer={message} talk={talk} onTap={onTap} />}
          </li>
        );
      })}
      {talk.unsent.value.map((said) => <li key={said.client_id}><UnsentSaid said={said} talk={talk} /></li>)}
    </ol>
  );
}

const Corrected = ({ answer, talk }: { answer: Message | undefined; talk: Talk }) =>
  (answer && answer.corrections.length > 0 ? <Corrections answer={answer} talk={talk} /> : null);

/** Apart, so that a piece of an answer draws nothing but itself. */
function Writing({ talk }: { talk: Talk }) {
  const writing = talk.writing.value;
  return writing && <BeingWritten writing={writing} talk={talk} />;
}

function Empty({ onSay }: { onSay: (text: string) => void }) {
  return (
    <State icon="chat" title={t('teacher-empty-title')} text={t('teacher-empty-text', { language: languageName(learnt()) })}>
      {OPENERS.map((id) => <button key={id} type="button" class="choice opener" onClick={() => onSay(t(id))}>{t(id)}</button>)}
    </State>
  );
}

function Off() {
  return (
    <State icon="chat" title={t('teacher-off-title')} text={t('teacher-off-text')}>
      <p class="how">{t('teacher-off-how')}</p>
    </State>
  );
}
