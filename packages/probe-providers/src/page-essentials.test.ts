import type { PageEssentials } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { readPageEssentials } from './page-essentials.ts';
import { readTags } from './read-tags.ts';

function essentials(
  html: string,
  { url = 'https://a.example/shop/lamps?x=1', isXml = false, isUpgraded = false } = {},
): PageEssentials {
  const { reader, page } = readPageEssentials({ url: new URL(url), isUpgraded });
  readTags(html, [reader], { isXml });
  return page();
}

it('of a page that says nothing are null and empty', () => {
  expect(essentials('<!doctype html><html><body>Hello')).toEqual({
    title: null,
    canonical: null,
    robots: null,
    generator: null,
    asset_hosts: [],
    mixed_content: [],
  });
});

it.each([
  ['<title>Lamps</title>', 'Lamps'],
  ['<title>Contact: me@shop</title>', 'Contact: me@shop'],
  ['<title>Basic training: reset your password</title>', 'Basic training: reset your password'],
  ['<title>Go to https://a.example/?token=hush</title>', 'Go to https://a.example/?token=***'],
  ['<title>Your password: hush4a1B2c3D4</title>', 'Your password: ***'],
  [`<title>${' '.repeat(9_990)}ghp_${'h'.repeat(36)}</title>`, '***'],
  ['<title>ghp_0123456789abcdef0123</title>', '***'],
  ['<TITLE lang=en>\n  Lamps\t&amp; \n more  </TITLE >', 'Lamps & more'],
  ['<title>a&lt;b&#x1F4A1;</title>', 'a<b💡'],
  ['<title>a<b>c</title>', 'a<b>c'],
  ['<title></title>', null],
  ['<title>&nbsp; </title>', null],
  ['<title></title><title>Second</title>', null],
  ['<title>First</title><title>Second</title>', 'First'],
  ['<svg><title>Icon</title></svg><title>Page</title>', 'Page'],
  ['<svg viewBox="0 0 1 1"><title/><style/></svg><title>Page</title>', 'Page'],
  ['<svg/><title>Page</title>', 'Page'],
  ['<svg><title>Icon</title><div><title>Page</title>', 'Page'],
  ['<body><title>Late</title>', 'Late'],
  ['<!-- <title>No</title> --><title>Page</title>', 'Page'],
  ['<script>"<title>No</title>"</script><title>Page</title>', 'Page'],
  ['<textarea><title>No</title></textarea><title>Page</title>', 'Page'],
  ['<noscript><title>No</title></noscript><title>Page</title>', 'Page'],
  ['<title>Cut in the midd', 'Cut in the midd'],
  [`<title>${'x'.repeat(300)}</title>`, 'x'.repeat(300)],
  [`<title>${'x'.repeat(301)}</title>`, 'x'.repeat(300)],
  [`<title>${'x'.repeat(299)}💡</title>`, 'x'.repeat(299)],
  [`<title>${' '.repeat(9_990)}late${' '.repeat(20_000)}</title>`, 'late'],
])('title %#', (html, title) => {
  expect(essentials(html).title).toBe(title);
});

it.each([
  ['<title/><p>Text</p>', null],
  ['<title>a<![CDATA[&amp;]]>b</title>', 'a&amp;b'],
  ['<title>Page</title><script src="/a.js"/>', 'Page'],
])('title of XHTML %s', (html, title) => {
  expect(essentials(html, { isXml: true }).title).toBe(title);
});

