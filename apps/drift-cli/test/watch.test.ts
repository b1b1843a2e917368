import { expect, it } from 'vitest';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

/** Answers to the requests of each round, one after the other. */
const turns = (cookies: readonly string[]) => {
  let turn = 0;
  return serve((_request, response) => {
    const cookie = cookies[Math.min(turn++, cookies.length - 1)]!;
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookie })
      .end('<title>Shop</title>');
  });
};

it('prints all at first, then only what has changed; its exit code is that of the last', async () => {
  const left = await answer({ 'set-cookie': 'sid=1; HttpOnly' });
  const right = await turns(['sid=1', 'sid=1', 'sid=1; HttpOnly', 'sid=1; HttpOnly']);
  const options = ['--allow-private', '--every', '50ms', '--count', '4'];
  const run = await runDrift(['watch', left.url, right.url, ...options]);
  expect(run).toMatchObject({ exitCode: 0, error: '' });
  expect(right.asked).toHaveLength(4);
  const lines = run.out.trimEnd().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/Z {2}DRIFT {2}1 critical$/),
    expect.stringMatching(/^ {2}\+ critical cookie-differs: /),
    expect.stringMatching(/Z {2}NO DRIFT$/),
    expect.stringMatching(/^ {2}- critical cookie-differs: /),
  ]);
});
