import { useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { NewProfile, Options } from '../api/types';
import { nearest, t } from '../i18n';
import { Icon } from '../icons';
import { Choices, SelectRow, SwitchRow } from '../parts/fields';
import { useBack } from '../parts/page';
import { Failure, Skeleton } from '../parts/states';
import { attempt } from '../parts/toast';
import { forget, useResource } from '../resource';
import { go } from '../router';
import { learner, profile } from '../session';
import { haptic } from '../telegram';
import { clock, minuteOf } from '../time';
import { deviceZone, goals, languages, levels, minutes, zones } from './choices';

const STEPS = ['language', 'level', 'goal', 'minutes', 'reminder'] as const;
const UNSURE = 'unsure';
const EVENING = 19 * 60;

/** The first profile, or one more: a question a screen, every answer a tap, and then the first cards. Who does not know their level is placed before. */
export default function Welcome() {
  const options = useResource('options', () => ask(client.GET('/api/options')));
  useBack(profile.value ? '/settings' : undefined);
  const known = options.data.value;
  return (
    <main class="page welcome">
      {known ? <Questions options={known} />
        : options.error.value ? <Failure reason={options.error.value} retry={() => void options.load()} />
          : <Skeleton shapes={['title', 'row', 'row', 'row']} />}
    </main>
  );
}

function Questions({ options }: { options: Options }) {
  const ownFirst = profile.value?.own_language ?? nearest(learner.value?.telegram_language ?? '');
  const [step, setStep] = useState(0);
  const [language, setLanguage] = useState<string | null>(null);
  const [own, setOwn] = useState(options.own_languages.includes(ownFirst) ? ownFirst : (options.own_languages[0] ?? 'en'));
  const [level, setLevel] = useState<string | null>(null);
  const [goal, setGoal] = useState<string | null>(null);
  const [daily, setDaily] = useState<number | null>(null);
  const [minute, setMinute] = useState<number | null>(EVENING);
  const [zone, setZone] = useState(deviceZone());
  const [busy, setBusy] = useState(false);

  const answered = (set: () => void): void => {
    set();
    haptic('select');
    setStep(step + 1);
  };
  const start = async (): Promise<void> => {
    setBusy(true);
    const body = {
      language, own_language: own, level: level === UNSURE ? null : level, goal, daily_minutes: daily, reminder_minute: minute, zone,
    } as NewProfile;
    await attempt(async () => {
      const made = await ask(client.POST('/api/profiles', { body }));
      forget();
      if (learner.value) learner.value = { ...learner.value, profile: made };
      go(level === UNSURE ? '/placement?first' : '/review', { replace: true });
    });
    setBusy(false);
  };

  const name = learner.value?.first_name ?? '';
  return (
    <>
      <ol class="steps" aria-label={t('app-welcome-steps', { n: step + 1, of: STEPS.length })}>
        {STEPS.map((each, i) => <li key={each} class={i <= step ? 'on' : ''} />)}
      </ol>
      {step > 0 && <button type="button" class="btn-text" onClick={() => setStep(step - 1)}><Icon name="back" />{t('app-back')}</button>}
      {step === 0 && (
        <>
          <h1 dir="auto">{profile.value ? t('app-welcome-another') : t('app-welcome-title', { name })}</h1>
          <p class="lead-text">{t('app-welcome-language')}</p>
          <Choices label={t('app-welcome-language')} value={language} onChoose={(value) => answered(() => setLanguage(value))}
            choices={languages(options.languages.filter((code) => code !== own))} />
          <ul class="card rows settings"><SelectRow label={t('app-own-language')} value={own} choices={languages(options.own_languages)} onChange={setOwn} /></ul>
        </>
      )}
      {step === 1 && (
        <>
          <h1>{t('app-welcome-level')}</h1>
          <Choices label={t('app-welcome-level')} value={level} onChoose={(value) => answered(() => setLevel(value))}
            choices={[...levels(options), { value: UNSURE, label: t('app-level-unsure'), note: t('app-level-unsure-note') }]} />
        </>
      )}
      {step === 2 && (
        <>
          <h1>{t('app-welcome-goal')}</h1>
          <Choices label={t('app-welcome-goal')} value={goal} onChoose={(value) => answered(() => setGoal(value))} choices={goals(options)} />
        </>
      )}
      {step === 3 && (
        <>
          <h1>{t('app-welcome-minutes')}</h1>
          <p class="lead-text">{t('app-welcome-minutes-text')}</p>
          <Choices label={t('app-welcome-minutes')} value={daily} onChoose={(value) => answered(() => setDaily(value))} choices={minutes(options)} />
        </>
      )}
      {step === 4 && (
        <>
          <h1>{t('app-welcome-reminder')}</h1>
          <p class="lead-text">{t('app-welcome-reminder-text')}</p>
          <ul class="card rows settings">
            <SwitchRow label={t('app-reminder')} checked={minute !== null} onChange={(on) => setMinute(on ? EVENING : null)} />
            {minute !== null && (
              <li class="setting"><label for="reminder-time">{t('app-reminder-time')}</label>
                <input id="reminder-time" type="time" required value={clock(minute)} onChange={(event) => setMinute(minuteOf(event.currentTarget.value) ?? minute)} /></li>
            )}
            <SelectRow label={t('app-zone')} value={zone} choices={zones(options, zone)} onChange={setZone} />
          </ul>
          <button type="button" class="btn" disabled={busy} onClick={() => void start()}>{t('app-welcome-start')}</button>
        </>
      )}
    </>
  );
}