it.each([
  ['<link rel=canonical href="https://b.example/lamps#top">', 'https://b.example/lamps#top'],
  ['<LINK REL="Canonical" HREF=/lamps>', 'https://a.example/lamps'],
  [
    '<link rel="shortlink canonical" href="?page=2&amp;x=1">',
    'https://a.example/shop/lamps?page=2&x=1',
  ],
  ['<base href="/en/"><link rel=canonical href=lamps>', 'https://a.example/en/lamps'],
  ['<base href="//b.example"><base href="/no/"><link rel=canonical href=x>', 'https://b.example/x'],
  ['<base target=_top><base href="/en/"><link rel=canonical href=x>', 'https://a.example/en/x'],
  ['<base href="data:x,"><link rel=canonical href=x>', 'https://a.example/shop/x'],
  ['<link rel=canonical href=first><base href="/en/">', 'https://a.example/shop/first'],
  ['<link rel=canonical href=a><link rel=canonical href=b>', 'https://a.example/shop/a'],
  [
    '<link rel=canonical href="http://[broken"><link rel=canonical href=b>',
    'https://a.example/shop/b',
  ],
  [
    '<link rel=canonical href="https://u:hush@a.example/?token=hush">',
    'https://a.example/?token=***',
  ],
  ['<link rel=canonical href="javascript:hush">', null],
  ['<link rel=canonical href=" ">', null],
  ['<link rel=canonical>', null],
  ['<link rel=alternate href=x>', null],
  ['<link href=x>', null],
])('canonical %s -> %s', (html, canonical) => {
  expect(essentials(html).canonical).toBe(canonical);
});

it('cuts a canonical link that is too long', () => {
  const { canonical } = essentials(`<link rel=canonical href="/${'x'.repeat(10_000)}">`);
  expect(canonical).toHaveLength(8193);
});

it.each([
  ['<meta name=robots content="NoIndex,  NOFOLLOW">', 'noindex, nofollow'],
  [
    '<META NAME=" ROBOTS " CONTENT=noindex><meta name=robots content=nofollow>',
    'noindex, nofollow',
  ],
  ['<meta name=googlebot content=noindex>', 'googlebot: noindex'],
  [
    '<meta name=GoogleBot content="NoIndex, nofollow"><meta name=bingbot content=none><meta name=robots content=noarchive>',
    'noarchive, bingbot: none, googlebot: noindex, nofollow',
  ],
  [
    '<meta name=yandex content=noindex><meta name=yandex content=nofollow>',
    'yandex: noindex, nofollow',
  ],
  ['<meta name=googlebot><meta name=bingbot content=" ">', null],
  ['<meta name=robots content=""><meta name=robots content=noindex>', 'noindex'],
  ['<meta name=google content=notranslate><meta name=description content=noindex>', null],
  ['<meta name=robots content="noindex, token=hush">', 'noindex, token=***'],
  ['<meta name=robots>', null],
  ['<meta property=robots content=noindex>', null],
])('robots %s -> %s', (html, robots) => {
  expect(essentials(html).robots).toBe(robots);
});

it.each([
  ['<meta name="Generator" content="Lamp CMS 2.1">', 'Lamp CMS 2.1'],
  ['<meta name=generator content="x?api_key=hush">', 'x?api_key=***'],
  ['<meta content="Lamp CMS" name=generator><meta name=generator content=Other>', 'Lamp CMS'],
  ['<meta name=generator content=""><meta name=generator content=Other>', 'Other'],
  ['<meta name=generator>', null],
])('generator %s -> %s', (html, generator) => {
  expect(essentials(html).generator).toBe(generator);
});

