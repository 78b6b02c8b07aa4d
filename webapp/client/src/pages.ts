/** Cards page by page: the next one is asked for when the end of the list comes into view. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Card, CardPage } from './api/types';

export class CardPages {
  readonly cards = signal<Card[]>([]);
  readonly phase = signal<'loading' | 'open' | 'failed'>('loading');
  readonly more = signal(false);
  readonly error = signal<unknown>(undefined);
  private after: number | null = null;
  private round = 0;
  private asking = false;

  constructor(private readonly fetchPage: (after: number | null) => Promise<CardPage>) {}

  /** Begins anew; an answer to an earlier beginning is thrown away. */
  async start(): Promise<void> {
    this.round++;
    this.asking = false;
    this.after = null;
    await this.page(true);
  }

  async next(): Promise<void> {
    if (this.more.value) await this.page(false);
  }

  private async page(first: boolean): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const round = this.round;
    try {
      const page = await this.fetchPage(this.after);
      if (round !== this.round) return;
      this.cards.value = first ? page.cards : [...this.cards.value, ...page.cards];
      this.after = page.next;
      this.more.value = page.next !== null;
      this.phase.value = 'open';
    } catch (reason) {
      if (round !== this.round) return;
      this.error.value = reason;
      this.phase.value = 'failed';
    } finally {
      if (round === this.round) this.asking = false;
    }
  }
}

/** An element at the end of a list; coming near it loads the next page. */
export function useEnd(pages: CardPages) {
  const end = useRef<HTMLDivElement>(null);
  const count = pages.cards.value.length;
  useEffect(() => {
    if (!end.current) return undefined;
    const seen = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) void pages.next(); }, { rootMargin: '600px' });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [pages, count]);
  return end;
}
