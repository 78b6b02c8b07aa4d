import { createStore, get, update } from 'idb-keyval';
import type { Grade, Store } from './outbox';

/** Grades of one learner in IndexedDB; in memory where the browser refuses it (private windows), which still serves this visit. */
export function gradeStore(learnerId: number): Store {
  const key = `grades-${learnerId}`;
  const database = (() => {
    try {
      return createStore('lang-agent', 'outbox');
    } catch {
      return null;
    }
  })();
  let memory: Grade[] | null = database ? null : [];

  const fallBack = (): Grade[] => (memory ??= []);
  return {
    read: async () => {
      if (memory || !database) return fallBack();
      try {
        return (await get<Grade[]>(key, database)) ?? [];
      } catch {
        return fallBack();
      }
    },
    change: async (change) => {
      if (!memory && database) {
        try {
          await update<Grade[]>(key, (waiting) => change(waiting ?? []), database);
          return;
        } catch {
          // Refused: go on in memory.
        }
      }
      memory = change(fallBack());
    },
  };
}
