/** Server-sent events out of a stream of text. Pure. */

export interface ServerEvent { name: string; data: string }

/** Bytes come cut anywhere; events come out whole. */
export class EventParser {
  private rest = '';

  push(text: string): ServerEvent[] {
    const found: ServerEvent[] = [];
    const pieces = (this.rest + text).split('\n\n');
    this.rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      let name = 'message';
      const data: string[] = [];
      for (const line of piece.split('\n')) {
        if (line.startsWith('event:')) name = line.slice(6).trim();
        else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      }
      if (data.length > 0) found.push({ name, data: data.join('\n') });
    }
    return found;
  }
}
