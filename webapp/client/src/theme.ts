import { css, hex, legible, luminance, mix, type Colour } from './contrast';

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** Used where Telegram names no colour, and in a plain browser. */
const FALLBACK = {
  light: { page: '#efeff4', surface: '#ffffff', text: '#0b0b0f', accent: '#0a6ddb', onAccent: '#ffffff', link: '#0a6ddb', danger: '#d92d20', ok: '#1d7f45', warn: '#a15c00' },
  dark: { page: '#000000', surface: '#1c1c1e', text: '#f5f5f7', accent: '#2b6fe0', onAccent: '#ffffff', link: '#6aa5ff', danger: '#ff6961', ok: '#4cc67d', warn: '#f0ad4e' },
} as const;

export type Scheme = keyof typeof FALLBACK;

/**
 * The Mini App's colours from Telegram's theme parameters, as CSS custom properties. People choose their own themes and
 * even Telegram's own pair white with blues at 4.0 : 1, so every pair that carries words is brought to AA here.
 */
export function palette(theme: Record<string, string>, system: Scheme): { scheme: Scheme; colours: Record<string, string> } {
  const background = hex(theme['bg_color'] ?? '');
  const scheme: Scheme = background ? (luminance(background) < 0.18 ? 'dark' : 'light') : system;
  const fallback = FALLBACK[scheme];
  const take = (name: string, otherwise: string): Colour => hex(theme[name] ?? '') ?? (hex(otherwise) as Colour);

  const page = take('secondary_bg_color', fallback.page);
  const surface = take('section_bg_color', fallback.surface);
  const bar = take('bottom_bar_bg_color', theme['section_bg_color'] ?? fallback.surface);
  const grounds = [surface, page, bar];
  const far = luminance(surface) < 0.18 ? WHITE : BLACK;
  const text = legible(take('text_color', fallback.text), grounds, far, 7);

  const onAccent = take('button_text_color', fallback.onAccent);
  const accentGoal = luminance(onAccent) > 0.4 ? BLACK : WHITE;
  const accent = legible(take('button_color', fallback.accent), [onAccent], accentGoal);
  const fill = mix(text, surface, 0.06);
  const tint = mix(accent, surface, 0.12);
  const word = (colour: Colour): Colour => legible(colour, [...grounds, fill, tint], text);
  const colours: Record<string, Colour> = {
    page, surface, bar, text, accent, fill, tint,
    'on-accent': onAccent,
    link: word(take('accent_text_color', fallback.link)),
    danger: word(take('destructive_text_color', fallback.danger)),
    ok: word(hex(fallback.ok) as Colour),
    warn: word(hex(fallback.warn) as Colour),
    'text-2': word(mix(text, surface, 0.62)),
    'text-3': mix(text, surface, 0.36),
    line: mix(text, surface, 0.11),
    track: mix(text, page, 0.1),
  };
  return { scheme, colours: Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, css(colour)])) };
}

const dark = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)');

export function applyTheme(theme: Record<string, string>): void {
  const { scheme, colours } = palette(theme, dark?.matches ? 'dark' : 'light');
  const root = document.documentElement;
  root.dataset['scheme'] = scheme;
  for (const [name, value] of Object.entries(colours)) root.style.setProperty(`--${name}`, value);
}

export function followSystemTheme(): void {
  dark?.addEventListener('change', () => applyTheme({}));
}

