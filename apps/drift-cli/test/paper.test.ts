import { describe, expect, it } from 'vitest';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

describe('colour and width', () => {
  it.each([
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{}, [], false],
  ])('%j %j: coloured %s', async (env, options, isColoured) => {
    const [left, right] = await Promise.all([answer({}), answer({}, '', 500)]);
    const args = ['compare', left.url, right.url, '--allow-private', ...options];
    const { out } = await runDrift(args, { env: env as Record<string, string> });
    expect(out.includes('\u001b[')).toBe(isColoured);
    expect(out).toContain('CRITICAL');
  });

  it('keeps within the columns of the terminal', async () => {
    const [left, right] = await Promise.all([answer({}), answer({}, '', 500)]);
    const args = ['compare', left.url, right.url, '--allow-private', '--explain'];
    const { out } = await runDrift(args, { env: { COLUMNS: '60' } });
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});
