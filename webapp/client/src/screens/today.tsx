import { ask, client } from '../api/client';
import type { Deck, Today } from '../api/types';
import { languageName, t } from '../i18n';
import { Flame, Icon, type IconName } from '../icons';
import { launch } from '../launch';
import { useBack } from '../parts/page';
import { Failure, Skeleton } from '../parts/states';
import { resource, useResource } from '../resource';
import { link } from '../router';
import { learner, profile } from '../session';
import { longDay, partOfDay, weekday } from '../time';

const fetchToday = () => ask(client.GET('/api/today'));

/** Asks for the day before its screen is drawn. */
export const prefetch = (): Promise<void> => resource('today', fetchToday).load();

export default function TodayScreen() {
  const today = useResource('today', fetchToday);
  useBack(undefined);
  const known = today.data.value;
  const day = known?.week.at(-1)?.day;
  const name = learner.value?.first_name ?? launch.firstName;
  return (
    <main class="page home">
      <header class="hello">
        <div>
          <h1 dir="auto">{t(`today-greeting-${partOfDay(new Date().getHours())}`, { name })}</h1>
          <p>{[languageName(profile.value?.language ?? 'en'), day && longDay(day)].filter(Boolean).join(' · ')}</p>
        </div>
        {known && known.streak > 0 && (
          <div class="streak" role="img" aria-label={t('today-streak', { count: known.streak })}><Flame /><span class="num">{known.streak}</span></div>
        )}
      </header>
      {known ? <Known today={known} />
        : today.error.value ? <Failure reason={today.error.value} retry={() => void today.load()} />
          : <Skeleton shapes={['hero', 'row', 'row', 'row']} />}
    </main>
  );
}

function Known({ today }: { today: Today }) {
  const due = today.counts.new + today.counts.learning + today.counts.review;
  return (
    <>
      <section class="card hero" aria-labelledby="due">
        <div class="hero-top">
          <div>
            <h2 class="due" id="due">
              {due > 0 ? <><b>{due}</b> <span>{t('today-due', { count: due })}</span></> : <span class="clear">{t('today-clear')}</span>}
            </h2>
            <p class="sub">{due > 0 ? summary(today) : t('today-clear-text')}</p>
          </div>
          <Ring done={today.done} goal={today.goal} />
        </div>
        {due > 0 ? <a class="btn" {...link('/review')}>{t('today-start')}</a>
          : <a class="btn" {...link('/add')}>{t('today-add')}</a>}
        <Week week={today.week} />
      </section>
      {(today.leeches ?? 0) > 0 && (
        <ul class="card rows lone">
          <li><a {...link('/leeches')}><span class="lead warn"><Icon name="leech" /></span>
            <span class="t">{t('today-leeches', { count: today.leeches ?? 0 })}</span><Icon name="chevron" /></a></li>
        </ul>
      )}
      <CarryOn today={today} />
      <Decks decks={today.decks} />
    </>
  );
}

const ON = { lesson: 'study-on-lesson', test: 'study-on-test', quiz: 'study-on-quiz', reading: 'study-on-reading', placement: 'study-on-quiz' } as const;

/** What was begun, and the lesson that comes next. */
function CarryOn({ today: { quiz, lesson } }: { today: Today }) {
  if (!quiz && !lesson) return null;
  return (
    <>
      <div class="section-h"><h2>{t('study-carry-on')}</h2></div>
      <ul class="card rows">
        {quiz && <Row to={`/quiz/${quiz.id}`} icon={quiz.lesson_id ? 'book' : 'quiz'} title={quiz.title} note={t(ON[quiz.sort], { number: quiz.number, total: quiz.total })} />}
        {lesson && <Row to={`/lessons/${lesson.id}`} icon="book" title={lesson.title}
          note={lesson.sort === 'test' ? t('study-unit-test') : t('study-lesson-number', { number: lesson.position })} />}
      </ul>
    </>
  );
}

function Row({ to, icon, title, note }: { to: string; icon: IconName; title: string; note: string }) {
  return (
    <li><a {...link(to)}><span class={icon === 'quiz' ? 'lead warn' : 'lead'}><Icon name={icon} /></span>
      <span class="pair"><span class="t" dir="auto">{title}</span><span class="d">{note}</span></span><Icon name="chevron" /></a></li>
  );
}

const summary = (today: Today): string => {
  const minutes = t('today-minutes', { count: Math.max(1, today.minutes_left) });
  return today.counts.new > 0 ? `${minutes} · ${t('today-new', { count: today.counts.new })}` : minutes;
};

/** Circumference of the ring's circle, radius 37. */
const ROUND = 2 * Math.PI * 37;

function Ring({ done, goal }: { done: number; goal: number }) {
  const share = goal > 0 ? Math.min(1, done / goal) : 1;
  return (
    <div class="ring" role="img" aria-label={t('today-goal', { done, goal })}>
      <svg viewBox="0 0 84 84" aria-hidden="true">
        <circle class="bg" cx="42" cy="42" r="37" />
        {share > 0 && <circle class="fg" cx="42" cy="42" r="37" stroke-dasharray={`${share * ROUND} ${ROUND}`} />}
      </svg>
      <div class="num" aria-hidden="true">{share >= 1 ? <Icon name="check" /> : done}<small>{t('today-of', { goal })}</small></div>
    </div>
  );
}

function Week({ week }: { week: Today['week'] }) {
  return (
    <ol class="week" aria-label={t('today-week')}>
      {week.map(({ day, done }, i) => {
        const last = i === week.length - 1;
        return (
          <li key={day} class={`${done ? 'on' : ''}${last ? ' today' : ''}`} aria-current={last ? 'date' : undefined}>
            <i>{done && <Icon name="check" />}</i>{last ? t('today-today') : weekday(day)}
            <span class="sr">{t(done ? 'today-day-done' : 'today-day-missed')}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Decks({ decks }: { decks: Deck[] }) {
  return (
    <>
      <div class="section-h"><h2>{t('today-decks')}</h2><a {...link('/words')}>{t('today-all-decks')}</a></div>
      {decks.length === 0 ? (
        <ul class="card rows"><li><a {...link('/course-decks')}><span class="lead"><Icon name="book" /></span>
          <span class="t">{t('today-take-course')}</span><Icon name="chevron" /></a></li></ul>
      ) : (
        <ul class="card rows plain">
          {decks.map((deck) => (
            <li key={deck.id}><a {...link(`/decks/${deck.id}`)}><span class="t" dir="auto">{deck.title}</span>
              <span class={deck.due > 0 ? 'count hot' : 'count'}>{deck.due > 0 ? deck.due : ''}<Icon name="chevron" /></span></a></li>
          ))}
        </ul>
      )}
    </>
  );
}
