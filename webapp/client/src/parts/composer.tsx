/** Where the learner writes. What is begun stays until it is sent, also when the screen is left. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { Icon } from '../icons';
import { profile } from '../session';

const MOST = 4000;
/** Below this many messages left today it is told. */
const FEW = 10;

/** On a keyboard Enter sends; where it is drawn on the screen it begins a new line, and the button sends. */
const hasKeyboard = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;

function useDraft(): [string, (text: string) => void] {
  const key = `draft-${profile.value?.id ?? 0}`;
  const [draft, setDraft] = useState(() => localStorage.getItem(key) ?? '');
  return [draft, (text) => {
    setDraft(text);
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  }];
}

export function Composer({ left, onSay }: { left: number | null; onSay: (text: string) => void }) {
  const [draft, setDraft] = useDraft();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    // As tall as what is written, where the browser does not see to it.
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [draft]);
  const text = draft.trim();
  const send = (event: Event): void => {
    event.preventDefault();
    if (!text || left === 0) return;
    onSay(text);
    setDraft('');
    field.current?.focus();
  };
  return (
    <form class="composer" onSubmit={send}>
      {left !== null && left <= FEW && <p class="left">{left === 0 ? t('teacher-none-left') : t('teacher-left', { count: left })}</p>}
      <div class="line">
        <label class="sr" for="say">{t('teacher-message')}</label>
        <textarea ref={field} id="say" class="field" rows={1} dir="auto" maxLength={MOST} autocomplete="off"
          placeholder={t('teacher-message')} value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && hasKeyboard()) send(event); }} />
        {/* The field keeps the focus, and with it the keyboard on the screen. */}
        <button type="submit" class="round accent" disabled={!text || left === 0} aria-label={t('teacher-send')} onPointerDown={(event) => event.preventDefault()}><Icon name="up" /></button>
      </div>
    </form>
  );
}
