import { useEffect, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Options, Profile, ProfileChanges } from '../api/types';
import { INTERFACES, languageName, t } from '../i18n';
import { Icon } from '../icons';
import { SelectRow, StepperRow, SwitchRow } from '../parts/fields';
import { Page } from '../parts/page';
import { Confirm } from '../parts/sheet';
import { Failure, Skeleton } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { outbox } from '../grades';
import { forget, useResource } from '../resource';
import { go, link } from '../router';
import { learner, profile } from '../session';
import { haptic } from '../telegram';
import { clock, minuteOf } from '../time';
import { goals, languages, levels, minutes, zones } from './choices';

const EVENING = 19 * 60;
const NO_REMINDER = -1;

function become(next: Profile): void {
  if (learner.value) learner.value = { ...learner.value, profile: next };
}

export default function Settings() {
  const options = useResource('options', () => ask(client.GET('/api/options')));
  const known = options.data.value;
  const current = profile.value;
  return (
    <Page title={t('app-settings-title')}>
      {known && current ? <Sections options={known} current={current} />
        : options.error.value ? <Failure reason={options.error.value} retry={() => void options.load()} />
          : <Skeleton shapes={['row', 'row', 'row', 'row']} />}
    </Page>
  );
}

function Sections({ options, current }: { options: Options; current: Profile }) {
  /** Shown at once, taken back if the server refuses. */
  const change = (changes: ProfileChanges): void => {
    const { reminder_minute: minute, ...rest } = changes;
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null));
    become({ ...current, ...given, ...(minute == null ? {} : { reminder_minute: minute === NO_REMINDER ? null : minute }) });
    haptic('select');
    void attempt(async () => become(await ask(client.PATCH('/api/profiles/{profile_id}', { params: { path: { profile_id: current.id } }, body: changes }))))
      .then((done) => done || attempt(async () => { learner.value = await ask(client.GET('/api/me')); }));
  };
  // The interface speaks the learner's own language or the one being learnt, where there is a translation.
  const interfaces = [...new Set([current.own_language, current.language, current.interface_language])].filter((code) => INTERFACES.includes(code));
  return (
    <>
      <Profiles />
      <h2 class="group">{t('app-settings-learning')}</h2>
      <ul class="card rows settings">
        <SelectRow label={t('app-level')} value={current.level} choices={levels(options)} onChange={(level) => change({ level } as ProfileChanges)} />
        <li><a {...link('/placement')}><span class="t accent">{t('placement-check')}</span><Icon name="chevron" /></a></li>
        <SelectRow label={t('app-goal')} value={current.goal} choices={goals(options)} onChange={(goal) => change({ goal } as ProfileChanges)} />
        <SelectRow label={t('app-daily-minutes')} value={current.daily_minutes} choices={minutes(options)}
          onChange={(value) => change({ daily_minutes: value } as ProfileChanges)} />
        <SelectRow label={t('app-own-language')} value={current.own_language} choices={languages(options.own_languages.filter((code) => code !== current.language))}
          onChange={(value) => change({ own_language: value } as ProfileChanges)} />
        {interfaces.length > 1 && (
          <SelectRow label={t('app-interface-language')} value={current.interface_language} choices={languages(interfaces)}
            onChange={(value) => change({ interface_language: value } as ProfileChanges)} />
        )}
      </ul>
      <h2 class="group">{t('app-settings-reviews')}</h2>
      <ul class="card rows settings">
        <Retention value={current.retention} onChange={(retention) => change({ retention })} />
        <StepperRow label={t('app-new-per-day')} value={current.new_per_day} min={0} max={100} step={5} onChange={(value) => change({ new_per_day: value })} />
        <StepperRow label={t('app-reviews-per-day')} value={current.reviews_per_day} min={10} max={1000} step={10} onChange={(value) => change({ reviews_per_day: value })} />
        <SwitchRow label={t('app-both-directions')} note={t('app-both-directions-note')} checked={current.both_directions} onChange={(value) => change({ both_directions: value })} />
        <SwitchRow label={t('app-typing')} note={t('app-typing-note')} checked={current.typing} onChange={(value) => change({ typing: value })} />
      </ul>
      <h2 class="group">{t('app-settings-reminder')}</h2>
      <ul class="card rows settings">
        <SwitchRow label={t('app-reminder')} note={t('app-reminder-note')} checked={current.reminder_minute !== null}
          onChange={(on) => change({ reminder_minute: on ? EVENING : NO_REMINDER })} />
        {current.reminder_minute !== null && (
          <li class="setting"><label for="reminder-time">{t('app-reminder-time')}</label>
            <input id="reminder-time" type="time" required value={clock(current.reminder_minute)}
              onChange={(event) => { const minute = minuteOf(event.currentTarget.value); if (minute !== null) change({ reminder_minute: minute }); }} /></li>
        )}
        <SelectRow label={t('app-zone')} value={current.zone} choices={zones(options, current.zone)} onChange={(zone) => change({ zone })} />
      </ul>
    </>
  );
}

