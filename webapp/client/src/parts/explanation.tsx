/** A lesson's explanation: paragraphs, lists, and bold, which is where the language being learnt stands. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { paragraphs, type Paragraph, type Run } from './explanation.state';
import { learnt, own } from './word';

const Line = ({ runs }: { runs: readonly Run[] }): ComponentChildren =>
  runs.map(({ text, bold, foreign }, i) => (bold ? <b key={i} lang={foreign ? learnt() : undefined} class={foreign ? 'learnt' : ''}>{text}</b> : text));

const Part = ({ of }: { of: Paragraph }) => (of.list
  ? <ul>{of.lines.map((runs, i) => <li key={i}><Line runs={runs} /></li>)}</ul>
  : <p>{of.lines.map((runs, i) => <>{i > 0 && <br />}<Line runs={runs} /></>)}</p>);

export function Explanation({ text }: { text: string }) {
  const parts = useMemo(() => paragraphs(text), [text]);
  return <div class="explanation" lang={own()} dir="auto">{parts.map((part, i) => <Part key={i} of={part} />)}</div>;
}
