import { describe, expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

const PATHS = { '/pets': { get: {} } };

/** Suite of a document over two bases; what the left side was asked. */
async function suiteOf(
  document: object,
  {
    left = '',
    right = left,
    options = [],
    config = {},
  }: { left?: string; right?: string; options?: string[]; config?: object } = {},
) {
  const sides = await Promise.all([answer({}), answer({})]);
  const [one, other] = [`${sides[0].url}${left}`, `${sides[1].url}${right}`];
  const text = JSON.stringify(document)
    .replaceAll('LEFT', sides[0].url)
    .replaceAll('RIGHT', sides[1].url);
  const cwd = await directoryWith({
    'api.json': text,
    'drift.config.jsonc': JSON.stringify({
      pairs: [{ left: { url: one }, right: { url: other } }],
      from: { openapi: 'api.json', ...config },
      allowPrivate: true,
      rules: { 'timing-differs': 'off' },
    }),
  });
  const run = await runDrift(['suite', ...options], { cwd });
  const [asked, askedOther] = sides.map((side) => side.asked.map(({ url }) => url).sort());
  return { ...run, asked: asked!, askedOther: askedOther! };
}

const of = (...urls: string[]) => ({ servers: urls.map((url) => ({ url })), paths: PATHS });
const variable = {
  servers: [{ url: '/{stage}/v1/', variables: { stage: { default: 'api' } } }],
  paths: PATHS,
};
/** Each side has a server of its own, the right one first. */
const ownOfBoth = of('RIGHT/api/v2', 'LEFT/api/v1');

describe('the paths of an OpenAPI document are below', () => {
  it.each<[string, object, string, string[]]>([
    ['its root, where it says nothing', { paths: PATHS }, '', ['/pets']],
    ['its first server', of('https://api.example/api/v1', '/v2'), '', ['/api/v1/pets']],
    ['the server that is a side', of('https://api.example/v1', 'LEFT/v2/'), '', ['/v2/pets']],
    ['a server with variables', variable, '', ['/api/v1/pets']],
    ['the side behind what nobody can read', of('/{stage}', 'LEFT/v2'), '', ['/v2/pets']],
    ['basePath of Swagger 2', { swagger: '2.0', basePath: '/v2', paths: PATHS }, '', ['/v2/pets']],
    ['a base that holds it', of('/api/v1'), '/api/v1/', ['/api/v1/pets']],
    ['a base that ends with it', of('/v1'), '/gateway/v1', ['/gateway/v1/pets']],
    ['a base that holds the half of it', of('/shop/v1'), '/shop', ['/shop/v1/pets']],
  ])('%s', async (_, document, base, asked) => {
    const run = await suiteOf(document, { left: base });
    expect(run.exitCode, run.error).toBe(0);
    expect(run.asked).toEqual(asked);
    expect(run.askedOther).toEqual(asked);
  });

  it('the server of a path or an operation, where that is the same host', async () => {
    const elsewhere = [{ url: 'https://files.example/' }];
    const paths = {
      '/a': { servers: [{ url: '/v2' }], get: {} },
      '/b': { get: { servers: [{ url: '/v3' }] } },
      '/c': { get: { servers: elsewhere } },
      '/d': { get: {} },
    };
    const run = await suiteOf({ servers: [{ url: '/v1' }], paths });
    expect(run.asked).toEqual(['/v1/d', '/v2/a', '/v3/b']);
    expect(run.error).toContain('GET /c is left out: it has another server than the others.');
  });

  it('the own server of each side, which its base holds', async () => {
    const run = await suiteOf(ownOfBoth, { left: '/api/v1', right: '/api/v2' });
    expect(run.exitCode, run.error).toBe(0);
    expect(run.asked).toEqual(['/api/v1/pets']);
    expect(run.askedOther).toEqual(['/api/v2/pets']);
  });

  it.each(['/other', '/{region}'])(
    'no path of the bases, where an operation has the server %s: it alone is left out',
    async (url) => {
      const paths = { '/a': { get: { servers: [{ url }] } }, '/b': { get: {} } };
      const run = await suiteOf({ servers: [{ url: '/api' }], paths }, { left: '/api' });
      expect(run.exitCode, run.error).toBe(0);
      expect(run.asked).toEqual(['/api/b']);
      expect(run.error).toContain('GET /a is left out: it has another server than the others.');
    },
  );

  it('what --openapi-base or the configuration says', async () => {
    const typed = await suiteOf(of('/v1'), { options: ['--openapi-base', '/'] });
    expect(typed.asked).toEqual(['/pets']);
    const configured = await suiteOf(of('/v1'), { config: { openapiBase: '/v9/' } });
    expect(configured.asked).toEqual(['/v9/pets']);
  });
});

it('where the paths are is told', async () => {
  const run = await suiteOf(of('/api/v1'));
  expect(run.error).toContain('The paths of api.json are asked below /api/v1, as it says.');
});

it.each([
  ['one base holds it and the other does not', '/api/v1', '/'],
  ['a base has another path', '/shop', '/shop'],
])('%s: nothing is guessed', async (_, left, right) => {
  const run = await suiteOf(of('/api/v1'), { left, right });
  expect(run.exitCode, run.error).toBe(2);
  expect(run.error).toMatch(/^api\.json says that its paths are below \/api\/v1.*--openapi-base/);
  expect(run.asked).toEqual([]);
});

it('the own servers of the sides have different paths: their URLs have to hold them', async () => {
  const run = await suiteOf(ownOfBoth);
  expect(run.exitCode, run.error).toBe(2);
  expect(run.error).toMatch(
    /^api\.json says that its paths are below \/api\/v1 on http:\S+ and below \/api\/v2 on http:\S+\. Write .* into the URL/,
  );
  expect(run.asked).toEqual([]);
});

it.each([
  [['--openapi-base', '/v1', '--path', '/'], '--openapi-base needs --openapi'],
  [['--openapi-base', 'v1'], '--openapi-base has to be a path such as /api/v1, not "v1".'],
  [['--openapi-base', '/v1?a=b'], '--openapi-base has to be a path such as /api/v1'],
])('%j is refused', async (options, sentence) => {
  const run = await suiteOf(of('/api/v1'), { options });
  expect(run.exitCode, run.error).toBe(2);
  expect(run.error).toContain(sentence);
});

it('a server that nobody can read is told', async () => {
  const run = await suiteOf(of('https://{region}.example:x/v1'));
  expect(run.exitCode, run.error).toBe(2);
  expect(run.error).toContain(
    'api.json has a server that is no URL: https://{region}.example:x/v1.',
  );
});