/** Sent when the thumb is let go, shown while it moves. */
function Retention({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const percent = Math.round(shown * 100);
  return (
    <li class="setting tall">
      <label for="retention">{t('app-retention')}<small>{t('app-retention-note')}</small></label>
      <output class="num" for="retention">{percent}%</output>
      <input id="retention" type="range" min={75} max={97} step={1} value={percent} style={{ '--share': `${((percent - 75) / 22) * 100}%` }} aria-valuetext={`${percent}%`}
        onInput={(event) => setShown(Number(event.currentTarget.value) / 100)} onChange={(event) => onChange(Number(event.currentTarget.value) / 100)} />
    </li>
  );
}

function Profiles() {
  const reply = useResource('profiles', () => ask(client.GET('/api/profiles')));
  const [deleting, setDeleting] = useState<Profile | null>(null);
  const active = profile.value;
  const list = reply.data.value?.profiles ?? (active ? [active] : []);

  const switchTo = (next: Profile): void => {
    void attempt(async () => {
      // Grades that wait belong to the profile they were given in.
      await outbox().flush();
      const now = await ask(client.POST('/api/profiles/{profile_id}/activate', { params: { path: { profile_id: next.id } } }));
      forget();
      become(now);
      go('/');
    });
  };
  const remove = (gone: Profile): void => {
    void attempt(async () => {
      const now = await ask(client.DELETE('/api/profiles/{profile_id}', { params: { path: { profile_id: gone.id } } }));
      forget();
      become(now);
      toast(t('app-profile-deleted', { language: languageName(gone.language) }));
      go('/');
    });
  };
  return (
    <>
      <h2 class="group">{t('app-settings-profiles')}</h2>
      <ul class="card rows plain profiles">
        {list.map((each) => (
          <li key={each.id}>
            <button type="button" aria-pressed={each.id === active?.id} onClick={() => { if (each.id !== active?.id) switchTo(each); }}>
              <span class="pair"><span class="t">{languageName(each.language)}</span><span class="d">{each.level}</span></span>
              {each.id === active?.id && <Icon name="check" />}
            </button>
            {list.length > 1 && (
              <button type="button" class="round" aria-label={t('app-delete-profile', { language: languageName(each.language) })} onClick={() => setDeleting(each)}><Icon name="trash" /></button>
            )}
          </li>
        ))}
        <li><a {...link('/welcome')}><span class="t accent">{t('app-add-profile')}</span><Icon name="plus" /></a></li>
      </ul>
      {deleting && (
        <Confirm title={t('app-delete-profile', { language: languageName(deleting.language) })} text={t('app-delete-profile-text')} action={t('app-delete')}
          onConfirm={() => remove(deleting)} onClose={() => setDeleting(null)} />
      )}
    </>
  );
}
