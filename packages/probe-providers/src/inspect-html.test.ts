import { expect, it } from 'vitest';
import { inspectHtml, isHtml } from './inspect-html.ts';

const URL_OF_PAGE = new URL('https://a.example/');
const inspect = (html: string, { essence = 'text/html', policy = null as string | null } = {}) =>
  inspectHtml(
    new TextEncoder().encode(html),
    { essence, parameters: new Map() },
    { url: URL_OF_PAGE, policy },
  );

it.each([
  ['text/html', true],
  ['application/xhtml+xml', true],
  ['application/xml', false],
  ['text/plain', false],
])('%s is HTML: %s', (essence, expected) => {
  expect(isHtml({ essence })).toBe(expected);
});

it.each([
  ['upgrade-insecure-requests', []],
  ["default-src 'self'; Upgrade-Insecure-Requests ;", []],
  ["default-src 'self', upgrade-insecure-requests", []],
  ['report-uri /upgrade-insecure-requests', ['http://b.example']],
  ['upgrade-insecure-requests-not', ['http://b.example']],
  [null, ['http://b.example']],
])('mixed content under the policy %s: %j', (policy, origins) => {
  expect(inspect('<img src="http://b.example/a">', { policy }).page?.mixed_content).toEqual(
    origins,
  );
});

it('reads XHTML as XML', () => {
  const html = '<title/><script/><img src="//b.example/a"/>';
  expect(inspect(html, { essence: 'application/xhtml+xml' }).page?.asset_hosts).toEqual([
    'b.example',
  ]);
  expect(inspect(html).page?.asset_hosts).toEqual([]);
});

const MEGABYTE = 1024 * 1024;
const fill = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);
const numbered = (make: (i: number) => string) =>
  Array.from({ length: 60_000 }, (_, i) => make(i)).join('');

// Anything but linear would not end within the time that a test has; and little is kept of it.
it.each([
  ['less-than signs', fill('<')],
  ['open elements', fill('<div>')],
  ['end tags that close nothing', fill('<b></i>')],
  ['tags within tags', fill('<a <a ')],
  ['comments that open', fill('<!--')],
  ['a comment that almost ends', `<!--${fill('--!')}`],
  ['CDATA sections', fill('<![CDATA[')],
  ['a tag name', `<${fill('a')}`],
  ['an attribute', `<img src="${fill('x')}`],
  ['an attribute of entities', `<img src="${fill('&amp;')}`],
  ['attributes of one tag', `<img ${numbered((i) => `a${i}=b `)}>`],
  ['the same attribute', `<img ${fill('src=b ')}>`],
  ['ampersands', fill('&')],
  ['a number', `&#${fill('1')}`],
  ['white space in a title', `<title>${fill(' ')}`],
  ['titles', fill('<title>a</title>')],
  ['robots', fill('<meta name=robots content=noindex>')],
  ['generators', fill('<meta name=generator content=" ">')],
  ['canonical links that are none', fill('<link rel=canonical href="http://[">')],
  ['kinds of a link', fill(`<link rel="${'icon '.repeat(3000)}" href=x>`)],
  ['hosts', numbered((i) => `<img src=//h${i}>`)],
  ['hosts that are none', numbered((i) => `<img src="//h ${i}">`)],
  ['commas of a srcset', fill(`<img srcset="${','.repeat(16_000)}">`)],
  ['candidates of a srcset', fill(`<img srcset="${',a b'.repeat(4000)}">`)],
  ['an almost ended script', fill('<script></scrip')],
  ['icons', fill('<svg><title>')],
  ['password fields', fill('<input type=password>')],
])('is soon done with a megabyte of %s', (_title, html) => {
  expect(JSON.stringify(inspect(html)).length).toBeLessThan(12_000);
});
