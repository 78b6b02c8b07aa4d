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
  [0, 1, 2].map((i) => (a[i] ?? 0) * share + (b[i] ?? 0) * (1 - share)) as unknown as Colour;

/** Relative luminance as WCAG 2 defines it, 0–1. */
export function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((value) => {
    const part = Math.round(value) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1–21. */
export function ratio(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `colour` moved towards `goal` only as far as is needed to stand at `least` against every one of `grounds`. */
export function legible(colour: Colour, grounds: readonly Colour[], goal: Colour, least = 4.6): Colour {
  for (let step = 0; step <= 25; step++) {
    const moved = mix(goal, colour, step / 25);
    if (grounds.every((ground) => ratio(moved, ground) >= least)) return moved;
  }
  return goal;
}
