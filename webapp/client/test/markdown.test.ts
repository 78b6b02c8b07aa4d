import { describe, expect, it } from 'vitest';
import { parse, plainText, type Block, type Inline } from '../src/markdown';

/** As one line of tags, for the eye. */
const inline = (found: Inline[]): string => found.map((each) => {
  if (each.kind === 'br') return '<br>';
  if (each.kind === 'text') return each.text;
  return `<${each.kind}>${'text' in each ? each.text : inline(each.children)}</${each.kind}>`;
}).join('');
const html = (found: Block[]): string => found.map((block): string => {
  switch (block.kind) {
    case 'p': case 'heading': return `<${block.kind}>${inline(block.children)}</${block.kind}>`;
    case 'code': return `<pre>${block.text}</pre>`;
    case 'quote': return `<quote>${html(block.children)}</quote>`;
    case 'rule': return '<hr>';
    case 'list': return `<${block.ordered ? `ol ${block.start}` : 'ul'}>${block.items.map((item) => `<li>${html(item)}</li>`).join('')}</list>`;
    case 'table': return `<table>${[block.head, ...block.rows].map((row) => row.map(inline).join('|')).join('/')}</table>`;
  }
}).join('');
const shown = (text: string, partial = false): string => html(parse(text, partial));

describe('the teacher’s Markdown', () => {
  it.each([
    ['uno\ndos\n\ntres', '<p>uno<br>dos</p><p>tres</p>'],
    ['**El** *perro* __come__ _carne_', '<p><strong>El</strong> <em>perro</em> <strong>come</strong> <em>carne</em></p>'],
    ['***muy*** bien', '<p><strong><em>muy</em></strong> bien</p>'],
    ['~~soy~~ `he` ido', '<p><del>soy</del> <code>he</code> ido</p>'],
    ['snake_case_name and 2 * 3 * 4', '<p>snake_case_name and 2 * 3 * 4</p>'],
    ['\\*not\\* bold', '<p>*not* bold</p>'],
    ['# Título\ntexto', '<heading>Título</heading><p>texto</p>'],
    ['- uno\n- dos\n  - más\n\nfin', '<ul><li><p>uno</p></li><li><p>dos</p><ul><li><p>más</p></li></list></li></list><p>fin</p>'],
    ['3. tres\n4. cuatro', '<ol 3><li><p>tres</p></li><li><p>cuatro</p></li></list>'],
    ['1. uno\n\n2. dos', '<ol 1><li><p>uno</p></li><li><p>dos</p></li></list>'],
    ['texto:\n- a', '<p>texto:</p><ul><li><p>a</p></li></list>'],
    ['> Hoy *he*\n> comido\n\nx', '<quote><p>Hoy <em>he</em><br>comido</p></quote><p>x</p>'],
    ['```\n<b>*x*</b>\n```\ny', '<pre><b>*x*</b></pre><p>y</p>'],
    ['| yo | he |\n|---|:-:|\n| tú | **has** |\nfin', '<table>yo|he/tú|<strong>has</strong></table><p>fin</p>'],
    ['a | b no es tabla', '<p>a | b no es tabla</p>'],
    ['uno\n\n---\n\ndos', '<p>uno</p><hr><p>dos</p>'],
  ])('%j', (text, wanted) => expect(shown(text)).toBe(wanted));

  it.each([
    ['[aquí](https://evil.example/?q=1)', '<p>aquí</p>'],
    ['[x](javascript:alert(1)) fin', '<p>x fin</p>'],
    ['![foto](https://evil.example/pixel.png)', '<p>foto</p>'],
    ['<img src=x onerror=alert(1)>', '<p><img src=x onerror=alert(1)></p>'],
    ['https://evil.example', '<p>https://evil.example</p>'],
  ])('leads nowhere: %j', (text, wanted) => expect(shown(text)).toBe(wanted));

  it('takes as meant what is still open while an answer is written, and only then', () => {
    expect(shown('El **pretérito perf', true)).toBe('<p>El <strong>pretérito perf</strong></p>');
    expect(shown('El **pretérito perf')).toBe('<p>El **pretérito perf</p>');
    expect(shown('```\ncódigo', true)).toBe('<pre>código</pre>');
  });

  it.each([
    ['*'.repeat(4000)], ['['.repeat(4000)], ['>'.repeat(4000)], ['- '.repeat(2000)], ['`'.repeat(4000)], ['_a'.repeat(2000)], ['|-'.repeat(2000)],
    ['![](('.repeat(1000)], [`${'  '.repeat(500)}- x\n`.repeat(50)], ['**a '.repeat(1000)],
  ])('is read in no time, whatever stands there', (text) => {
    const began = performance.now();
    parse(text);
    parse(text, true);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('loses no words', () => {
    const text = '# Uno\n- **dos** y\n> tres\n\n| cuatro |\n|---|\n| `cinco` |';
    for (const word of ['Uno', 'dos', 'tres', 'cuatro', 'cinco']) expect(plainText(parse(text))).toContain(word);
  });
});
