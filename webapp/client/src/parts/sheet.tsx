/** A panel from the bottom for one short decision; the browser's own dialog brings focus, Escape and the backdrop. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { Icon } from '../icons';

interface SheetProps { title: string; lang?: string; onClose: () => void; children: ComponentChildren }

export function Sheet({ title, lang, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} class="sheet" aria-label={title} onClose={onClose}
      onClick={(event) => { if (event.target === dialog.current) dialog.current?.close(); }}>
      <div class="sheet-body">
        <header><h2 lang={lang} dir="auto">{title}</h2>
          <button type="button" class="round" aria-label={t('app-close')} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

interface ConfirmProps { title: string; text: string; action: string; onConfirm: () => void; onClose: () => void }

/** Only for what no undo can bring back. */
export function Confirm({ title, text, action, onConfirm, onClose }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <p class="sheet-text">{text}</p>
      <button type="button" class="btn danger" onClick={() => { onConfirm(); onClose(); }}>{action}</button>
      <button type="button" class="btn quiet" onClick={onClose}>{t('app-cancel')}</button>
    </Sheet>
  );
}
