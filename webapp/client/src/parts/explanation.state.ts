/** Takes a lesson's explanation apart. Pure. */

export interface Run { text: string; bold: boolean; foreign: boolean }
export interface Paragraph { list: boolean; lines: Run[][] }

const CYRILLIC = /[\u0400-\u04ff]/;

function runs(line: string): Run[] {
  return line.split('**').map((text, i, all) => {
    // A mark without its other half stands for itself.
    const bold = i % 2 === 1 && i < all.length - 1;
    return { text: i % 2 === 1 && !bold ? `**${text}` : text, bold, foreign: bold && !CYRILLIC.test(text) };
  }).filter(({ text }) => text !== '');
}

/** Blank lines part paragraphs; lines that begin with "- " are a list, also right under a sentence. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (!line) {
      open = null;
      continue;
    }
    const list = line.startsWith('- ');
    if (!open || open.list !== list) {
      open = { list, lines: [] };
      found.push(open);
    }
    open.lines.push(runs(list ? line.slice(2) : line));
  }
  return found;
}
