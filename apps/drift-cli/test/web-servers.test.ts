import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/report/report.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { apache } from './web-servers/apache.ts';
import { nginx } from './web-servers/nginx.ts';
import { findBinary, startWebServer } from './web-servers/start-web-server.ts';

const FILES = {
  'index.html': '<!doctype html><title>Shop</title><p>Open.</p>',
  'about.html': '<!doctype html><title>About</title><p>Us.</p>',
  'admin.html': '<!doctype html><title>Admin</title><p>Yours.</p>',
  'app.js': 'console.log("shop");\n',
  'style.css': 'body { margin: 0; }\n',
  'api.json': '{ "price": 12.5 }\n',
};
const PATHS = ['/', '/about.html', '/admin.html', '/app.js', '/style.css', '/api.json', '/old'];

/** The ten ways in which production differs, and where each shows. */
const DIFFERENCES = [
  ['access-differs', ['/admin.html']],
  ['cache-storability-differs', ['/app.js']],
  ['content-type-differs', ['/style.css']],
  ['cookie-differs', ['/', '/old']],
  ['cors-origin-differs', ['/api.json']],
  ['csp-differs', ['/', '/old']],
  ['disclosure-differs', PATHS.filter((path) => path !== '/admin.html')],
  ['framing-differs', ['/', '/old']],
  ['nosniff-differs', ['/', '/old']],
  ['redirect-kind-differs', ['/old']],
];

for (const kind of [nginx, apache]) {
  const isHere = findBinary(kind) !== undefined;
  const title = isHere ? kind.name : `${kind.name}, which is not installed here`;
  describe.skipIf(!isHere)(title, () => {
    it('finds the ten ways in which production differs from staging, and nothing else', async () => {
      const root = await directoryWith(FILES);
      const [left, right] = await Promise.all([
        startWebServer(kind, 'staging', root),
        startWebServer(kind, 'production', root),
      ]);
      const config = {
        pairs: [{ left: { url: left }, right: { url: right } }],
        paths: PATHS,
        allowPrivate: true,
        rules: { 'timing-differs': 'off' },
      };
      const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
      const run = await runDrift(['suite', '--format', 'json', '--output', 'r.json'], { cwd });
      expect(run.exitCode).toBe(1);
      const report = JSON.parse(await readFile(`${cwd}/r.json`, 'utf8')) as Report;
      const found = report.findings.map(({ code, comparisons }) => [
        code,
        comparisons.map((index) => report.comparisons[index]!.name),
      ]);
      expect(found.sort()).toEqual(DIFFERENCES);
    });
  });
}
