/** Cards as a list: in a deck, in a search, among the leeches. */
import type { ComponentChildren } from 'preact';
import type { Card } from '../api/types';
import { t } from '../i18n';
import { link } from '../router';
import { learnt, own } from './word';

export function CardRows({ cards, deckTitles = false, extra }: { cards: readonly Card[]; deckTitles?: boolean; extra?: (card: Card) => ComponentChildren }) {
  return (
    <ul class="card rows cards">
      {cards.map((card) => (
        <li key={card.id}>
          <a {...link(`/cards/${card.id}`)}>
            <span class="pair">
              <span class="t" lang={learnt()} dir="auto">{card.word}</span>
              <span class="d" lang={own()} dir="auto">{card.translation}</span>
              {deckTitles && <span class="d in" dir="auto">{card.deck_title}</span>}
            </span>
            <span class={`state-mark ${card.state}`}>{t(`words-state-${card.state}`)}</span>
          </a>
          {extra?.(card)}
        </li>
      ))}
    </ul>
  );
}
