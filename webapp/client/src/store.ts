import { createStore, get, update } from 'idb-keyval';

/** Where things wait to be sent. `change` is atomic, also between tabs. */
export interface ListStore<T> {
  read: () => Promise<T[]>;
  change: (change: (waiting: T[]) => T[]) => Promise<void>;
}

/** A list in IndexedDB under `key`; in memory where the browser refuses it (private windows), which still serves this visit. */
export function listStore<T>(key: string): ListStore<T> {
  const database = (() => {
    try {
      return createStore('lang-agent', 'outbox');
    } catch {
      return null;
    }
  })();
  let memory: T[] | null = database ? null : [];

  const fallBack = (): T[] => (memory ??= []);
  return {
    read: async () => {
      if (memory || !database) return fallBack();
      try {
        return (await get<T[]>(key, database)) ?? [];
      } catch {
        return fallBack();
      }
    },
    change: async (change) => {
      if (!memory && database) {
        try {
          await update<T[]>(key, (waiting) => change(waiting ?? []), database);
          return;
        } catch {
          // Refused: go on in memory.
        }
      }
      memory = change(fallBack());
    },
  };
}
