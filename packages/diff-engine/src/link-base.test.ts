import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { linkBase } from './link-base.ts';
import type { AnsweredSide } from './rule.ts';
import { envelope, type SideSketch } from './testing/envelopes.ts';

const side = (sketch: SideSketch) => {
  const seen = envelope('https://a.example/', sketch);
  return { envelope: seen, hosts: createHostMap('left', seen, defaultPolicy) } as AnsweredSide;
};

it.each<[link: string, mapped: string, sketch: SideSketch]>([
  ['https://a.example/x?y=1', '//{host}/x?y=1', {}],
  ['https://a.example', '//{host}/', {}],
  ['http://localhost:3000/x', '//{host}/x', { url: 'http://localhost:3000/' }],
  ['http://a.example/x', 'http://{host}:default/x', { url: 'https://a.example:8443/' }],
  ['http://a.example/x', 'http://{host}/x', {}],
  ['https://www.a.example/x', 'https://www.{host}/x', {}],
  ['https://www.a.example/x', '//{host}/x', { redirects: [[301, 'https://www.a.example/']] }],
  ['https://a.example/x', 'https://{host}/x', { redirects: [[301, 'https://www.a.example/']] }],
  [
    'https://sso.example/x',
    'https://sso.example/x',
    { redirects: [[302, 'https://sso.example/']] },
  ],
  ['https://cdn.example/x', 'https://cdn.example/x', {}],
  ['no link', 'no link', {}],
])('%s is %s', (link, mapped, sketch) => {
  const base = linkBase(side(sketch));
  expect(base.mapHost(link)).toBe(mapped);
});

it('resolves against where the request ended', () => {
  const redirects: [number, string][] = [[302, 'https://a.example/deep/page']];
  expect(linkBase(side({ redirects })).url).toBe('https://a.example/deep/page');
});
