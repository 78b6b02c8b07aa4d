/** The end of a run: what was done, when it goes on, what to do until then. */
import { useEffect } from 'preact/hooks';
import { ask, client } from '../api/client';
import { t } from '../i18n';
import { Icon } from '../icons';
import { attempt } from '../parts/toast';
import { useResource } from '../resource';
import { go, link } from '../router';
import { haptic } from '../telegram';
import { momentText } from '../time';

interface DoneProps { done: number; doneToday: number; nextDue: string | null; deckId: number | null }

export function Done({ done, doneToday, nextDue, deckId }: DoneProps) {
  const courses = useResource('course-decks', () => ask(client.GET('/api/course-decks')));
  const next = courses.data.value?.decks.find((deck) => deck.deck_id === null);
  useEffect(() => { if (done > 0) haptic('success'); }, []);
  const take = (key: string) => attempt(async () => {
    const deck = await ask(client.POST('/api/course-decks/take', { body: { key } }));
    go(`/review/${deck.id}`);
  });
  return (
    <section class="done">
      <span class="done-mark"><Icon name="check" /></span>
      <h1>{t(doneToday > 0 ? 'session-done-title' : 'session-nothing-title')}</h1>
      {doneToday > 0 && <p>{t('session-done-today', { count: doneToday })}</p>}
      <p class="when">{nextDue ? t('session-next-due', { moment: momentText(nextDue, Date.now()) }) : t('session-never-due')}</p>
      <div class="state-actions">
        {deckId !== null && <a class="btn" {...link('/review')}>{t('session-all-decks')}</a>}
        {next && (
          <button type="button" class={deckId === null ? 'btn' : 'btn quiet'} onClick={() => void take(next.key)}>
            {t('session-take-course', { title: next.title })}
          </button>
        )}
        <a class="btn quiet" {...link('/add')}>{t('session-add-words')}</a>
        <a class="btn plain" {...link('/')}>{t('session-to-today')}</a>
      </div>
    </section>
  );
}
