/** What the teacher can do at the moment, for screens that are not the teacher's own: asked once, when it is first wanted. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask, client } from './api/client';
import type { Teacher } from './api/types';

export const teacherAbilities = signal<Teacher | null>(null);
let asking: Promise<void> | null = null;

async function find(): Promise<void> {
  try {
    teacherAbilities.value = (await ask(client.GET('/api/teacher', { params: { query: { limit: 0 } } }))).teacher;
  } catch {
    // Then there is none for now; the next screen asks again.
  } finally {
    asking = null;
  }
}

/** Resolves once it is known, or cannot be found out. */
export function knowTeacher(): Promise<void> {
  if (teacherAbilities.value) return Promise.resolve();
  asking ??= find();
  return asking;
}

/** Null until it is known. */
export function useTeacherAbilities(): Teacher | null {
  useEffect(() => { void knowTeacher(); }, []);
  return teacherAbilities.value;
}
