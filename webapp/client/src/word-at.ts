/** The word under a tap: answers stay plain text, so that they can be selected and read aloud as what they are. */

type CaretDocument = Document & {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
};

const LETTERS = /[\p{L}\p{M}\p{N}'’-]/u;

/** Where the word around `at` begins and ends in `text`; null between words. Pure. */
export function wordAround(text: string, at: number, language: string): [number, number] | null {
  if (typeof Intl.Segmenter === 'function') {
    try {
      for (const { index, segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
        if (index <= at && at < index + segment.length) return isWordLike && /\p{L}/u.test(segment) ? [index, index + segment.length] : null;
      }
      return null;
    } catch {
      // A language the browser does not know: letters decide.
    }
  }
  let [start, end] = [at, at];
  while (start > 0 && LETTERS.test(text[start - 1] as string)) start--;
  while (end < text.length && LETTERS.test(text[end] as string)) end++;
  return end > start && /\p{L}/u.test(text.slice(start, end)) ? [start, end] : null;
}

/** The word at this point of the screen, inside `within`; null where there is none. */
export function wordAt(x: number, y: number, within: Element, language: string): string | null {
  const page = document as CaretDocument;
  const position = page.caretPositionFromPoint?.(x, y);
  const range = position ? null : page.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  if (!node || node.nodeType !== Node.TEXT_NODE || !within.contains(node)) return null;
  const text = node.nodeValue ?? '';
  const offset = position?.offset ?? range?.startOffset ?? 0;
  // The caret may stand after the last letter that was tapped.
  for (const at of [offset, offset - 1]) {
    const found = at >= 0 ? wordAround(text, at, language) : null;
    if (found && isUnder(node, found, x, y)) return text.slice(...found);
  }
  return null;
}

/** Tapping beside a line finds its last word too: only what is really under the finger counts. */
function isUnder(node: Node, [start, end]: [number, number], x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].some((box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2);
}
