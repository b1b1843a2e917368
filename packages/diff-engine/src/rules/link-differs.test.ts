import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const link = (value: string, more: SideSketch = {}): SideSketch => ({
  headers: { link: value },
  ...more,
});

testRule('link-differs', {
  agrees: [
    ['order and spelling', link('</a>; rel=x, </b>; rel=y'), link('</b>;rel="Y",</a>;rel=x')],
    [
      'each side’s own host',
      link('<https://staging.example/>; rel=canonical'),
      link('<https://www.shop.example/>; rel=canonical'),
    ],
    [
      'relative or absolute',
      link('</a>; rel=canonical'),
      link('<https://www.shop.example/a>; rel=canonical'),
    ],
    [
      'a staging on plain http',
      link('</a.css>; rel=preload', { url: 'http://localhost:3000/shop' }),
      link('</a.css>; rel=preload'),
    ],
    ['another build', link('</a.3f2a9c1b.js>; rel=preload'), link('</a.99999999.js>; rel=preload')],
    ['an error page has none', link('</a>; rel=canonical'), { status: 404 }],
    ['no link', link('a'), {}],
  ],
  drifts: [
    [
      'another canonical URL',
      link('</a>; rel=canonical'),
      link('</b>; rel=canonical'),
      'warn',
      'none',
    ],
    ['canonical lost', link('</a>; rel=canonical'), {}, 'warn', 'right-weaker'],
    ['canonical lost on staging', {}, link('</a>; rel=canonical'), 'info', 'left-weaker'],
    ['a preload lost', link('</a>; rel=preload'), {}, 'info', 'right-weaker'],
    [
      'an alternate elsewhere',
      link('</a>; rel=alternate'),
      link('</b>; rel=alternate'),
      'info',
      'none',
    ],
    [
      'staging’s own host on production',
      link('<https://staging.example/>; rel=canonical'),
      link('<https://staging.example/>; rel=canonical'),
      'warn',
      'none',
    ],
  ],
});

it('names the relations, each once', () => {
  const left = link('</a>; rel=preload; as=font, </b>; rel=preload; as=style, </c>; rel=canonical');
  expect(judged('link-differs', left, link('</d>; rel=canonical')).findings).toMatchObject([
    {
      message: 'The canonical link leads elsewhere. The right side lacks a preload link.',
      evidence: [{ section: 'content', keys: ['link'] }],
    },
  ]);
});

it('forgives what belongs to another answer', () => {
  expect(judged('link-differs', link('</a>; rel=next'), { status: 404 })).toMatchObject({
    findings: [],
    forgiven: [{ section: 'content', keys: ['link'], reason: expect.stringContaining('another') }],
  });
});
