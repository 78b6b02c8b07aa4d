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

applyTheme(launch.theme);
followHistory();
const wanted = startPath(launch.startParam);
// A link to one screen counts once: reloading later stays where the learner went.
if (wanted && path.value === '/' && !sessionStorage.getItem('started')) go(wanted, { replace: true });
sessionStorage.setItem('started', '1');
preload();

const entered = enter().then(() => {
  // The day's figures set out at once, not when their screen is drawn.
  if (path.value === '/' && profile.value) return prefetch();
  return undefined;
});
// The words are fetched beside the login, in the language of the last visit or of Telegram; the profile has the last say.
await speak(localStorage.getItem(LANGUAGE) ?? launch.language).catch(() => speak('en'));
effect(() => {
  const language = profile.value?.interface_language;
  if (!language) return;
  localStorage.setItem(LANGUAGE, language);
  void speak(language);
});
const root = document.getElementById('app');
if (root) render(<App />, root);
void connect();
await entered;
// Nobody waits for the rest: one thing after the other, so that none holds up the first tap.
await everything().catch(() => undefined);
if (learner.value) {
  // What was graded before the app was last closed goes out now.
  const { outbox } = await import('./grades');
  void outbox().flush();
}
