/** The teacher's Markdown as elements. Nothing in it leads anywhere or is taken as HTML: see markdown.ts. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { parse, words, type Block, type Inline } from '../markdown';
import { learnt, own } from './word';

/** Scripts that languages of the interface are written in; all others here are Latin. */
const CYRILLIC = /[\u0400-\u04ff]/g;
const LATIN = /[A-Za-z\u00c0-\u024f]/g;
const CYRILLIC_LANGUAGES = ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg'];

/** Which of the learner's two languages a passage is in, as far as its letters tell. */
export function languageOf(text: string): string {
  const [mine, other] = [own(), learnt()];
  const cyrillic = (text.match(CYRILLIC) ?? []).length > (text.match(LATIN) ?? []).length;
  return CYRILLIC_LANGUAGES.includes(mine) !== CYRILLIC_LANGUAGES.includes(other) && CYRILLIC_LANGUAGES.includes(mine) === cyrillic ? mine : other;
}

const spoken = (text: string): { lang: string; dir: 'auto'; class: string } => {
  const lang = languageOf(text);
  return { lang, dir: 'auto', class: lang === learnt() ? 'learnt' : 'own' };
};

function Words({ of }: { of: Inline[] }): ComponentChildren {
  return of.map((each, i) => {
    switch (each.kind) {
      case 'text': return each.text;
      case 'br': return <br key={i} />;
      case 'code': return <code key={i}>{each.text}</code>;
      case 'strong': return <strong key={i}><Words of={each.children} /></strong>;
      case 'em': return <em key={i}><Words of={each.children} /></em>;
      case 'del': return <del key={i}><Words of={each.children} /></del>;
    }
  });
}

function Item({ of }: { of: Block[] }) {
  const [first, ...rest] = of;
  if (first?.kind !== 'p') return <li><Blocks of={of} /></li>;
  return <li {...spoken(words(first.children))}><Words of={first.children} />{rest.length > 0 && <Blocks of={rest} />}</li>;
}

function Blocks({ of }: { of: Block[] }): ComponentChildren {
  return of.map((block, i) => {
    switch (block.kind) {
      case 'p': return <p key={i} {...spoken(words(block.children))}><Words of={block.children} /></p>;
      case 'heading': {
        const { class: voice, ...rest } = spoken(words(block.children));
        return <p key={i} {...rest} class={`heading ${voice}`}><Words of={block.children} /></p>;
      }
      case 'code': return <pre key={i} dir="auto"><code>{block.text}</code></pre>;
      case 'quote': return <blockquote key={i}><Blocks of={block.children} /></blockquote>;
      case 'rule': return <hr key={i} />;
      case 'list': {
        const items = block.items.map((item, n) => <Item key={n} of={item} />);
        return block.ordered ? <ol key={i} start={block.start}>{items}</ol> : <ul key={i}>{items}</ul>;
      }
      case 'table': return (
        // Wide tables scroll by themselves, with a keyboard too.
        <div key={i} class="table" tabIndex={0}>
          <table>
            <thead><tr>{block.head.map((cell, n) => <th key={n} scope="col" {...spoken(words(cell))}><Words of={cell} /></th>)}</tr></thead>
            <tbody>{block.rows.map((row, r) => <tr key={r}>{row.map((cell, n) => <td key={n} {...spoken(words(cell))}><Words of={cell} /></td>)}</tr>)}</tbody>
          </table>
        </div>
      );
    }
  });
}

export function Markdown({ text, partial = false }: { text: string; partial?: boolean }) {
  const found = useMemo(() => parse(text, partial), [text, partial]);
  return <Blocks of={found} />;
}
