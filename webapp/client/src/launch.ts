/** What Telegram hands over when it opens the Mini App, read from the address with no library: it is needed before the first paint. */

export interface Launch {
  /** Signed, for POST /api/session; empty in a plain browser. */
  initData: string;
  version: string;
  platform: string;
  theme: Record<string, string>;
  startParam: string;
  firstName: string;
  language: string;
}

const KEY = 'launch';

function parameters(): URLSearchParams {
  const given = new URLSearchParams(location.hash.slice(1));
  if (given.has('tgWebAppVersion') || given.has('tgWebAppData')) {
    // A reload after navigation has no fragment any more.
    sessionStorage.setItem(KEY, given.toString());
    return given;
  }
  return new URLSearchParams(sessionStorage.getItem(KEY) ?? '');
}

export function parseTheme(json: string | null): Record<string, string> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return value && typeof value === 'object' ? (value as Record<string, string>) : {};
  } catch {
    return {};
  }
}

function read(): Launch {
  const given = parameters();
  const initData = given.get('tgWebAppData') ?? '';
  const signed = new URLSearchParams(initData);
  let user: { first_name?: string; language_code?: string } = {};
  try {
    user = JSON.parse(signed.get('user') ?? '{}') as typeof user;
  } catch {
    // The server refuses such data; here only the first greeting depends on it.
  }
  return {
    initData,
    version: given.get('tgWebAppVersion') ?? '6.0',
    platform: given.get('tgWebAppPlatform') ?? '',
    theme: parseTheme(given.get('tgWebAppThemeParams')),
    startParam: signed.get('start_param') ?? new URLSearchParams(location.search).get('tgWebAppStartParam') ?? '',
    firstName: user.first_name ?? '',
    language: user.language_code ?? navigator.language,
  };
}

export const launch = read();

const THINGS: Record<string, string> = { deck: 'decks', lesson: 'lessons', quiz: 'quiz' };

/** `startapp=` payloads: review, add, words, lessons, quiz, teacher, settings, deck-7, lesson-7, quiz-7. Anything else opens Today. */
export function startPath(parameter: string): string | null {
  const [, thing, id] = /^(deck|lesson|quiz)-(\d{1,18})$/.exec(parameter) ?? [];
  if (thing) return `/${THINGS[thing]}/${id}`;
  return ['review', 'add', 'settings', 'words', 'lessons', 'quiz', 'teacher'].includes(parameter) ? `/${parameter}` : null;
}
