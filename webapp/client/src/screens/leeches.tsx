/** Words that were forgotten again and again: looked at, mended, then taken back into the reviews. */
import { ask, client } from '../api/client';
import type { Card } from '../api/types';
import { t } from '../i18n';
import { CardRows } from '../parts/card-rows';
import { Page } from '../parts/page';
import { Failure, Skeleton, State } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { useResource } from '../resource';

export default function Leeches() {
  const leeches = useResource<{ cards: Card[] }>('leeches', () => ask(client.GET('/api/leeches')));
  const known = leeches.data.value;
  const rescue = (card: Card): void => {
    void attempt(async () => {
      await ask(client.POST('/api/cards/{card_id}/rescue', { params: { path: { card_id: card.id } } }));
      leeches.set({ cards: (leeches.data.value?.cards ?? []).filter(({ id }) => id !== card.id) });
      toast(t('words-rescued', { word: card.word }));
    });
  };
  return (
    <Page title={t('words-leeches')} back="/words">
      <p class="lead-text">{t('words-leeches-text')}</p>
      {known ? known.cards.length > 0
        ? <CardRows cards={known.cards} deckTitles extra={(card) => (
          <button type="button" class="chip" onClick={() => rescue(card)}>{t('words-rescue')}<span class="sr"> {card.word}</span></button>)} />
        : <State icon="check" title={t('words-no-leeches')} />
        : leeches.error.value ? <Failure reason={leeches.error.value} retry={() => void leeches.load()} /> : <Skeleton shapes={['row', 'row']} />}
    </Page>
  );
}
