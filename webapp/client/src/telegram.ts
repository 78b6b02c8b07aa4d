/**
 * Telegram behind one façade. Everything here does nothing where Telegram is not, or is too old for it, so screens never ask.
 * The bridge library comes in its own chunk after the first paint: nothing before that needs it.
 */
import { effect, signal } from '@preact/signals';
import { launch } from './launch';
import { applyTheme, followSystemTheme } from './theme';

type Bridge = typeof import('./bridge');
type Haptic = 'tap' | 'select' | 'success' | 'error';

/** True when a Telegram client (or the playground) holds the Mini App. */
export const inTelegram = launch.initData !== '' || launch.platform !== '';

/** Asked for by the screen on show; Telegram's own button in its header. */
const back = signal<(() => void) | null>(null);

/** Asked for before Telegram could be told, too: a link opens a screen sooner than the bridge is there. */
const swipesHeld = signal(false);
const closingAsks = signal(false);

let bridge: Bridge | null = null;

type Method = Parameters<Bridge['postEvent']>[0];

function send(method: string, parameters?: object): void {
  if (!bridge || !bridge.supports(method as Parameters<Bridge['supports']>[0], launch.version as `${number}.${number}`)) return;
  try {
    (bridge.postEvent as (name: Method, parameters?: object) => void)(method as Method, parameters);
  } catch {
    // Not inside Telegram after all (a copied address): the page works without.
  }
}

/** The playground frames the Mini App from its own origin; Telegram Web from the one the bridge knows. */
function parentOrigin(): string | null {
  try {
    return window.parent === window ? null : window.parent.location.origin;
  } catch {
    return null;
  }
}

const inset = (kind: string) => (sides: Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>): void => {
  for (const [side, size] of Object.entries(sides)) {
    document.documentElement.style.setProperty(`--tg-${kind}-inset-${side}`, `${size}px`);
  }
};

export async function connect(): Promise<void> {
  if (!inTelegram) {
    followSystemTheme();
    return;
  }
  bridge = await import('./bridge');
  const origin = parentOrigin();
  if (origin) bridge.setTargetOrigin(origin);
  bridge.on('theme_changed', ({ theme_params }) => {
    applyTheme(theme_params as Record<string, string>);
    paintHeader();
  });
  bridge.on('safe_area_changed', inset('safe-area'));
  bridge.on('content_safe_area_changed', inset('content-safe-area'));
  bridge.on('back_button_pressed', () => back.value?.());
  send('web_app_ready');
  send('web_app_expand');
  send('web_app_request_safe_area');
  send('web_app_request_content_safe_area');
  paintHeader();
  effect(() => send('web_app_setup_back_button', { is_visible: back.value !== null }));
  effect(() => send('web_app_setup_swipe_behavior', { allow_vertical_swipe: !swipesHeld.value }));
  effect(() => send('web_app_setup_closing_behavior', { need_confirmation: closingAsks.value }));
}

/** Telegram's header takes the page's colour, so that the two read as one. */
function paintHeader(): void {
  send('web_app_set_header_color', { color_key: 'secondary_bg_color' });
}

/** Shows the back button (null: hides it). */
export function setBack(handler: (() => void) | null): void {
  back.value = handler;
}

export function haptic(kind: Haptic): void {
  if (kind === 'tap') send('web_app_trigger_haptic_feedback', { type: 'impact', impact_style: 'light' });
  else if (kind === 'select') send('web_app_trigger_haptic_feedback', { type: 'selection_change' });
  else send('web_app_trigger_haptic_feedback', { type: 'notification', notification_type: kind });
}

/** A vertical swipe must not close the app under a learner who scrolls a long answer. */
export function holdSwipes(held: boolean): void {
  swipesHeld.value = held;
}

/** Asks before closing while grades wait to be sent. */
export function confirmClosing(needed: boolean): void {
  closingAsks.value = needed;
}

export function close(): void {
  send('web_app_close');
}
