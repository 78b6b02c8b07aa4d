import { ask, client } from '../api/client';
import type { CourseDeck } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../icons';
import { Page } from '../parts/page';
import { Failure, Skeleton, State } from '../parts/states';
import { attempt, toast } from '../parts/toast';
import { useResource } from '../resource';
import { link } from '../router';
import { haptic } from '../telegram';

export default function CourseDecks() {
  const courses = useResource<{ decks: CourseDeck[] }>('course-decks', () => ask(client.GET('/api/course-decks')));
  const known = courses.data.value;
  const take = (course: CourseDeck): void => {
    void attempt(async () => {
      await ask(client.POST('/api/course-decks/take', { body: { key: course.key } }));
      haptic('success');
      toast(t('words-course-taken', { title: course.title }));
      await courses.load();
    });
  };
  const levels = [...new Set(known?.decks.map(({ level }) => level))];
  return (
    <Page title={t('words-course-decks')} back="/words">
      <p class="lead-text">{t('words-course-text')}</p>
      {!known && (courses.error.value ? <Failure reason={courses.error.value} retry={() => void courses.load()} /> : <Skeleton shapes={['row', 'row', 'row', 'row']} />)}
      {known?.decks.length === 0 && <State icon="book" title={t('words-no-courses')} />}
      {levels.map((level) => (
        <section key={level}>
          <div class="section-h"><h2>{t('words-level', { level })}</h2></div>
          <ul class="card rows plain">{known?.decks.filter((course) => course.level === level).map((course) => <Row key={course.key} course={course} take={take} />)}</ul>
        </section>
      ))}
    </Page>
  );
}

function Row({ course, take }: { course: CourseDeck; take: (course: CourseDeck) => void }) {
  const text = (
    <span class="pair"><span class="t" dir="auto">{course.title}</span><span class="d">{t('words-cards', { count: course.size })}</span></span>
  );
  if (course.deck_id !== null) {
    return <li><a {...link(`/decks/${course.deck_id}`)}>{text}<span class="state-mark mature">{t('words-taken')}</span><Icon name="chevron" /></a></li>;
  }
  return <li><span class="static">{text}</span><button type="button" class="chip" onClick={() => take(course)}>{t('words-take')}<span class="sr"> {course.title}</span></button></li>;
}
