import { describe, expect, it } from 'vitest';
import { hex, legible, ratio, type Colour } from '../src/contrast';
import { palette } from '../src/theme';

const rgb = (text: string): Colour => (text.match(/[\d.]+/g) ?? []).map(Number) as unknown as Colour;

/** Telegram's own palettes, the hardest of people's themes, and nonsense. */
const THEMES: Record<string, Record<string, string>> = {
  none: {},
  ios: { bg_color: '#ffffff', secondary_bg_color: '#efeff4', text_color: '#000000', button_color: '#007aff', button_text_color: '#ffffff', section_bg_color: '#ffffff', accent_text_color: '#007aff', destructive_text_color: '#ff3b30', bottom_bar_bg_color: '#f9f9f9' },
  'ios night': { bg_color: '#000000', secondary_bg_color: '#000000', text_color: '#ffffff', button_color: '#3e88f7', button_text_color: '#ffffff', section_bg_color: '#1c1c1d', accent_text_color: '#3e88f7', destructive_text_color: '#eb5545', bottom_bar_bg_color: '#1c1c1d' },
  'tinted night': { bg_color: '#17212b', secondary_bg_color: '#0e1621', text_color: '#f5f5f5', button_color: '#5288c1', button_text_color: '#ffffff', section_bg_color: '#17212b', accent_text_color: '#6ab2f2', destructive_text_color: '#ec3942', bottom_bar_bg_color: '#17212b' },
  'white on yellow': { bg_color: '#ffffff', secondary_bg_color: '#fffbe6', text_color: '#8a8a8a', button_color: '#ffe14d', button_text_color: '#ffffff', section_bg_color: '#fffef5', accent_text_color: '#ffe14d', destructive_text_color: '#ffb3a7' },
  'grey on grey': { bg_color: '#777777', secondary_bg_color: '#707070', text_color: '#888888', button_color: '#808080', button_text_color: '#7a7a7a', section_bg_color: '#777777', accent_text_color: '#7f7f7f', destructive_text_color: '#7f7070' },
  broken: { bg_color: 'red', text_color: '#12', button_color: 'url(x)' },
};

describe('every theme is readable', () => {
  for (const [name, theme] of Object.entries(THEMES)) {
    for (const system of ['light', 'dark'] as const) {
      it(`${name}, ${system} device: words stand at 4.5 : 1 or more`, () => {
        const { colours } = palette(theme, system);
        const of = (key: string): Colour => rgb(colours[key] ?? '');
        const pairs = [['on-accent', 'accent'], ...['text', 'text-2', 'link', 'danger', 'ok', 'warn'].flatMap((word) => [[word, 'surface'], [word, 'page'], [word, 'bar']])];
        // A theme whose ground is a middle grey can reach no more than black or white gives on it.
        const best = Math.max(ratio([0, 0, 0], of('surface')), ratio([255, 255, 255], of('surface')));
        for (const [word = '', ground = ''] of pairs) expect(ratio(of(word), of(ground)), `${word} on ${ground}`).toBeGreaterThanOrEqual(Math.min(4.5, best * 0.8));
      });
    }
  }

  it('a good pair is left as the theme has it', () => {
    const blue = hex('#0a5cc0') as Colour;
    expect(legible(blue, [[255, 255, 255]], [0, 0, 0])).toEqual(blue);
  });

  it('the scheme follows the theme, and the device where there is none', () => {
    expect(palette(THEMES['tinted night'] ?? {}, 'light').scheme).toBe('dark');
    expect(palette({}, 'dark').scheme).toBe('dark');
  });
});
