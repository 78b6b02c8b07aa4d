/**
 * The teacher's Markdown as plain data, and nothing a page could be harmed with: no links, no images, no HTML. What is none of
 * the few things known here is text. Pure.
 */

export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'em' | 'del'; children: Inline[] }
  | { kind: 'br' };

export type Block =
  | { kind: 'p' | 'heading'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' };

/** Deeper than this nothing is nested: it is read as text. */
const DEEPEST = 5;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( *)([-*+•]|\d{1,9}[.)])(?:[ \t]+|$)/;
const DELIMITER = /^ *\|?(?: *:?-+:? *\|)+ *(?::?-+:? *)?$/;

/** `partial`: more is to come, so what is still open is taken as meant. */
export function parse(markdown: string, partial = false): Block[] {
  return blocks(markdown.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'), partial, 0);
}

function blocks(lines: string[], partial: boolean, depth: number): Block[] {
  const found: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] as string;
    const fence = FENCE.exec(line);
    if (line.trim() === '') {
      i++;
    } else if (fence) {
      const close = fence[1] as string;
      let end = i + 1;
      while (end < lines.length && !(lines[end] as string).trimStart().startsWith(close)) end++;
      found.push({ kind: 'code', text: lines.slice(i + 1, end).join('\n') });
      i = end + 1;
    } else if (HEADING.test(line)) {
      found.push({ kind: 'heading', children: inline(HEADING.exec(line)?.[1] ?? '', partial) });
      i++;
    } else if (RULE.test(line)) {
      found.push({ kind: 'rule' });
      i++;
    } else if (depth < DEEPEST && QUOTE.test(line)) {
      const end = until(lines, i, (next) => !QUOTE.test(next));
      found.push({ kind: 'quote', children: blocks(lines.slice(i, end).map((each) => each.replace(QUOTE, '')), partial, depth + 1) });
      i = end;
    } else if (depth < DEEPEST && ITEM.test(line)) {
      i = list(lines, i, partial, depth, found);
    } else if (line.includes('|') && DELIMITER.test(lines[i + 1] ?? '')) {
      const end = until(lines, i + 2, (next) => !next.includes('|'));
      const [head, ...rows] = [line, ...lines.slice(i + 2, end)].map((row) => cells(row, partial));
      found.push({ kind: 'table', head: head ?? [], rows });
      i = end;
    } else {
      const end = Math.max(i + 1, until(lines, i + 1, (next) => next.trim() === '' || FENCE.test(next) || HEADING.test(next) || RULE.test(next)
        || (depth < DEEPEST && (QUOTE.test(next) || ITEM.test(next)))));
      found.push({ kind: 'p', children: inline(lines.slice(i, end).map((each) => each.trim()).join('\n'), partial) });
      i = end;
    }
  }
  return found;
}

function until(lines: string[], from: number, ends: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && !ends(lines[end] as string)) end++;
  return end;
}

const indent = (line: string): number => line.length - line.trimStart().length;

/** A list from line `from` on; returns the line after it. */
function list(lines: string[], from: number, partial: boolean, depth: number, into: Block[]): number {
  const first = ITEM.exec(lines[from] as string) as RegExpExecArray;
  const base = (first[1] as string).length;
  const ordered = /\d/.test(first[2] as string);
  const items: string[][] = [];
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i] as string;
    const item = ITEM.exec(line);
    if (item && (item[1] as string).length <= base + 1 && !RULE.test(line)) {
      // A list of the other kind begins anew.
      if (/\d/.test(item[2] as string) !== ordered) break;
      items.push([line.slice(item[0].length)]);
    } else if (line.trim() === '') {
      const next = lines[i + 1] ?? '';
      if (next.trim() === '' || (indent(next) <= base && !ITEM.test(next))) break;
      items.at(-1)?.push('');
    } else if (indent(line) > base || (!item && !FENCE.test(line) && !HEADING.test(line) && !QUOTE.test(line) && !RULE.test(line) && lines[i - 1]?.trim() !== '')) {
      items.at(-1)?.push(line.slice(Math.min(indent(line), base + (first[2] as string).length + 1)));
    } else break;
  }
  into.push({ kind: 'list', ordered, start: Number.parseInt(first[2] as string, 10) || 1, items: items.map((each) => blocks(each, partial, depth + 1)) });
  return i;
}

