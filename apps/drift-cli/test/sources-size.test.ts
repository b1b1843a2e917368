import { expect, it } from 'vitest';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

const MIB = Buffer.alloc(1024 * 1024, ' ');

it.each([
  ['--sitemap', 'The sitemap'],
  ['--openapi', 'The OpenAPI document'],
])('%s is read to 50 MiB', async (option, what) => {
  const shop = await answer({});
  const endless = await serve((_request, response) => {
    const write = () => {
      while (response.write(MIB));
    };
    response.on('drain', write);
    write();
  });
  const sides = ['--left', shop.url, '--right', shop.url, '--allow-private'];
  const run = await runDrift(['suite', ...sides, option, `${endless.url}/doc`]);
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toBe(`${what} ${endless.url}/doc is larger than 50 MiB. Give a part of it.\n`);
  expect(shop.asked).toEqual([]);
});

it('a document that breaks off is not taken for a whole one', async () => {
  const shop = await answer({});
  const broken = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"openapi":"3.1.0"');
    response.socket!.end();
  });
  const sides = ['--left', shop.url, '--right', shop.url, '--allow-private'];
  const run = await runDrift(['suite', ...sides, '--openapi', broken.url]);
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain('does not answer to its end.');
});

it.skipIf(process.platform !== 'linux').each([
  [['suite', '--list', '/dev/zero'], 'The list'],
  [['suite', '--har', '/dev/zero'], 'The recording'],
  [['suite', '/dev/zero'], 'The configuration'],
  [['compare', '--policy', '/dev/zero'], 'The policy'],
])('%j: a file without an end is not read to it', async ([command = '', ...args], what) => {
  const sides = ['https://a.example/', 'https://b.example/'];
  const named = ['--left', sides[0]!, '--right', sides[1]!];
  const run = await runDrift([command, ...args, ...(command === 'suite' ? named : sides)]);
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toBe(`${what} /dev/zero is larger than 256 MiB. Give a part of it.\n`);
});
