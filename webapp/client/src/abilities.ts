/** What the teacher can do at the moment, for screens that are not the teacher's own: asked once, when it is first wanted. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask, client } from './api/client';
import type { Teacher } from './api/types';

export const teacherAbilities = signal<Teacher | null>(null);
let asking = false;

async function find(): Promise<void> {
  if (asking || teacherAbilities.value) return;
  asking = true;
  try {
    teacherAbilities.value = (await ask(client.GET('/api/teacher', { params: { query: { limit: 0 } } }))).teacher;
  } catch {
    // Then there is none for now; the next screen asks again.
  } finally {
    asking = false;
  }
}

/** Null until it is known. */
export function useTeacherAbilities(): Teacher | null {
  useEffect(() => { void find(); }, []);
  return teacherAbilities.value;
}
