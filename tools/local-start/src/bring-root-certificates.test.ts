import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bringRootCertificates } from './bring-root-certificates.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'env-drift-roots-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const bare = { platform: 'linux', trusted: [] };

it('a Linux without certificates gets those of Node', () => {
  const file = join(root, 'roots.pem');
  expect(bringRootCertificates(file, {}, bare)).toEqual({ SSL_CERT_FILE: file });
  expect(new X509Certificate(readFileSync(file)).ca).toBe(true);
});

const rows: [string, NodeJS.ProcessEnv, object][] = [
  ['a system that has some', {}, { trusted: [import.meta.filename] }],
  ['a file named by the user', { SSL_CERT_FILE: '/mine.pem' }, {}],
  ['a folder named by the user', { SSL_CERT_DIR: '/mine' }, {}],
  ['a system that keeps them elsewhere', {}, { platform: 'darwin' }],
];
it.each(rows)('%s is left alone', (_title, env, system) => {
  const file = join(root, 'roots.pem');
  expect(bringRootCertificates(file, env, { ...bare, ...system })).toEqual({});
  expect(existsSync(file)).toBe(false);
});
