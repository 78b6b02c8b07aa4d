/** Moments and spans in the learner's words. Pure: the clock is an argument. */
import { locale, t } from './i18n';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type PartOfDay = 'night' | 'morning' | 'day' | 'evening';

export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}

export interface Span { unit: 'minutes' | 'hours' | 'days' | 'months' | 'years'; n: number }

/** A span in the largest unit that tells it well; months and years with one decimal, as the wait grows vague anyway. */
export function span(seconds: number): Span {
  if (seconds < 50 * MINUTE) return { unit: 'minutes', n: Math.max(1, Math.round(seconds / MINUTE)) };
  if (seconds < 22 * HOUR) return { unit: 'hours', n: Math.max(1, Math.round(seconds / HOUR)) };
  const days = Math.max(1, Math.round(seconds / DAY));
  if (days < 31) return { unit: 'days', n: days };
  if (days < 365) return { unit: 'months', n: tenths(days / 30.44) };
  return { unit: 'years', n: tenths(days / 365.25) };
}

const tenths = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

export function spanText(seconds: number): string {
  const { unit, n } = span(seconds);
  return t(`app-span-${unit}`, { n });
}

/** "in 12 minutes", "tomorrow at 9:00": when something comes due. */
export function momentText(iso: string, now: number): string {
  const then = Date.parse(iso);
  if (then - now < HOUR * 1000) return t('app-moment-minutes', { n: Math.max(1, Math.ceil((then - now) / 60_000)) });
  const days = Math.round((midnight(then) - midnight(now)) / 86_400_000);
  const time = format(locale.value, { hour: 'numeric', minute: '2-digit' }).format(then);
  if (days === 0) return t('app-moment-today', { time });
  if (days === 1) return t('app-moment-tomorrow');
  return t('app-moment-days', { n: days });
}

const midnight = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);

/** British order for English: "Monday 23 November", as the greeting reads best. */
const days = (): string => (locale.value === 'en' ? 'en-GB' : locale.value);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are kept: a slow phone takes 20 ms to make one. */
function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, found = new Intl.DateTimeFormat(tag, options));
  return found;
}

export const weekday = (day: string): string =>
  format(days(), { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));

/** "Monday 23 November" for 2026-11-23: a day of the learner's own clock, which need not be this device's. */
export function longDay(day: string): string {
  // No comma after the weekday: the line it stands in has a dot of its own.
  return format(days(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(Date.parse(`${day}T12:00:00Z`)).replace(/,/g, '');
}

/** 545 ↔ "09:05". */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export function minuteOf(time: string): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** The day of a moment on this device's clock, as `longDay` takes it. */
export function localDay(iso: string): string {
  const moment = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
