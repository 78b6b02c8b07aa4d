/** Keeps every theme readable: pure colour arithmetic, no DOM. Colours are [r, g, b], 0–255. */

export type Colour = readonly [number, number, number];

export function hex(text: string): Colour | null {
  const match = /^#([0-9a-f]{6})$/i.exec(text.trim());
  if (!match?.[1]) return null;
  const value = Number.parseInt(match[1], 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const css = (colour: Colour): string => `rgb(${colour.map(Math.round).join(' ')})`;

export const mix = (a: Colour, b: Colour, share: number): Colour =>
  [a[0] * share + b[0] * (1 - share), a[1] * share + b[1] * (1 - share), a[2] * share + b[2] * (1 - share)];

/** Relative luminance as WCAG 2 defines it, 0–1. */
export function luminance(colour: Colour): number {
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

function linear(value: number): number {
  const part = Math.round(value) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

const contrast = (a: number, b: number): number => (a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05));

/** Contrast ratio of two colours, 1–21. */
export function ratio(a: Colour, b: Colour): number {
  return contrast(luminance(a), luminance(b));
}

/** `colour` moved towards `goal` only as far as is needed to stand at `least` against every one of `grounds`. */
export function legible(colour: Colour, grounds: readonly Colour[], goal: Colour, least = 4.6): Colour {
  // Runs before the first paint on slow phones: the grounds are weighed once, not at every step.
  const weights = grounds.map(luminance);
  for (let step = 0; step <= 20; step++) {
    const moved = mix(goal, colour, step / 20);
    const weight = luminance(moved);
    if (weights.every((ground) => contrast(weight, ground) >= least)) return moved;
  }
  return goal;
}
