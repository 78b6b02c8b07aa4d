/**
 * The Mini App's icons: one grid of 24, one stroke. Paths drawn for this project. Those here are drawn before any other screen
 * than Today; the others stand in icons-more.ts.
 */
import type { MORE } from './icons-more';

const PATHS = {
  home: 'M4 10.5 12 4l8 6.5V19a1.5 1.5 0 0 1-1.5 1.5H15v-6H9v6H5.5A1.5 1.5 0 0 1 4 19z',
  chat: 'M12 4.5c4.7 0 8.5 3.2 8.5 7.3s-3.8 7.3-8.5 7.3c-.9 0-1.8-.1-2.6-.35L5.2 20.5l.75-3.35C4.4 15.8 3.5 13.9 3.5 11.8c0-4.1 3.8-7.3 8.5-7.3z',
  cards: 'M6.5 7.5h7a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3zM8 4.5c.4-.6 1.1-1 1.9-1h7.6a3 3 0 0 1 3 3V14c0 .8-.4 1.5-1 1.9',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM9 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  chevron: 'm9 5 7 7-7 7',
  back: 'm14.5 5-7 7 7 7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  book: 'M12 6.5C10 5 7 4.5 3.5 4.8v13c3.5-.3 6.5.2 8.5 1.7 2-1.5 5-2 8.5-1.7v-13C17 4.5 14 5 12 6.5zm0 0v13',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 6.3-.6M5 12a10 10 0 0 1 4.2-2.4M19 12a10 10 0 0 0-5.5-2.7M12 19h.01',
  alert: 'M12 8v5M12 16.5h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  leech: 'M12 20.5c-4.2 0-7-2.9-7-6.7C5 9.2 12 3.5 12 3.5s7 5.7 7 10.3c0 3.8-2.8 6.7-7 6.7zM9 14.5a3 3 0 0 0 3 2.8',
  quiz: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.8.4-1.3 1-1.3 1.9v.4M12 17.2h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
} as const;

export type IconName = keyof typeof PATHS | keyof typeof MORE;

const paths: Partial<Record<IconName, string>> = { ...PATHS };

/** The icons of all screens but Today; they come with the first of those. */
export const moreIcons = async (): Promise<void> => {
  Object.assign(paths, (await import('./icons-more')).MORE);
};

export function Icon({ name }: { name: IconName }) {
  return <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true"><path d={paths[name]} /></svg>;
}

/** The streak's flame keeps its own colours in every theme. */
export function Flame() {
  return (
    <svg class="flame" viewBox="0 0 24 24" aria-hidden="true">
      <path class="outer" d="M12.3 2.2c.7 3-.6 4.7-2.2 6.4-1.9 2-4.1 4.1-4.1 7.4A6.3 6.3 0 0 0 12.2 22c3.6 0 6.3-2.7 6.3-6.3 0-2.3-.9-4.2-2.3-5.8-.2 1.3-.7 2.2-1.7 2.8.4-3.5-.3-8-2.2-10.5z" />
      <path class="inner" d="M12.2 20.3c-1.8 0-3.1-1.3-3.1-3 0-1.8 1.2-2.8 2.3-4.3.4 1.2 1.1 1.7 1.9 2.3 1.1.8 1.9 1.4 1.9 2.7 0 1.4-1.3 2.3-3 2.3z" />
    </svg>
  );
}
