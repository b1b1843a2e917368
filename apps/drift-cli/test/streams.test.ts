import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calm } from './support/calm.ts';
import { answer, serve } from './support/serve.ts';

const binary = join(import.meta.dirname, '../dist/drift.js');

/** Both sides differ in what fails. */
async function drifting() {
  const [left, right] = await Promise.all([answer({}), answer({}, '', 500)]);
  return [left.url, right.url, '--allow-private'];
}

describe.skipIf(process.platform !== 'linux')('standard output that cannot be written', () => {
  const full = async (args: readonly string[]) => {
    const stdout = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [binary, ...calm(args)], {
      stdio: ['ignore', stdout, 'pipe'],
    });
    let error = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (error += text));
    const [exitCode] = (await once(child, 'close')) as [number];
    return { exitCode, error };
  };
  const SENTENCE = 'Standard output could not be written (ENOSPC).\n';

  it('is told, and is no drift: 4', async () => {
    expect(await full(['explain'])).toEqual({ exitCode: 4, error: SENTENCE });
    const args = ['compare', ...(await drifting()), '--format', 'json'];
    expect(await full(args)).toEqual({ exitCode: 4, error: SENTENCE });
  });

  it('keeps nobody from rolling back', async () => {
    const [before, after, ...options] = await drifting();
    const sides = ['--before', before!, '--after', after!, ...options];
    const run = await full(['gate', ...sides, '--rollback', 'echo rolled back', '--yes']);
    expect(run.exitCode).toBe(4);
    expect(run.error).toContain('rolled back');
    expect(run.error.split(SENTENCE)).toHaveLength(2);
  });
});

describe('a reader that has seen enough', () => {
  /** Runs it, and stops reading after the first piece of what it writes. */
  const readOnce = async (args: readonly string[], stream: 'stdout' | 'stderr') => {
    const child = spawn(process.execPath, [binary, ...calm(args)], { stdio: 'pipe' });
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child[stream].once('data', () => child[stream].destroy());
    const [exitCode] = (await once(child, 'close')) as [number | null];
    return { exitCode, out, error };
  };

  it('changes no exit code', async () => {
    const args = ['compare', ...(await drifting()), '--format', 'json'];
    expect(await readOnce(args, 'stdout')).toMatchObject({ exitCode: 1, error: '' });
  });

  it('ends a watch, which nobody would see go on', async () => {
    let count = 0;
    const left = await answer({});
    const right = await serve((_request, response) => {
      response.writeHead(count++ % 2 === 0 ? 200 : 500).end();
    });
    const args = ['watch', left.url, right.url, '--allow-private', '--every', '50ms'];
    const { exitCode, error } = await readOnce(args, 'stdout');
    expect([0, 1]).toContain(exitCode);
    expect(error).toBe('');
  });

  it('of what is told beside breaks nothing off', async () => {
    const [left, right, ...options] = await drifting();
    const paths = Array.from({ length: 40 }, (_, index) => ['--path', `/p${index}`]).flat();
    const args = ['suite', '--left', left!, '--right', right!, ...options, ...paths];
    const { exitCode, out } = await readOnce(args, 'stderr');
    expect(exitCode).toBe(1);
    expect(out).toContain('on 40 of 40 requests');
  });
});
