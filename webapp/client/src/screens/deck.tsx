import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask, client, Refused } from '../api/client';
import type { Deck, DeckChanges } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { CardPages, useEnd } from '../pages';
import { CardRows } from '../parts/card-rows';
import { StepperRow, SwitchRow, Text } from '../parts/fields';
import { Page } from '../parts/page';
import { Sheet } from '../parts/sheet';
import { Failure, Skeleton, State } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { useResource, type Resource } from '../resource';
import { go, link } from '../router';

type DecksReply = { decks: Deck[] };

export default function DeckScreen({ id }: { id: number }) {
  const decks = useResource<DecksReply>('decks', () => ask(client.GET('/api/decks')));
  const [managing, setManaging] = useState(false);
  const deck = decks.data.value?.decks.find((each) => each.id === id);
  if (!deck) {
    return (
      <Page title={t('words-deck')} back="/words">
        {decks.error.value ? <Failure reason={decks.error.value} retry={() => void decks.load()} />
          : decks.data.value && !decks.loading.value ? <Failure reason={new Refused(404, 'refusals-deck-missing')} retry={() => go('/words', { replace: true })} />
            : <Skeleton shapes={['row', 'row', 'row', 'row']} />}
      </Page>
    );
  }
  return (
    <Page title={deck.title} back="/words"
      action={<button type="button" class="round" aria-label={t('words-deck-settings')} onClick={() => setManaging(true)}><Icon name="dots" /></button>}>
      <p class="lead-text">{t('words-cards', { count: deck.cards })}{deck.active && <> · {t('words-deck-active')}</>}</p>
      <div class="two">
        {deck.due > 0 && <a class="btn" {...link(`/review/${deck.id}`)}>{t('words-review-deck', { count: deck.due })}</a>}
        <a class={deck.due > 0 ? 'btn quiet' : 'btn'} {...link(`/add?deck=${deck.id}`)}>{t('words-add')}</a>
      </div>
      <Cards deckId={id} />
      {managing && <Manage deck={deck} decks={decks} onClose={() => setManaging(false)} />}
    </Page>
  );
}

function Cards({ deckId }: { deckId: number }) {
  const pages = useMemo(() => new CardPages((after) =>
    ask(client.GET('/api/cards', { params: { query: { deck_id: deckId, limit: 50, ...(after ? { after } : {}) } } }))), [deckId]);
  useEffect(() => { void pages.start(); }, [pages]);
  const end = useEnd(pages);
  if (pages.phase.value === 'loading') return <Skeleton shapes={['row', 'row', 'row', 'row']} />;
  if (pages.phase.value === 'failed') return <Failure reason={pages.error.value} retry={() => void pages.start()} />;
  if (pages.cards.value.length === 0) return <State icon="cards" title={t('words-deck-empty')} text={t('words-deck-empty-text')} />;
  return <><CardRows cards={pages.cards.value} /><div ref={end} /></>;
}

/** Where "its own limit" starts when it is switched on. */
const USUAL_LIMIT = 10;

function Manage({ deck, decks, onClose }: { deck: Deck; decks: Resource<DecksReply>; onClose: () => void }) {
  const [title, setTitle] = useState(deck.title);
  const path = { params: { path: { deck_id: deck.id } } };
  const change = (changes: DeckChanges): Promise<boolean> => attempt(async () => {
    await ask(client.PATCH('/api/decks/{deck_id}', { ...path, body: changes }));
    await decks.load();
  });
  const remove = (): void => {
    void attempt(async () => {
      await ask(client.DELETE('/api/decks/{deck_id}', path));
      decks.set({ decks: (decks.data.value?.decks ?? []).filter(({ id }) => id !== deck.id) });
      onClose();
      go('/words', { replace: true });
      toast(t('words-deck-deleted', { title: deck.title }), async () => {
        await ask(client.POST('/api/decks/{deck_id}/restore', path));
        await decks.load();
      });
    });
  };
  const limit = deck.new_per_day;
  return (
    <Sheet title={t('words-deck-settings')} onClose={onClose}>
      <form class="inline" onSubmit={(event) => { event.preventDefault(); void change({ title: title.trim() }).then((done) => done && onClose()); }}>
        <Text label={t('words-deck-title')} value={title} onInput={setTitle} required maxLength={80} />
        <button type="submit" class="btn" disabled={!title.trim() || title.trim() === deck.title}>{t('words-rename')}</button>
      </form>
      <ul class="card rows settings">
        <SwitchRow label={t('words-make-active')} note={t('words-make-active-note')} checked={deck.active}
          disabled={deck.active} onChange={() => void change({ active: true })} />
        <SwitchRow label={t('words-own-limit')} checked={limit !== null} onChange={(on) => void change({ new_per_day: on ? USUAL_LIMIT : -1 })} />
        {limit !== null && (
          <StepperRow label={t('words-new-per-day')} value={limit} min={0} max={200} step={5} onChange={(value) => void change({ new_per_day: value })} />
        )}
      </ul>
      <button type="button" class="btn danger" onClick={remove}><Icon name="trash" />{t('words-delete-deck')}</button>
    </Sheet>
  );
}
