/** What differs between what was written and what is right: by words, or by letters where it is about one word. Pure. */

export interface Part { text: string; changed: boolean }

export interface Difference { wrong: Part[]; right: Part[] }

export function difference(wrong: string, right: string): Difference {
  const byLetters = !/\s/.test(wrong.trim()) && !/\s/.test(right.trim());
  const split = (text: string): string[] => (byLetters ? [...text] : text.match(/\s+|[^\s]+/g) ?? []);
  const [a, b] = [split(wrong), split(right)];
  const kept = common(a, b);
  // Two words with little in common are told apart better as a whole.
  if (byLetters && kept.length * 2 < Math.max(a.length, b.length)) {
    return { wrong: [{ text: wrong, changed: true }], right: [{ text: right, changed: true }] };
  }
  return { wrong: parts(a, new Set(kept.map(([i]) => i))), right: parts(b, new Set(kept.map(([, j]) => j))) };
}

/** Places of the longest common subsequence. */
function common(a: string[], b: string[]): [number, number][] {
  const length = a.map(() => new Array<number>(b.length + 1).fill(0));
  length.push(new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (length[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

function parts(pieces: string[], kept: Set<number>): Part[] {
  const found: Part[] = [];
  pieces.forEach((text, i) => {
    const changed = !kept.has(i);
    const last = found.at(-1);
    if (last && last.changed === changed) last.text += text;
    else found.push({ text, changed });
  });
  return found;
}
