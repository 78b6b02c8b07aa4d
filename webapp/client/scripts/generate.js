// Writes what is generated and committed: src/i18n/messages.d.ts from locales/, src/api/schema.d.ts from webapp/openapi.json.
// With --check nothing is written; what has drifted is named and the exit code is 1.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';
import { LOCALES, variables } from './messages.js';

const here = (path) => new URL(`../${path}`, import.meta.url);
const only = process.argv.includes('--check');
let drifted = false;

function put(path, text) {
  let before = '';
  try { before = readFileSync(here(path), 'utf8'); } catch { /* not there yet */ }
  if (before === text) return;
  if (only) {
    drifted = true;
    console.error(`${path} is not what its sources say: run npm run generate`);
  } else {
    writeFileSync(here(path), text);
    console.log(`wrote ${path}`);
  }
}

function messages() {
  const [first, ...others] = LOCALES.map((locale) => [locale, variables(locale)]);
  for (const [locale, found] of others) {
    for (const [id, names] of first[1]) {
      if (!found.has(id)) throw new Error(`locales/${locale} lacks ${id}`);
      const extra = found.get(id).filter((name) => !names.includes(name));
      if (extra.length) throw new Error(`locales/${locale}: ${id} uses unknown variables: ${extra.join(', ')}`);
    }
    for (const id of found.keys()) if (!first[1].has(id)) throw new Error(`locales/${first[0]} lacks ${id}`);
  }
  const lines = [...first[1]].map(([id, names]) =>
    `  '${id}': ${names.length ? `{ ${names.map((name) => `${name}: string | number`).join('; ')} }` : 'undefined'};`);
  put('src/i18n/messages.d.ts',
    `// Generated from locales/ by scripts/generate.js: every message with its variables.\nexport interface Messages {\n${lines.join('\n')}\n}\n`);
}

async function schema() {
  const source = fileURLToPath(here('../openapi.json'));
  // A property with a default need not be sent.
  const ast = await openapi(pathToFileURL(source), { defaultNonNullable: false });
  put('src/api/schema.d.ts', `// Generated from webapp/openapi.json by scripts/generate.js.\n${astToString(ast)}`);
}

messages();
await schema();
if (drifted) process.exit(1);
