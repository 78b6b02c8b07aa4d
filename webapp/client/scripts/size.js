// The budget of what loads before Today's first paint: the entry, its static imports and one language. Fails above it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LOCALES } from './messages.js';

const BUDGET_BYTES = 25 * 1024;
const OUT = new URL('../../static/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', OUT), 'utf8'));

const gzip = (file) => gzipSync(readFileSync(new URL(file, OUT)), { level: 9 }).length;

/** Scripts the page itself names, the entry and what it imports; the server's names begin with /app/. */
const page = readFileSync(new URL('index.html', OUT), 'utf8');
const entry = [...page.matchAll(/(?:src|href)="\/app\/([^"]+\.js)"/g)].map(([, file]) => file);
const messages = (locale) => Object.keys(manifest).find((name) => name.includes(`virtual:messages/${locale}/first`));
let failed = false;
for (const locale of LOCALES) {
  const files = [...entry, manifest[messages(locale)].file];
  const total = files.reduce((sum, file) => sum + gzip(file), 0);
  console.log(`${locale}: ${(total / 1024).toFixed(1)} KB of script before the first paint (gzip; budget ${BUDGET_BYTES / 1024})`);
  if (entry.length === 0 || total > BUDGET_BYTES) {
    failed = true;
    for (const file of files) console.error(`  ${file}: ${(gzip(file) / 1024).toFixed(1)} KB`);
  }
}
if (failed) process.exit(1);
