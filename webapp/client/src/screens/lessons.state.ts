/** The list of lessons as it is shown. Pure. */
import type { LessonRow } from '../api/types';

export interface Unit { level: string; number: number; lessons: LessonRow[] }
/** `next`: the lesson to go on with. `levels`: how many the course has. */
export interface Course { units: Unit[]; written: LessonRow[]; next: number | null; levels: number }

export function units(lessons: readonly LessonRow[]): Course {
  const found: Unit[] = [];
  const bundled = lessons.filter(({ written }) => !written);
  for (const lesson of bundled) {
    const last = found.at(-1);
    if (last && last.level === lesson.level && last.number === lesson.unit) last.lessons.push(lesson);
    else found.push({ level: lesson.level, number: lesson.unit, lessons: [lesson] });
  }
  return {
    units: found,
    written: lessons.filter(({ written }) => written),
    next: (bundled.find(({ state }) => state === 'open') ?? bundled.find(({ state }) => state === 'new'))?.id ?? null,
    levels: new Set(bundled.map(({ level }) => level)).size,
  };
}
