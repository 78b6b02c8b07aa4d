import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { computed, signal } from '@preact/signals';
import { everything, t } from './i18n';
import { Icon, moreIcons, type IconName } from './icons';
import { Toaster } from './parts/toast';
import { link, match, path } from './router';
import { enter, entry, profile } from './session';
import { Skeleton, State } from './parts/states';
import Today from './screens/today';

type Screen = ComponentType<{ id: number }>;

/** One lazy chunk a screen, Today at hand; the address decides. `bare`: without the tabs, for what needs the whole height. */
const SCREENS: readonly { pattern: string; bare?: boolean; load: () => Promise<{ default: Screen }> }[] = [
  { pattern: '/', load: () => Promise.resolve({ default: Today }) },
  { pattern: '/review', bare: true, load: () => import('./screens/review') },
  { pattern: '/review/:id', bare: true, load: () => import('./screens/review') },
  { pattern: '/lessons', load: () => import('./screens/lessons') },
  { pattern: '/lessons/:id', bare: true, load: () => import('./screens/lesson') },
  { pattern: '/quiz', bare: true, load: () => import('./screens/quiz-setup') },
  { pattern: '/quiz/:id', bare: true, load: () => import('./screens/quiz') },
  { pattern: '/words', load: () => import('./screens/words') },
  { pattern: '/leeches', load: () => import('./screens/leeches') },
  { pattern: '/decks/:id', load: () => import('./screens/deck') },
  { pattern: '/cards/:id', load: () => import('./screens/card') },
  { pattern: '/add', load: () => import('./screens/add') },
  { pattern: '/readings', load: () => import('./screens/readings') },
  { pattern: '/readings/:id', bare: true, load: () => import('./screens/reading') },
  { pattern: '/course-decks', load: () => import('./screens/course-decks') },
  { pattern: '/teacher', load: () => import('./screens/teacher') },
  { pattern: '/settings', load: () => import('./screens/settings') },
  { pattern: '/welcome', bare: true, load: () => import('./screens/welcome') },
  { pattern: '/placement', bare: true, load: () => import('./screens/placement') },
  { pattern: '/placement/:id', bare: true, load: () => import('./screens/placement') },
];

const TABS: readonly { to: string; icon: IconName; label: 'app-tab-today' | 'study-tab' | 'app-tab-words' | 'app-tab-teacher' | 'app-tab-settings'; under: RegExp }[] = [
  { to: '/', icon: 'home', label: 'app-tab-today', under: /^\/$/ },
  { to: '/lessons', icon: 'book', label: 'study-tab', under: /^\/lessons/ },
  { to: '/words', icon: 'cards', label: 'app-tab-words', under: /^\/(?:words|leeches|decks|cards|add|course-decks|readings)/ },
  { to: '/teacher', icon: 'chat', label: 'app-tab-teacher', under: /^\/teacher/ },
  { to: '/settings', icon: 'settings', label: 'app-tab-settings', under: /^\/settings/ },
];

const loaded = new Map<(typeof SCREENS)[number]['load'], Screen>([[SCREENS[0]!.load, Today]]);
const online = signal(typeof navigator === 'undefined' || navigator.onLine);
for (const name of ['online', 'offline']) globalThis.addEventListener?.(name, () => { online.value = navigator.onLine; });

/** A learner with no profile has one screen only, whatever the address. */
const current = computed(() => {
  const where = profile.value ? path.value : '/welcome';
  for (const screen of SCREENS) {
    const found = match(screen.pattern, where);
    if (found) return { ...screen, id: Number(found['id'] ?? 0) };
  }
  return { ...(SCREENS[0] as (typeof SCREENS)[number]), id: 0 };
});

/** Starts loading the code of the screen at this address, so that it travels beside the login. */
export function preload(): void {
  const where = path.value;
  void (SCREENS.find(({ pattern }) => match(pattern, where)) ?? SCREENS[0])?.load().catch(() => undefined);
  if (where !== '/') void moreIcons().catch(() => undefined);
}

function Tabs() {
  return (
    <nav class="tabs" aria-label={t('app-sections')}>
      {TABS.map(({ to, icon, label, under }) => (
        <a key={to} {...link(to)} aria-current={under.test(path.value) ? 'page' : undefined}><Icon name={icon} />{t(label)}</a>
      ))}
    </nav>
  );
}

/** Nobody gets in: the reason, and the way out of it. */
function Closed() {
  if (entry.value === 'starting') return <main class="page"><Skeleton shapes={['title', 'hero', 'row', 'row']} /></main>;
  const retry = <button type="button" class="btn" onClick={() => void enter()}>{t('app-retry')}</button>;
  return (
    <main class="page">
      {entry.value === 'outside' && <State icon="home" title={t('app-outside-title')} text={t('app-outside-text')} />}
      {entry.value === 'expired' && <State icon="clock" title={t('app-expired-title')} text={t('app-expired-text')} />}
      {entry.value === 'unreachable' && <State icon="offline" title={t('app-offline-title')} text={t('app-error-unreachable')}>{retry}</State>}
    </main>
  );
}

export function App() {
  const { load, bare, id } = current.value;
  const [, redraw] = useState(0);
  const [broken, setBroken] = useState(false);
  const open = entry.value === 'open';
  useEffect(() => {
    setBroken(false);
    if (!open || loaded.has(load)) return;
    Promise.all([load(), everything(), moreIcons()]).then(([module]) => { loaded.set(load, module.default); redraw((n) => n + 1); }, () => setBroken(true));
  }, [load, open]);

  if (!open) return <Closed />;
  const Screen = loaded.get(load);
  return (
    <>
      <div class={bare ? 'screen bare' : 'screen'}>
        {!online.value && <p class="offline" role="status"><Icon name="offline" />{t('app-offline')}</p>}
        {broken && <State icon="offline" title={t('app-offline-title')} text={t('app-error-unreachable')}>
          <button type="button" class="btn" onClick={() => location.reload()}>{t('app-retry')}</button></State>}
        {/* The address is the key: two decks are two screens, each with a state of its own. */}
        {Screen ? <Screen key={path.value} id={id} /> : !broken && <main class="page"><Skeleton shapes={['title', 'row', 'row', 'row']} /></main>}
      </div>
      {!bare && <Tabs />}
      <Toaster />
    </>
  );
}
