/** What a profile can be set to, in words; shared by Welcome and Settings. */
import type { Options } from '../api/types';
import { languageName, t } from '../i18n';
import type { Choice } from '../parts/fields';

export const languages = (codes: readonly string[]): Choice<string>[] => codes.map((value) => ({ value, label: languageName(value) }));

const LEVELS = { A1: 'app-level-a1', A2: 'app-level-a2', B1: 'app-level-b1', B2: 'app-level-b2', C1: 'app-level-c1', C2: 'app-level-c2' } as const;
const GOALS = {
  travel: 'app-goal-travel', work: 'app-goal-work', study: 'app-goal-study', people: 'app-goal-people', culture: 'app-goal-culture', exam: 'app-goal-exam',
} as const;

export const levels = (options: Options): Choice<string>[] =>
  options.levels.map((value) => ({ value, label: value, note: value in LEVELS ? t(LEVELS[value as keyof typeof LEVELS]) : undefined }));

export const goals = (options: Options): Choice<string>[] =>
  options.goals.map((value) => ({ value, label: value in GOALS ? t(GOALS[value as keyof typeof GOALS]) : value }));

export const minutes = (options: Options): Choice<number>[] =>
  options.daily_minutes.map((value) => ({ value, label: t('app-minutes', { n: value }) }));

/** The device's own zone first, where the server knows it. */
export function zones(options: Options, current: string): Choice<string>[] {
  const known = options.zones.includes(current) ? options.zones : [current, ...options.zones];
  return known.map((value) => ({ value, label: value.replace(/_/g, ' ') }));
}

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
