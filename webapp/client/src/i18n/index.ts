/** Words for people, from locales/<language>/*.ftl. */
import { FluentBundle, type FluentResource } from '@fluent/bundle';
import { signal } from '@preact/signals';
import type { Messages } from './messages';

export type MessageId = keyof Messages;
type Values = Record<string, string | number>;

interface Part { default: unknown[] }

/** What Today needs, and everything else: the second part comes after the first paint. */
const LOADERS: Record<'en' | 'ru', { first: () => Promise<Part>; rest: () => Promise<Part> }> = {
  en: { first: () => import('virtual:messages/en/first'), rest: () => import('virtual:messages/en/rest') },
  ru: { first: () => import('virtual:messages/ru/first'), rest: () => import('virtual:messages/ru/rest') },
};
export type Interface = keyof typeof LOADERS;
export const INTERFACES = Object.keys(LOADERS);

const begun = new Map<Interface, Promise<FluentBundle>>();
const whole = new Map<Interface, Promise<FluentBundle>>();
const bundle = signal<FluentBundle | null>(null);
export const locale = signal<Interface>('en');

/** The interface language for a tag such as `pt-br`; English where there is no translation. */
export function nearest(tag: string): Interface {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return base in LOADERS ? (base as Interface) : 'en';
}

function put(into: FluentBundle, { default: body }: Part): FluentBundle {
  // The build has parsed the messages; a resource is no more than its body, and the parser stays out of the client.
  into.addResource({ body } as FluentResource);
  return into;
}

/** What is loaded once is kept; what failed is asked for again the next time. */
function once<T>(kept: Map<Interface, Promise<T>>, language: Interface, load: () => Promise<T>): Promise<T> {
  let coming = kept.get(language);
  if (!coming) {
    coming = load();
    coming.catch(() => kept.delete(language));
    kept.set(language, coming);
  }
  return coming;
}

// Isolating marks are put only where they are needed: around right-to-left values (see `isolated`).
const begin = (language: Interface): Promise<FluentBundle> => once(begun, language, async () =>
  put(new FluentBundle(language, { useIsolating: false }), await LOADERS[language].first()));

/** The messages of all screens but Today; every other screen waits for them. */
export const everything = (language: Interface = locale.value): Promise<FluentBundle> => once(whole, language, async () => {
  const [into, rest] = await Promise.all([begin(language), LOADERS[language].rest()]);
  return put(into, rest);
});

let latest: Interface = 'en';

/** Changes the language; of two changes shortly after one another the later one stays, whichever loads faster. */
export async function speak(tag: string): Promise<void> {
  const wanted = nearest(tag);
  latest = wanted;
  // A language changed in the settings shows whole or not at all.
  const found = await (whole.size > 0 ? everything(wanted) : begin(wanted));
  if (latest !== wanted) return;
  locale.value = wanted;
  bundle.value = found;
  document.documentElement.lang = wanted;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function isolated(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) =>
    [name, typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value]));
}

function format(id: string, values: Values): string | null {
  const message = bundle.value?.getMessage(id);
  return message?.value ? (bundle.value as FluentBundle).formatPattern(message.value, isolated(values), []) : null;
}

/** The message in the interface language. */
export function t<Id extends MessageId>(id: Id, ...rest: Messages[Id] extends undefined ? [] : [Messages[Id]]): string {
  return format(id, (rest[0] as Values | undefined) ?? {}) ?? id;
}

/** A refusal's message; one this version does not know is told in general words. */
export function refusal(key: string, params: Values): string {
  return (key.startsWith('refusals-') ? format(key as `refusals-${string}`, params) : null) ?? t('app-error-unknown');
}

/** "Spanish", "Испанский". Ours for the languages there are; the browser's list takes a slow phone 80 ms to open. */
export function languageName(code: string): string {
  const ours = format(`app-language-${code}`, {});
  if (ours) return ours;
  const name = new Intl.DisplayNames(locale.value, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale.value) + name.slice(1);
}
