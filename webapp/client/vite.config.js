import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import { compiled, sources } from './scripts/messages.js';

const OUT = fileURLToPath(new URL('../static', import.meta.url));

/** `virtual:messages/ru/first` → the messages of locales/ru that Today needs; `…/rest` → the others in use. */
function messages() {
  const prefix = 'virtual:messages/';
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      for (const path of sources()) this.addWatchFile(path);
      // A string for JSON.parse: engines read it faster than the same object written as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled(...id.slice(prefix.length + 1).split('/'))))});`;
    },
  };
}

/** Every text file also as .gz and .br, so that the server only has to choose. */
function precompressed() {
  return {
    name: 'precompressed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(OUT, { recursive: true })) {
        if (!/\.(?:js|css|html|svg|json)$/.test(name)) continue;
        const path = join(OUT, name);
        const bytes = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}

const BASE = /node_modules.(?:preact|@preact|@fluent.bundle|openapi-fetch)|client.src.(?:main|app|launch|theme|contrast|telegram|router|session|resource|time|icons|i18n.index|api.(?:client|errors)|parts.(?:page|states|toast)|screens.today)\.tsx?$/;
const isBase = (id) => BASE.test(id);

export default defineConfig({
  base: '/app/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [messages(), precompressed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What every visit needs is one file: one request, and it packs better than its parts.
      output: { advancedChunks: { groups: [{ name: 'base', test: isBase }] } },
    },
    assetsInlineLimit: 0, // the page's CSP allows no data: sources
    reportCompressedSize: false,
  },
  server: {
    // `npm run dev` beside a running `python -m bot`
    proxy: { '/api': 'http://127.0.0.1:8080', '/playground': 'http://127.0.0.1:8080' },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
