import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Deck } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { CardPages, useEnd } from '../pages';
import { CardRows } from '../parts/card-rows';
import { Text } from '../parts/fields';
import { Page } from '../parts/page';
import { Sheet } from '../parts/sheet';
import { Failure, Skeleton, State } from '../parts/states';
import { attempt } from '../parts/toast';
import { useResource, type Resource } from '../resource';
import { go, link } from '../router';
import { haptic } from '../telegram';

type DecksReply = { decks: Deck[] };

export default function Words() {
  const [sought, setSought] = useState('');
  return (
    <Page title={t('words-title')} action={<a class="round accent" aria-label={t('words-add')} {...link('/add')}><Icon name="plus" /></a>}>
      <div class="search" role="search">
        <Icon name="search" />
        <input type="search" class="field" aria-label={t('words-search')} placeholder={t('words-search')} dir="auto" maxLength={100} enterkeyhint="search"
          value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </div>
      {sought.trim() ? <Found sought={sought.trim()} /> : <Decks />}
    </Page>
  );
}

/** Typing pauses this long before the server is asked. */
const PAUSE_MS = 250;

function Found({ sought }: { sought: string }) {
  const pages = useMemo(() => new CardPages((after) =>
    ask(client.GET('/api/cards', { params: { query: { q: sought, limit: 50, ...(after ? { after } : {}) } } }))), [sought]);
  useEffect(() => {
    const timer = setTimeout(() => void pages.start(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pages]);
  const end = useEnd(pages);
  if (pages.phase.value === 'loading') return <Skeleton shapes={['row', 'row', 'row']} />;
  if (pages.phase.value === 'failed') return <Failure reason={pages.error.value} retry={() => void pages.start()} />;
  if (pages.cards.value.length === 0) {
    return (
      <State icon="search" title={t('words-none-found')} text={t('words-none-found-text', { text: sought })}>
        <a class="btn" {...link(`/add?text=${encodeURIComponent(sought)}`)}>{t('words-add-it')}</a>
      </State>
    );
  }
  return <><CardRows cards={pages.cards.value} deckTitles /><div ref={end} /></>;
}

function Decks() {
  const decks = useResource<DecksReply>('decks', () => ask(client.GET('/api/decks')));
  const leeches = useResource('leeches', () => ask(client.GET('/api/leeches')));
  const [ordering, setOrdering] = useState(false);
  const [naming, setNaming] = useState(false);
  const known = decks.data.value;
  if (!known) {
    return decks.error.value ? <Failure reason={decks.error.value} retry={() => void decks.load()} /> : <Skeleton shapes={['row', 'row', 'row', 'row']} />;
  }
  const aside = leeches.data.value?.cards.length ?? 0;
  return (
    <>
      {aside > 0 && (
        <ul class="card rows lone"><li><a {...link('/leeches')}><span class="lead warn"><Icon name="leech" /></span>
          <span class="t">{t('words-leeches')}</span><span class="count">{aside}<Icon name="chevron" /></span></a></li></ul>
      )}
      <div class="section-h"><h2>{t('words-decks')}</h2>
        {known.decks.length > 1 && <button type="button" onClick={() => setOrdering(!ordering)}>{t(ordering ? 'words-order-done' : 'words-order')}</button>}
      </div>
      {known.decks.length === 0
        ? <State icon="cards" title={t('words-no-decks')} text={t('words-no-decks-text')} />
        : ordering ? <Ordering decks={decks} /> : <DeckRows decks={known.decks} />}
      <ul class="card rows actions">
        <li><button type="button" onClick={() => setNaming(true)}><span class="lead"><Icon name="plus" /></span><span class="t">{t('words-new-deck')}</span></button></li>
        <li><a {...link('/readings')}><span class="lead"><Icon name="page" /></span>
          <span class="pair"><span class="t">{t('readings-app-title')}</span><span class="d">{t('readings-app-row-text')}</span></span><Icon name="chevron" /></a></li>
        <li><a {...link('/course-decks')}><span class="lead"><Icon name="book" /></span><span class="t">{t('words-course-decks')}</span><Icon name="chevron" /></a></li>
      </ul>
      {naming && <NewDeck onClose={() => setNaming(false)} />}
    </>
  );
}

function DeckRows({ decks }: { decks: Deck[] }) {
  return (
    <ul class="card rows plain">
      {decks.map((deck) => (
        <li key={deck.id}><a {...link(`/decks/${deck.id}`)}>
          <span class="pair"><span class="t" dir="auto">{deck.title}</span>
            <span class="d">{t('words-cards', { count: deck.cards })}{deck.active && <> · {t('words-deck-active')}</>}</span></span>
          <span class={deck.due > 0 ? 'count hot' : 'count'}>{deck.due > 0 && <><span class="sr">{t('words-due-label')} </span>{deck.due}</>}<Icon name="chevron" /></span>
        </a></li>
      ))}
    </ul>
  );
}

/** Order by buttons: they work with a keyboard and a screen reader too. */
function Ordering({ decks }: { decks: Resource<DecksReply> }) {
  const list = decks.data.value?.decks ?? [];
  const move = (from: number, to: number): void => {
    const order = [...list];
    const [deck] = order.splice(from, 1);
    if (!deck) return;
    order.splice(to, 0, deck);
    decks.set({ decks: order });
    haptic('select');
    void attempt(async () => decks.set(await ask(client.PUT('/api/decks/order', { body: { ids: order.map(({ id }) => id) } }))))
      .then((done) => { if (!done) void decks.load(); });
  };
  return (
    <ul class="card rows plain ordering">
      {list.map((deck, i) => (
        <li key={deck.id}><span class="t" dir="auto">{deck.title}</span>
          <button type="button" class="round" disabled={i === 0} aria-label={t('words-up', { title: deck.title })} onClick={() => move(i, i - 1)}><Icon name="up" /></button>
          <button type="button" class="round" disabled={i === list.length - 1} aria-label={t('words-down', { title: deck.title })} onClick={() => move(i, i + 1)}><Icon name="down" /></button>
        </li>
      ))}
    </ul>
  );
}

function NewDeck({ onClose }: { onClose: () => void }) {
  const [title, setTitle] = useState('');
  const create = (event: Event): void => {
    event.preventDefault();
    void attempt(async () => {
      const deck = await ask(client.POST('/api/decks', { body: { title: title.trim() } }));
      onClose();
      go(`/decks/${deck.id}`);
    });
  };
  return (
    <Sheet title={t('words-new-deck')} onClose={onClose}>
      <form onSubmit={create}>
        <Text label={t('words-deck-title')} value={title} onInput={setTitle} required maxLength={80} />
        <button type="submit" class="btn" disabled={!title.trim()}>{t('words-create')}</button>
      </form>
    </Sheet>
  );
}
