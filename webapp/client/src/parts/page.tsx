/** The frame of a screen: its title, its way back, its actions. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n';
import { Icon } from '../icons';
import { goBack } from '../router';
import { inTelegram, setBack } from '../telegram';

interface PageProps {
  title: string;
  /** Where Back leads when the app was opened right here; absent on a tab's own screen. */
  back?: string;
  /** Text in the language being learnt as title. */
  lang?: string;
  action?: ComponentChildren;
  children: ComponentChildren;
}

export function useBack(otherwise: string | undefined): void {
  useEffect(() => {
    setBack(otherwise === undefined ? null : () => goBack(otherwise));
    return () => setBack(null);
  }, [otherwise]);
}

export function Page({ title, back, lang, action, children }: PageProps) {
  useBack(back);
  return (
    <main class="page">
      <header class="page-head">
        {/* In Telegram its own header has the button; a browser needs ours. */}
        {back !== undefined && !inTelegram && (
          <button type="button" class="round" aria-label={t('app-back')} onClick={() => goBack(back)}><Icon name="back" /></button>
        )}
        <h1 lang={lang} dir="auto">{title}</h1>
        {action}
      </header>
      {children}
    </main>
  );
}
