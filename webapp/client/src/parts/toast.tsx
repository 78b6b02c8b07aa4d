/** One short message at the bottom, with at most one thing to do about it. */
import { signal } from '@preact/signals';
import { t } from '../i18n';
import { errorText } from './states';

interface Toast { text: string; undo?: () => Promise<unknown> | void }

const SHOWN_MS = 7_000;
const current = signal<Toast | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

const hideLater = (): void => {
  clearTimeout(timer);
  timer = setTimeout(() => { current.value = null; }, SHOWN_MS);
};

export function toast(text: string, undo?: Toast['undo']): void {
  current.value = undo ? { text, undo } : { text };
  hideLater();
}

/** Runs what a tap asked for; a refusal is told, never swallowed. Resolves to whether it was done. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (reason) {
    toast(errorText(reason));
    return false;
  }
}

export function Toaster() {
  const shown = current.value;
  return (
    <div class="toaster" role="status" aria-live="polite">
      {shown && (
        // Held while the pointer or the focus is on it: nobody should have to hurry for Undo.
        <div class="toast" onPointerEnter={() => clearTimeout(timer)} onPointerLeave={hideLater} onFocusIn={() => clearTimeout(timer)} onFocusOut={hideLater}>
          <span>{shown.text}</span>
          {shown.undo && (
            <button type="button" onClick={() => { current.value = null; void attempt(async () => shown.undo?.()); }}>{t('app-undo')}</button>
          )}
        </div>
      )}
    </div>
  );
}
