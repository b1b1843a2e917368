import { describe, expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

describe('paths come', () => {
  const collect = async (files: Record<string, string>, options: string[]) => {
    const [left, right] = await Promise.all([answer({}), answer({})]);
    const cwd = await directoryWith(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, text.replaceAll('RIGHT', right.url)]),
      ),
    );
    const args = ['suite', '--left', left.url, '--right', right.url, '--allow-private', ...options];
    const run = await runDrift(args, { cwd });
    expect(run.exitCode, run.error).toBe(0);
    return { asked: left.asked.map(({ url }) => url).sort(), error: run.error };
  };

  it('from a list', async () => {
    const list = '# ours\n/a\nb # remark\n\nRIGHT/c?d=1\nhttps://other.example/x\n';
    const { asked, error } = await collect({ 'paths.txt': list }, ['--list', 'paths.txt']);
    expect(asked).toEqual(['/a', '/b', '/c?d=1']);
    expect(error).toContain('1 of 2 URLs of the list are on another host.');
  });

  it('from a sitemap', async () => {
    const sitemap =
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>RIGHT/</loc></url><url><loc>RIGHT/a?b=1&amp;c=2</loc></url></urlset>';
    const { asked } = await collect({ 'sitemap.xml': sitemap }, ['--sitemap', 'sitemap.xml']);
    expect(asked).toEqual(['/', '/a?b=1&c=2']);
  });

  it('from the GET operations of an OpenAPI document', async () => {
    const yaml = `openapi: 3.1.0
paths:
  /pets: { get: {}, post: {} }
  /pets/{id}:
    parameters: [{ $ref: '#/components/parameters/id' }]
    get: { parameters: [{ name: full, in: query, required: true, schema: { default: true } }] }
  /owners/{id}: { get: { parameters: [{ name: id, in: path, required: true }] } }
  /orders: { post: {} }
  /shops: { $ref: '#/x-items/shops' }
  /far: { $ref: 'other.yaml#/far' }
  /near/{id}: { get: { parameters: [{ $ref: 'other.yaml#/id' }] } }
  /round/{id}: { get: { parameters: [{ $ref: '#/components/parameters/round' }] } }
x-items: { shops: { get: { parameters: [{ $ref: '#/components/parameters/shop' }] } } }
components: { parameters: { id: { name: id, in: path, required: true, example: 'a b' }, shop: { $ref: '#/components/parameters/q' }, q: { name: q, in: query, required: true, example: 1 }, round: { $ref: '#/components/parameters/round' } } }
`;
    const { asked, error } = await collect({ 'api.yaml': yaml }, ['--openapi', 'api.yaml']);
    expect(asked).toEqual(['/pets', '/pets/a%20b?full=true', '/shops?q=1']);
    expect(error).toContain('/far is left out: it refers to what is not in the document.');
    for (const path of ['/near/{id}', '/round/{id}']) {
      expect(error).toContain(`GET ${path} is left out: a parameter refers to what is not in`);
    }
    expect(error).toContain('GET /owners/{id} is left out: a parameter has no example.');
  });

  it('from a recording', async () => {
    const entry = (method: string, url: string) => ({
      request: { method, url, headers: [] },
      response: { status: 200 },
    });
    const entries = [
      entry('GET', 'RIGHT/'),
      entry('POST', 'RIGHT/b'),
      entry('GET', 'https://cdn.example/x.js'),
    ];
    const har = JSON.stringify({ log: { entries } });
    const { asked } = await collect({ 'visit.har': har }, ['--har', 'visit.har']);
    expect(asked).toEqual(['/']);
  });
});
