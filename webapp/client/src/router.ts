/** Screens by address. A library for this weighs 2 KB of the 25 that may load before the first paint; these lines are all it takes. */
import { computed, signal } from '@preact/signals';

const BASE = '/app';

const read = (): string => location.pathname.replace(/^\/app(?=\/|$)/, '').replace(/\/+$/, '') || '/';

export const path = signal(typeof location === 'undefined' ? '/' : read());
export const query = signal(typeof location === 'undefined' ? '' : location.search);

/** How many screens can be gone back to without leaving the app. */
let depth = 0;

export function go(to: string, { replace = false } = {}): void {
  const [where = '/', search = ''] = to.split('?');
  if (replace) history.replaceState({ depth }, '', BASE + to);
  else history.pushState({ depth: ++depth }, '', BASE + to);
  path.value = where;
  query.value = search ? `?${search}` : '';
  scrollTo(0, 0);
}

/** The screen before, or the given one when the app was opened right here by a link. */
export function goBack(otherwise: string): void {
  if (depth > 0) history.back();
  else go(otherwise, { replace: true });
}

export function followHistory(): void {
  addEventListener('popstate', (event) => {
    depth = (event.state as { depth?: number } | null)?.depth ?? 0;
    path.value = read();
    query.value = location.search;
  });
}

/** Plain links stay links (long press, open in a new tab); a plain click does not load the page anew. */
export function link(to: string): { href: string; onClick: (event: MouseEvent) => void } {
  return {
    href: BASE + to,
    onClick: (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    },
  };
}

/** `/decks/7` against `/decks/:id` → { id: '7' }; null when it is another screen. */
export function match(pattern: string, where: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = where.split('/');
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':')) {
      if (!/^\d{1,18}$/.test(value)) return null;
      found[part.slice(1)] = value;
    } else if (part !== value) return null;
  }
  return found;
}

export const search = computed(() => new URLSearchParams(query.value));
