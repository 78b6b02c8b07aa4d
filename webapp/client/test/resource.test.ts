import { expect, it } from 'vitest';
import { forget, resource } from '../src/resource';

const later = () => {
  let resolve: (value: string) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => { resolve = yes; reject = no; });
  return { promise, resolve, reject };
};

it('shows what is known while it asks anew, and keeps it when asking fails', async () => {
  const answers = [Promise.resolve('old'), Promise.reject(new Error('away')), Promise.resolve('new')];
  const mine = resource('known', () => answers.shift() as Promise<string>);
  await mine.load();
  await mine.load();
  expect([mine.data.value, String(mine.error.value)]).toEqual(['old', 'Error: away']);
  await mine.load();
  expect([mine.data.value, mine.error.value]).toEqual(['new', undefined]);
});

it('an answer overtaken by a later one is thrown away', async () => {
  const [first, second] = [later(), later()];
  const waiting = [first, second];
  const mine = resource('overtaken', () => (waiting.shift() as typeof first).promise);
  const loads = [mine.load(), mine.load()];
  second.resolve('second');
  first.resolve('first');
  await Promise.all(loads);
  expect(mine.data.value).toBe('second');
});

it('a value set by hand outlives a question asked before it', async () => {
  const slow = later();
  const mine = resource('set', () => slow.promise);
  const load = mine.load();
  mine.set('moved');
  slow.resolve('as it was');
  await load;
  expect([mine.data.value, mine.loading.value]).toEqual(['moved', false]);
});

it('one key is one resource until the profile changes', () => {
  const mine = resource('shared', async () => 'x');
  expect(resource('shared', async () => 'y')).toBe(mine);
  forget();
  expect(resource('shared', async () => 'y')).not.toBe(mine);
});
