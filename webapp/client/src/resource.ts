/** Data of the server as signals: what is known is shown at once, and brought up to date behind it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

export interface Resource<T> {
  data: ReadonlySignal<T | undefined>;
  /** Why the last load failed; cleared by one that succeeds. Data from before stays on show. */
  error: ReadonlySignal<unknown>;
  loading: ReadonlySignal<boolean>;
  load: () => Promise<void>;
  set: (value: T) => void;
}

const known = new Map<string, Resource<unknown>>();

export function resource<T>(key: string, fetcher: () => Promise<T>): Resource<T> {
  const existing = known.get(key);
  if (existing) return existing as Resource<T>;
  const data = signal<T | undefined>(undefined);
  const error = signal<unknown>(undefined);
  const loading = signal(false);
  let latest = 0;
  const made: Resource<T> = {
    data, error, loading,
    // An answer that arrives after a later question, or after a value was set, is old news.
    load: async () => {
      const mine = ++latest;
      loading.value = true;
      try {
        const value = await fetcher();
        if (mine !== latest) return;
        data.value = value;
        error.value = undefined;
      } catch (reason) {
        if (mine === latest) error.value = reason;
      } finally {
        if (mine === latest) loading.value = false;
      }
    },
    set: (value) => {
      latest++;
      loading.value = false;
      error.value = undefined;
      data.value = value;
    },
  };
  known.set(key, made as Resource<unknown>);
  return made;
}

/** Everything known is another profile's now. */
export function forget(): void {
  known.clear();
}

/** A resource of the screen on show: loaded when it appears, on coming back to the app, and when the network returns. */
export function useResource<T>(key: string, fetcher: () => Promise<T>): Resource<T> {
  const mine = useMemo(() => resource(key, fetcher), [key]);
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible' && !mine.loading.value) void mine.load();
    };
    refresh();
    addEventListener('online', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      removeEventListener('online', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [mine]);
  return mine;
}
