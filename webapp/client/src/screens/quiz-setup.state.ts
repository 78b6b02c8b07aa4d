/** What a quiz is to be about, and how that is asked of the server. Pure. */
import type { NewQuiz, Topic } from '../api/types';

export const SIZES = [5, 10, 20] as const;
export type Size = (typeof SIZES)[number];

export type About = { kind: 'mixed' } | { kind: 'mistakes' } | { kind: 'topic'; slug: string; title: string } | { kind: 'deck'; id: number; title: string };

export function bySize(about: About, size: Size): Omit<NewQuiz, 'abilities' | 'title'> {
  switch (about.kind) {
    case 'mixed': return { size };
    case 'mistakes': return { size, mistakes: true };
    case 'topic': return { size, topic: about.slug };
    case 'deck': return { size, deck_id: about.id };
  }
}

/** Topics shown before all of them are asked for. */
const FEW = 8;

/** Bundled topics, weak ones first; the one that is chosen is among those on show. */
export function onShow(topics: readonly Topic[], chosen: string, whole: boolean): { shown: Topic[]; more: boolean } {
  const bundled = topics.filter(({ slug }) => slug !== '');
  const first = whole ? bundled : bundled.slice(0, FEW);
  const missing = bundled.find(({ slug }) => slug === chosen && !first.some((topic) => topic.slug === slug));
  return { shown: missing ? [...first, missing] : first, more: first.length < bundled.length };
}