const cells = (row: string, partial: boolean): Inline[][] =>
  row.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => inline(cell.trim(), partial));

const ESCAPED = /[\\`*_~[\]()#|>!+.-]/;
const LINK = /!?\[([^\]\n]{0,500})\]\((?:[^()\n]|\([^()\n]*\))*\)/y;
const MARKS = [['**', 'strong'], ['__', 'strong'], ['~~', 'del'], ['*', 'em'], ['_', 'em']] as const;
const LETTER = /[\p{L}\p{N}]/u;

function inline(text: string, partial: boolean, depth = 0): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const push = (next: Inline): void => {
    if (plain) found.push({ kind: 'text', text: plain });
    plain = '';
    found.push(next);
  };
  let i = 0;
  while (i < text.length) {
    const char = text[i] as string;
    if (char === '\\' && ESCAPED.test(text[i + 1] ?? '')) {
      plain += text[i + 1];
      i += 2;
      continue;
    }
    if (char === '\n') {
      push({ kind: 'br' });
      i++;
      continue;
    }
    if (char === '`') {
      let ticks = 1;
      while (text[i + ticks] === '`') ticks++;
      const end = text.indexOf('`'.repeat(ticks), i + ticks);
      if (end > 0) {
        push({ kind: 'code', text: text.slice(i + ticks, end).trim() });
        i = end + ticks;
        continue;
      }
    }
    if (char === '[' || char === '!') {
      LINK.lastIndex = i;
      const link = LINK.exec(text);
      if (link) {
        // The words of a link stay, where it leads does not.
        plain += link[1];
        i += link[0].length;
        continue;
      }
    }
    const mark = depth < DEEPEST ? MARKS.find(([each]) => text.startsWith(each, i) && opens(text, i, each)) : undefined;
    if (mark) {
      const [sign, kind] = mark;
      const end = closes(text, i + sign.length, sign);
      const inside = end > 0 ? text.slice(i + sign.length, end) : partial && sign.length === 2 ? text.slice(i + sign.length) : '';
      if (inside) {
        push({ kind, children: inline(inside, partial, depth + 1) });
        i = end > 0 ? end + sign.length : text.length;
        continue;
      }
      plain += sign;
      i += sign.length;
      continue;
    }
    plain += char;
    i++;
  }
  if (plain) found.push({ kind: 'text', text: plain });
  return found;
}

const opens = (text: string, at: number, sign: string): boolean =>
  /\S/.test(text[at + sign.length] ?? '') && !(sign.startsWith('_') && LETTER.test(text[at - 1] ?? ''));

function closes(text: string, from: number, sign: string): number {
  for (let at = text.indexOf(sign, from + 1); at > 0; at = text.indexOf(sign, at + 1)) {
    const before = text[at - 1] as string;
    const after = text[at + sign.length] ?? '';
    if (sign.length === 1 && after === sign) {
      at++; // half of a double mark
      continue;
    }
    if (sign.length === 2 && after === sign[0]) continue; // the inner of two marks that end together ends first
    if (/\S/.test(before) && before !== '\\' && !(sign.startsWith('_') && LETTER.test(after))) return at;
  }
  return 0;
}

/** The words alone: to be read aloud by the device, or told to a screen reader. */
export function plainText(found: Block[]): string {
  return found.map((block): string => {
    switch (block.kind) {
      case 'p': case 'heading': return words(block.children);
      case 'code': return block.text;
      case 'quote': return plainText(block.children);
      case 'list': return block.items.map(plainText).join('\n');
      case 'table': return [block.head, ...block.rows].map((row) => row.map(words).join(', ')).join('\n');
      case 'rule': return '';
    }
  }).filter(Boolean).join('\n');
}

export const words = (found: Inline[]): string => found.map((each) =>
  each.kind === 'br' ? '\n' : 'text' in each ? each.text : words(each.children)).join('');
