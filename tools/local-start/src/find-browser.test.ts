import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

const root = mkdtempSync(join(tmpdir(), 'env-drift-browser-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A program of this name that behaves as the script says when asked for its version. */
function program(path: string, script: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const google = program('google/google-chrome', 'echo Google Chrome 150');
const stub = program('stub/chromium', 'echo "install the snap first" >&2; exit 1');
const playwright = program('playwright/chrome', 'echo Chromium 151');
const bundled = program('bundled/chromium', '[ "$NEEDS" = libraries ] && echo Chromium 153');
const PATH = [dirname(stub), dirname(google)].join(delimiter);

const unpack = async () => ({ executablePath: bundled, env: { NEEDS: 'libraries' } });
const cannotUnpack = () => Promise.reject(new Error('it is not installed'));

describe('a browser is found', () => {
  const rows: [string, Parameters<typeof findBrowser>[0], string, string][] = [
    ['by CHROMIUM_PATH', { env: { CHROMIUM_PATH: playwright, PATH } }, playwright, 'CHROMIUM_PATH'],
    ['on PATH, past one that does not run', { env: { PATH } }, google, 'the system'],
    [
      "as Playwright's, where the system has none",
      { env: { PATH: dirname(stub) }, playwrightPath: playwright },
      playwright,
      'Playwright',
    ],
    ['in node_modules at last', { env: {}, playwrightPath: stub, unpack }, bundled, 'node_modules'],
    [
      'in node_modules on demand',
      { env: { CHROMIUM_PATH: 'bundled', PATH }, unpack },
      bundled,
      'node_modules',
    ],
  ];
  it.each(rows)('%s', async (_title, sources, executablePath, origin) => {
    expect(await findBrowser({ unpack: cannotUnpack, ...sources })).toMatchObject({
      ok: true,
      browser: { executablePath, origin },
    });
  });
});

describe('no browser is found', () => {
  it('names a CHROMIUM_PATH that does not run', async () => {
    expect(await findBrowser({ env: { CHROMIUM_PATH: stub, PATH }, unpack })).toEqual({
      ok: false,
      reason: `CHROMIUM_PATH is ${stub}, which is no Chromium that runs: install the snap first`,
    });
  });

  it('says what is missing and the three ways to provide it', async () => {
    const found = await findBrowser({ env: {}, unpack: cannotUnpack });
    const reason = found.ok ? '' : found.reason;
    for (const text of [
      'apt-get install chromium',
      'playwright install',
      'CHROMIUM_PATH=',
      'it is not installed',
    ])
      expect(reason).toContain(text);
  });
});
