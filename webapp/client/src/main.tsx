import { render } from 'preact';
import { effect } from '@preact/signals';
import { App, preload } from './app';
import { everything, speak } from './i18n';
import { launch, startPath } from './launch';
import { followHistory, go, path } from './router';
import { enter, learner, profile } from './session';
import { connect } from './telegram';
import { prefetch } from './screens/today';
import { applyTheme } from './theme';

const LANGUAGE = 'interface-language';

/** A link to one screen counts once: reloading later stays where the learner went. */
function followLink(): void {
  const wanted = startPath(launch.startParam);
  if (wanted && path.value === '/' && !sessionStorage.getItem('started')) go(wanted, { replace: true });
  sessionStorage.setItem('started', '1');
}

/** The learner, and on Today the day's figures, which set out at once and not when their screen is drawn. */
async function arrive(): Promise<void> {
  await enter();
  if (path.value === '/' && profile.value) await prefetch();
}

/** In the language of the last visit or of Telegram at first; the profile has the last say. */
async function findWords(): Promise<void> {
  await speak(localStorage.getItem(LANGUAGE) ?? launch.language).catch(() => speak('en'));
  effect(() => {
    const language = profile.value?.interface_language;
    if (!language) return;
    localStorage.setItem(LANGUAGE, language);
    void speak(language);
  });
}

/** A function, not awaits at the top of the module: every lazy chunk imports this one and would wait for its end. */
async function start(): Promise<void> {
  followLink();
  const arrived = arrive();
  applyTheme(launch.theme);
  followHistory();
  preload();
  await findWords();
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  void connect();
  await arrived;
  // Nobody waits for the rest: one thing after the other, so that none holds up the first tap.
  await everything().catch(() => undefined);
  if (learner.value) {
    // What was graded before the app was last closed goes out now.
    const { outbox } = await import('./grades');
    void outbox().flush();
  }
}

void start();
