/** Beginning a run of exercises, and what this device can do in one. */
import { knowTeacher } from './abilities';
import { ask, client } from './api/client';
import type { NewQuiz, Step } from './api/types';
import { t } from './i18n';
import { go } from './router';
import { learnt } from './parts/word';
import { canHear } from './voice';

/** A step that is known before its screen is drawn, by the quiz's id. */
export const begun = new Map<number, Step>();

async function abilities(): Promise<('speech' | 'hearing')[]> {
  await knowTeacher();
  return canHear(learnt()) ? ['speech'] : [];
}

function enter(step: Step): void {
  begun.set(step.quiz.id, step);
  go(`/quiz/${step.quiz.id}`);
}

/** A lesson's exercises: where they were left, or `anew`. */
export async function startLesson(lessonId: number, anew = false): Promise<void> {
  const path = { lesson_id: lessonId };
  enter(await ask(client.POST('/api/lessons/{lesson_id}/run', { params: { path }, body: { abilities: await abilities(), anew } })));
}

/** Questions about a text that was read: where they were left, or new ones. */
export async function startReading(readingId: number): Promise<void> {
  const body = { abilities: await abilities(), ask_gap: t('readings-ask-gap'), ask_order: t('readings-ask-order'), anew: false };
  enter(await ask(client.POST('/api/readings/{reading_id}/questions', { params: { path: { reading_id: readingId } }, body })));
}

export async function startQuiz(wish: Omit<NewQuiz, 'abilities'>): Promise<void> {
  enter(await ask(client.POST('/api/quizzes', { body: { ...wish, abilities: await abilities() } })));
}
