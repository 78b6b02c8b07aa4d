import { useState } from 'preact/hooks';
import { ask, client } from '../api/client';
import type { Card, Deck } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { Text } from '../parts/fields';
import { Page } from '../parts/page';
import { Sheet } from '../parts/sheet';
import { Failure, Skeleton } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { learnt, own, WordBody, WordHead } from '../parts/word';
import { useResource, type Resource } from '../resource';
import { go, goBack } from '../router';
import { momentText } from '../time';

export default function CardScreen({ id }: { id: number }) {
  const card = useResource<Card>(`card-${id}`, () => ask(client.GET('/api/cards/{card_id}', { params: { path: { card_id: id } } })));
  const [editing, setEditing] = useState(false);
  const known = card.data.value;
  if (!known) {
    return (
      <Page title={t('words-card')} back="/words">
        {card.error.value ? <Failure reason={card.error.value} retry={() => void card.load()} /> : <Skeleton shapes={['flash']} />}
      </Page>
    );
  }
  return (
    <Page title={t(editing ? 'words-edit-card' : 'words-card')} back={`/decks/${known.deck_id}`}>
      {editing ? <Edit card={card} known={known} onDone={() => setEditing(false)} /> : <View card={card} known={known} onEdit={() => setEditing(true)} />}
    </Page>
  );
}

interface Shown { card: Resource<Card>; known: Card }

function View({ card, known, onEdit }: Shown & { onEdit: () => void }) {
  const [moving, setMoving] = useState(false);
  const path = { params: { path: { card_id: known.id } } };
  const suspended = known.state === 'suspended';
  const pause = (): Promise<boolean> => attempt(async () => {
    card.set(await ask(suspended ? client.POST('/api/cards/{card_id}/resume', path) : client.POST('/api/cards/{card_id}/suspend', path)));
    toast(t(suspended ? 'words-resumed' : 'words-suspended'));
  });
  const rescue = (): Promise<boolean> => attempt(async () => {
    card.set(await ask(client.POST('/api/cards/{card_id}/rescue', path)));
    toast(t('words-rescued', { word: known.word }));
  });
  const remove = (): Promise<boolean> => attempt(async () => {
    await ask(client.DELETE('/api/cards/{card_id}', path));
    goBack(`/decks/${known.deck_id}`);
    toast(t('words-deleted', { word: known.word }), async () => {
      card.set(await ask(client.POST('/api/cards/{card_id}/restore', path)));
      go(`/cards/${known.id}`);
    });
  });
  return (
    <>
      <article class="card sheet-card">
        <div class="meta"><span class="pill" dir="auto"><span>{known.deck_title}</span></span>
          <span class={`state-mark ${known.state}`}>{t(`words-state-${known.state}`)}</span></div>
        <WordHead of={known} card={known.id} level={2} />
        <WordBody of={known} />
        {known.due && <p class="due-line"><Icon name="clock" />{Date.parse(known.due) <= Date.now() ? t('words-due-now') : t('words-due', { moment: momentText(known.due, Date.now()) })}</p>}
      </article>
      <ul class="card rows actions">
        <li><button type="button" onClick={onEdit}><span class="lead"><Icon name="edit" /></span><span class="t">{t('words-edit')}</span></button></li>
        <li><button type="button" onClick={() => setMoving(true)}><span class="lead"><Icon name="move" /></span><span class="t">{t('words-move')}</span></button></li>
        {known.state === 'leech'
          ? <li><button type="button" onClick={() => void rescue()}><span class="lead"><Icon name="play" /></span><span class="t">{t('words-rescue')}</span></button></li>
          : <li><button type="button" onClick={() => void pause()}><span class="lead"><Icon name={suspended ? 'play' : 'pause'} /></span>
            <span class="t">{t(suspended ? 'words-resume' : 'words-suspend')}</span></button></li>}
        <li class="danger"><button type="button" onClick={() => void remove()}><span class="lead"><Icon name="trash" /></span><span class="t">{t('words-delete')}</span></button></li>
      </ul>
      {moving && <Move card={card} known={known} onClose={() => setMoving(false)} />}
    </>
  );
}

function Move({ card, known, onClose }: Shown & { onClose: () => void }) {
  const decks = useResource<{ decks: Deck[] }>('decks', () => ask(client.GET('/api/decks')));
  const move = (deck: Deck): void => {
    void attempt(async () => {
      card.set(await ask(client.PATCH('/api/cards/{card_id}', { params: { path: { card_id: known.id } }, body: { deck_id: deck.id } })));
      onClose();
      toast(t('words-moved', { title: deck.title }));
    });
  };
  return (
    <Sheet title={t('words-move-to')} onClose={onClose}>
      {decks.error.value && !decks.data.value ? <Failure reason={decks.error.value} retry={() => void decks.load()} /> : (
        <ul class="card rows plain">
          {(decks.data.value?.decks ?? []).map((deck) => (
            <li key={deck.id}><button type="button" aria-current={deck.id === known.deck_id || undefined} disabled={deck.id === known.deck_id} onClick={() => move(deck)}>
              <span class="t" dir="auto">{deck.title}</span>{deck.id === known.deck_id && <Icon name="check" />}</button></li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

const FIELDS = [
  ['word', 160], ['transcription', 160], ['translation', 256], ['example', 512], ['example_translation', 512], ['hint', 512],
] as const;
type Field = (typeof FIELDS)[number][0];
const LABELS = {
  word: 'words-field-word', transcription: 'words-field-transcription', translation: 'words-field-translation',
  example: 'words-field-example', example_translation: 'words-field-example-translation', hint: 'words-field-hint',
} as const;
const LEARNT: readonly Field[] = ['word', 'transcription', 'example'];
const LONG: readonly Field[] = ['example', 'example_translation', 'hint'];

function Edit({ card, known, onDone }: Shown & { onDone: () => void }) {
  const [draft, setDraft] = useState(() => Object.fromEntries(FIELDS.map(([name]) => [name, known[name]])) as Record<Field, string>);
  const save = (event: Event): void => {
    event.preventDefault();
    const changed = Object.fromEntries(FIELDS.filter(([name]) => draft[name].trim() !== known[name]).map(([name]) => [name, draft[name].trim()]));
    void attempt(async () => {
      if (Object.keys(changed).length > 0) {
        card.set(await ask(client.PATCH('/api/cards/{card_id}', { params: { path: { card_id: known.id } }, body: changed })));
        toast(t('words-saved'));
      }
      onDone();
    });
  };
  return (
    <form class="card form" onSubmit={save}>
      {FIELDS.map(([name, maxLength]) => (
        <Text key={name} label={t(LABELS[name])} value={draft[name]} maxLength={maxLength} long={LONG.includes(name)} lang={LEARNT.includes(name) ? learnt() : own()}
          required={name === 'word' || name === 'translation'} onInput={(value) => setDraft({ ...draft, [name]: value })} />
      ))}
      <button type="submit" class="btn">{t('words-save')}</button>
      <button type="button" class="btn quiet" onClick={onDone}>{t('app-cancel')}</button>
    </form>
  );
}
