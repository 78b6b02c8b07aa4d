import { ask, client } from '../api/client';
import type { LessonRow } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { Page } from '../parts/page';
import { Failure, Skeleton, State } from '../parts/states';
import { own } from '../parts/word';
import { useResource } from '../resource';
import { link } from '../router';
import { units, type Unit } from './lessons.state';

export default function Lessons() {
  const lessons = useResource('lessons', () => ask(client.GET('/api/lessons')));
  const known = lessons.data.value?.lessons;
  const found = known && units(known);
  return (
    <Page title={t('study-title')}>
      <ul class="card rows">
        <li><a {...link('/quiz')}><span class="lead warn"><Icon name="quiz" /></span>
          <span class="pair"><span class="t">{t('study-quiz')}</span><span class="d">{t('study-quiz-note')}</span></span><Icon name="chevron" /></a></li>
      </ul>
      {!found && (lessons.error.value ? <Failure reason={lessons.error.value} retry={() => void lessons.load()} /> : <Skeleton shapes={['row', 'row', 'row', 'row', 'row']} />)}
      {found && (
        <>
          {found.written.length > 0 && <Section title={t('study-written')} lessons={found.written} next={null} />}
          {found.units.length === 0 && <State icon="book" title={t('study-no-lessons')} text={t('study-no-lessons-text')} />}
          {found.units.map((unit) => <UnitSection key={`${unit.level}-${unit.number}`} unit={unit} levels={found.levels} next={found.next} />)}
        </>
      )}
    </Page>
  );
}

function UnitSection({ unit, levels, next }: { unit: Unit; levels: number; next: number | null }) {
  const done = unit.lessons.filter(({ state }) => state === 'done').length;
  const title = t('study-unit', { number: unit.number });
  return (
    <Section title={levels > 1 ? `${unit.level} · ${title}` : title} note={done > 0 ? t('study-unit-done', { done, total: unit.lessons.length }) : ''} lessons={unit.lessons} next={next} />
  );
}

function Section({ title, note = '', lessons, next }: { title: string; note?: string; lessons: readonly LessonRow[]; next: number | null }) {
  return (
    <section>
      <div class="section-h"><h2>{title}</h2>{note && <span class="num">{note}</span>}</div>
      <ul class="card rows lesson-rows">{lessons.map((lesson) => <Row key={lesson.id} lesson={lesson} next={lesson.id === next} />)}</ul>
    </section>
  );
}

const STATES = { new: 'study-state-new', open: 'study-state-open', done: 'study-state-done' } as const;

/** The one that comes next says what it is about; the others only what they are called. */
function Row({ lesson, next }: { lesson: LessonRow; next: boolean }) {
  const { state, sort, written, position, best } = lesson;
  return (
    <li>
      <a {...link(`/lessons/${lesson.id}`)} aria-current={next ? 'step' : undefined}>
        <span class={`lead ${state}${next ? ' next' : ''}`} aria-hidden="true">
          {state === 'done' ? <Icon name="check" /> : sort === 'test' ? <Icon name="flag" /> : written ? <Icon name="spark" /> : <span class="num">{position}</span>}
        </span>
        <span class="pair">
          {sort === 'test' && <span class="d kind">{t('study-unit-test')}</span>}
          <span class="t" dir="auto">{lesson.title}</span>
          {next && <span class="d" lang={own()} dir="auto">{lesson.aim}</span>}
          <span class="sr">{t(STATES[state])}</span>
        </span>
        <span class="count">{best !== null && <span><span class="sr">{t('study-best')} </span>{t('study-percent', { percent: best })}</span>}<Icon name="chevron" /></span>
      </a>
    </li>
  );
}
