// What the Mini App takes from locales/<language>/*.ftl: which ids it uses, what variables they need, and the parsed messages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { parse, Visitor } from '@fluent/syntax';

export const LOCALES = ['en', 'ru'];
const CLIENT = fileURLToPath(new URL('..', import.meta.url));
export const FOLDER = join(CLIENT, '..', '..', 'locales');

/** The files whose messages may be used here: a feature's file is added when its screen is. */
const STEMS = ['app', 'today', 'session', 'words', 'teacher', 'scenes', 'exercises', 'study', 'readings', 'placement', 'refusals'];

function texts(locale) {
  const folder = join(FOLDER, locale);
  const wanted = new Set(STEMS.map((stem) => `${stem}.ftl`));
  return readdirSync(folder).filter((name) => wanted.has(name)).sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

export const sources = () => LOCALES.flatMap((locale) => texts(locale).map(({ path }) => path));

/** id → names of its variables, in the order of the files. */
export function variables(locale) {
  const found = new Map();
  for (const { path, text } of texts(locale)) {
    for (const entry of parse(text, {}).body) {
      if (entry.type === 'Junk') throw new Error(`${path}: cannot be read near: ${entry.content.slice(0, 80)}`);
      if (entry.type !== 'Message') continue;
      const names = new Set();
      const visitor = new (class extends Visitor {
        visitVariableReference(node) { names.add(node.id.name); }
      })();
      visitor.visit(entry);
      if (found.has(entry.id.name)) throw new Error(`${path}: ${entry.id.name} stands in two places`);
      found.set(entry.id.name, [...names].sort());
    }
  }
  return found;
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(item.name) && !item.name.endsWith('.d.ts') ? [path] : [];
  });
}

const SRC = join(CLIENT, 'src');

/** What is drawn before any other screen's code is there: its messages come first, the rest right after the first paint. */
const FIRST = ['app.tsx', 'i18n/index.ts', 'parts/page.tsx', 'parts/states.tsx', 'parts/toast.tsx', 'screens/today.tsx'].map((name) => join(SRC, name));

/** Ids written out in the files, and the beginnings of those put together there (`app-goal-${goal}`). */
function used(ids, files) {
  const kept = new Set();
  const stems = STEMS.join('|');
  const whole = new RegExp(`['"\`]((?:${stems})-[a-z0-9-]+)['"\`]`, 'g');
  const begun = new RegExp(`['"\`]((?:${stems})-[a-z0-9-]*)(?:\\$\\{|['"\`]\\))`, 'g');
  for (const path of files) {
    const code = readFileSync(path, 'utf8');
    for (const [, id] of code.matchAll(whole)) if (ids.has(id)) kept.add(id);
    for (const [, start] of code.matchAll(begun)) for (const id of ids) if (id.startsWith(start)) kept.add(id);
  }
  return kept;
}

/** The parsed messages of one language that the client uses; `part` is 'first' or 'rest'. The client needs no Fluent parser. */
export function compiled(locale, part) {
  const ids = new Set(variables(locale).keys());
  const first = used(ids, FIRST);
  for (const id of [...first]) if (id.startsWith('refusals-')) first.delete(id);
  const all = used(ids, sourceFiles(SRC));
  return texts(locale).flatMap(({ text }) => new FluentResource(text).body)
    .filter(({ id }) => (part === 'first' ? first.has(id) : all.has(id) && !first.has(id)));
}
