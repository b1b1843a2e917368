import { describe, expect, it } from 'vitest';
import { compareLink, parseLink } from './link.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const base = {
  url: 'https://staging.example/shop/',
  mapHost: (url: string) => url.replace('staging.example', '{host}'),
};
const parse = (value: string | null) => parseLink(value, base);

it.each([
  [null, []],
  ['</a>', []],
  ['</a>; rel=next', [['next', 'https://{host}/a']]],
  ['<a?b=1#c>;REL="Next"', [['next', 'https://{host}/shop/a?b=1#c']]],
  ['<//cdn.example/x>; rel=preconnect', [['preconnect', 'https://cdn.example/x']]],
  ['<https://b.example/a,b;c>; rel=x', [['x', 'https://b.example/a,b;c']]],
  [
    '</a>; rel="next  prefetch", </b>; title=", <"; rel=prev',
    [
      ['next', 'https://{host}/a'],
      ['prefetch', 'https://{host}/a'],
      ['prev', 'https://{host}/b'],
    ],
  ],
  [' , </a> ; rel=x', [['x', 'https://{host}/a']]],
  ['</a>; title="\\", </b>; rel=y"; rel=x', [['x', 'https://{host}/a']]],
  ['</a>; rel=x; rel=y', [['x', 'https://{host}/a']]],
  ['</a>; rel=x, </a>; rel=x', [['x', 'https://{host}/a']]],
  ['</a>; rel=x, broken, </b>; rel=y', [['x', 'https://{host}/a']]],
  ['</a', []],
  ['<>; rel=self', [['self', 'https://{host}/shop/']]],
  ['<mailto:a@staging.example>; rel=author', [['author', 'mailto:a@staging.example']]],
  ['<http://[::1>; rel=x', [['x', 'http://[::1']]],
  ['</index-B4xYz12Q.js>; rel=modulepreload', [['modulepreload', 'https://{host}/index-*.js']]],
])('%j links to %j', (value, links) => {
  expect(parse(value).map(({ rel, target }) => [rel, target])).toEqual(links);
});

it('keeps what tells links of one relation apart', () => {
  expect(parse('</f>; as=FONT; rel=preload; title=x; type="font/woff2"; crossorigin')).toEqual([
    {
      rel: 'preload',
      target: 'https://{host}/f',
      attributes: ['as=font', 'crossorigin=', 'type=font/woff2'],
    },
  ]);
  expect(parse('</f>; rel=up; anchor="#a"; media=Print')[0]?.attributes).toEqual([
    'anchor=https://{host}/shop/#a',
    'media=print',
  ]);
});

describe('two fields', () => {
  const compare = (a: string | null, b: string | null) => compareLink(parse(a), parse(b));

  it.each([
    ['</a>; rel=x, </b>; rel=y', '</b>;rel="Y",</a>;rel=x'],
    ['</shop/a>; rel=x', '<https://staging.example/shop/a>; rel=x; title=t'],
    ['</a.3f2a9c1b.js>; rel=preload; as=script', '</a.99999999.js>; as=script; rel=preload'],
    ['</a>', null],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  const at = (path: string, ...attributes: string[]) => ({
    targets: [`https://{host}${path}`],
    attributes,
  });
  it.each([
    [
      '</a>; rel=canonical',
      '</b>; rel=canonical',
      [{ kind: 'target', weaker: 'none', left: at('/a'), right: at('/b'), rel: 'canonical' }],
    ],
    [
      '</a>; rel=preload; as=font, </b>; rel=preload; as=font',
      '</b>; rel=preload; as=font',
      [
        {
          kind: 'missing',
          weaker: 'right',
          left: at('/a', 'as=font'),
          right: null,
          rel: 'preload',
        },
      ],
    ],
    [
      '</de>; rel=alternate; hreflang=de',
      '</de>; rel=alternate; hreflang=at',
      [
        {
          kind: 'missing',
          weaker: 'left',
          left: null,
          right: at('/de', 'hreflang=at'),
          rel: 'alternate',
        },
        {
          kind: 'missing',
          weaker: 'right',
          left: at('/de', 'hreflang=de'),
          right: null,
          rel: 'alternate',
        },
      ],
    ],
  ])('%j and %j differ', (a, b, differences) => expect(compare(a, b)).toEqual(differences));

  testComparisonLaws({ read: parse, compare: compareLink }, [
    '</a>; rel=canonical',
    '</b>; rel=canonical, </c>; rel=next',
    '</a>; rel="next prev"; hreflang=de; anchor="#x"',
    '<http://[::1>; rel=x',
  ]);
});