it.each([
  ['<script src="https://js.example/a.js"></script>', ['js.example']],
  ['<script src="/a.js"></script><img src=b.png>', ['a.example']],
  ['<img src="//b.example:8443/a.png">', ['b.example:8443']],
  ['<img src="https://b.example:443/a.png">', ['b.example']],
  ['<img src="HTTPS:\\\\B.example\\a.png">', ['b.example']],
  ['<img src=" \n https://u:p@b.example?a">', ['b.example']],
  ['<img src="ht\ntps://b.example/">', ['b.example']],
  ['<img srcset="//z.example/a 1x, //b.example/a,b 2x">', ['b.example', 'z.example']],
  ['<source src=//a1.example/a srcset=//a2.example/a>', ['a1.example', 'a2.example']],
  ['<video src=//v.example/a poster=//p.example/a>', ['p.example', 'v.example']],
  ['<audio src=//b.example/a><iframe src=//c.example/></iframe>', ['b.example', 'c.example']],
  ['<embed src=//b.example/a><object data=//c.example/></object>', ['b.example', 'c.example']],
  ['<link rel=stylesheet href=//b.example/a.css>', ['b.example']],
  ['<link rel="Shortcut ICON" href=//b.example/a.ico>', ['b.example']],
  [
    '<link rel=preload href=//b.example/a><link rel=modulepreload href=//c.example/a>',
    ['b.example', 'c.example'],
  ],
  ['<base href="https://cdn.example/x/"><img src=a.png>', ['cdn.example']],
  [
    '<img src=a.png><base href="https://cdn.example/x/"><img src=a.png>',
    ['a.example', 'cdn.example'],
  ],
  ['<img src=//b.example/a.png src=//c.example/a.png>', ['b.example']],
  ['<template><img src=//b.example/a></template>', ['b.example']],
  ['<link rel=preconnect href=//b.example><link rel=alternate href=//c.example>', []],
  ['<a href=//b.example/>b</a><form action=//c.example/></form>', []],
  ['<img src="data:image/png;base64,AAAA"><img src="blob:https://b.example/1">', []],
  ['<iframe src="about:blank"></iframe><iframe src="javascript:x"></iframe>', []],
  ['<img src=""><img src="http://[broken/a">', []],
  ['<img data-src=//b.example/a><video data=//c.example></video>', []],
  ['<script>document.write("<img src=//b.example/a>")</script>', []],
  ['<!-- <img src=//b.example/a> --><textarea><img src=//c.example/a></textarea>', []],
])('hosts of %s -> %j', (html, hosts) => {
  expect(essentials(html).asset_hosts).toEqual(hosts);
});

it.each([
  ['<img src="http://b.example/a"><img src="http://b.example/b">', ['http://b.example']],
  [
    '<script src="http://b.example:81/a"></script><img src=http:c.example>',
    ['http://b.example:81', 'http://c.example'],
  ],
  ['<base href="http://b.example/"><img src=a.png>', ['http://b.example']],
  ['<img src="//b.example/a"><a href="http://c.example/">c</a>', []],
  ['<img src="https://b.example/a"><link rel=canonical href="http://c.example/">', []],
  [
    '<meta http-equiv=Content-Security-Policy content="default-src *; upgrade-insecure-requests"><img src="http://b.example/a">',
    [],
  ],
  [
    '<meta http-equiv=content-security-policy content="default-src \'self\'"><img src="http://b.example/a">',
    ['http://b.example'],
  ],
])('mixed content of %s -> %j', (html, origins) => {
  expect(essentials(html).mixed_content).toEqual(origins);
});

it('is mixed only on a page over https that is not upgraded', () => {
  const html = '<img src="http://b.example/a">';
  expect(essentials(html, { url: 'http://a.example/' }).mixed_content).toEqual([]);
  expect(essentials(html, { isUpgraded: true }).mixed_content).toEqual([]);
  expect(essentials(html).mixed_content).toEqual(['http://b.example']);
});

it('keeps a hundred hosts and origins, and none that is longer than a host can be', () => {
  const images = Array.from({ length: 150 }, (_, i) => `<img src="http://h${1000 + i}.example/">`);
  const { asset_hosts, mixed_content } = essentials(images.join(''));
  expect([asset_hosts.length, mixed_content.length]).toEqual([100, 100]);
  expect(asset_hosts.at(-1)).toBe('h1099.example');
  expect(essentials(`<img src="//${'a.'.repeat(127)}b/">`).asset_hosts).toHaveLength(1);
  expect(essentials(`<img src="//${'a.'.repeat(128)}b/">`).asset_hosts).toHaveLength(0);
});
