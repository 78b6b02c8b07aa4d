// The budget of what loads before Today's first paint: the entry, its static imports, Today's chunk and one language. Fails above it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LOCALES } from './messages.js';

const BUDGET_BYTES = 25 * 1024;
const OUT = new URL('../../static/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', OUT), 'utf8'));

function chunks(name, found = new Map()) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`no chunk ${name} in the build`);
  if (found.has(chunk.file)) return found;
  found.set(chunk.file, gzipSync(readFileSync(new URL(chunk.file, OUT)), { level: 9 }).length);
  for (const other of chunk.imports ?? []) chunks(other, found);
  return found;
}

const messages = (locale) => Object.keys(manifest).find((name) => name.includes(`virtual:messages/${locale}`));
let failed = false;
for (const locale of LOCALES) {
  const found = new Map();
  for (const name of ['index.html', 'src/screens/today.tsx', messages(locale)]) chunks(name, found);
  const total = [...found.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${locale}: ${(total / 1024).toFixed(1)} KB gzip before the first paint (of ${BUDGET_BYTES / 1024})`);
  if (total > BUDGET_BYTES) {
    failed = true;
    for (const [file, bytes] of found) console.error(`  ${file}: ${(bytes / 1024).toFixed(1)} KB`);
  }
}
if (failed) process.exit(1);
