/** What a screen shows while it has nothing yet, when it could not be loaded, and when there is nothing. */
import type { ComponentChildren } from 'preact';
import { Refused, Unreachable } from '../api/client';
import { refusal, t } from '../i18n';
import { Icon, type IconName } from '../icons';

export function errorText(reason: unknown): string {
  if (reason instanceof Refused) return refusal(reason.key, reason.params);
  return t(reason instanceof Unreachable ? 'app-error-unreachable' : 'app-error-unknown');
}

export function Skeleton({ shapes }: { shapes: readonly ('title' | 'hero' | 'row' | 'field' | 'flash')[] }) {
  return (
    <div class="skeleton" role="status" aria-label={t('app-loading')}>
      {shapes.map((shape, i) => <i key={i} class={`bone ${shape}`} />)}
    </div>
  );
}

interface StateProps { icon: IconName; title: string; text?: string; children?: ComponentChildren }

/** A screen with nothing on it says why and what to do next. */
export function State({ icon, title, text, children }: StateProps) {
  return (
    <section class="state">
      <span class="state-icon"><Icon name={icon} /></span>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div class="state-actions">{children}</div>}
    </section>
  );
}

export function Failure({ reason, retry }: { reason: unknown; retry: () => void }) {
  const away = reason instanceof Unreachable;
  return (
    <div role="alert">
      <State icon={away ? 'offline' : 'alert'} title={t(away ? 'app-offline-title' : 'app-error-title')} text={errorText(reason)}>
        <button type="button" class="btn" onClick={retry}>{t('app-retry')}</button>
      </State>
    </div>
  );
}
