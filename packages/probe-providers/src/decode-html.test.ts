import { expect, it } from 'vitest';
import { decodeHtml } from './decode-html.ts';

/** A byte for each character. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const META = '<meta charset="iso-8859-1">';

it.each([
  ['utf-8 by default', '\xc3\xa9', undefined, 'é'],
  ['Content-Type', '\xe9', 'ISO-8859-1', 'é'],
  [
    'Content-Type before meta',
    `<meta charset=koi8-r>\xe9`,
    'windows-1252',
    '<meta charset=koi8-r>é',
  ],
  ['a byte order mark before Content-Type', '\xef\xbb\xbf\xc3\xa9', 'iso-8859-1', 'é'],
  ['a mark of UTF-16, little-endian', '\xff\xfe\xe9\0', undefined, 'é'],
  ['a mark of UTF-16, big-endian', '\xfe\xff\0\xe9', 'utf-8', 'é'],
  ['meta', `${META}\xe9`, undefined, `${META}é`],
  ['meta where Content-Type is unknown', `${META}\xe9`, 'klingon', `${META}é`],
  [
    'meta http-equiv',
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">\xe9',
    undefined,
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">й',
  ],
  [
    'the first meta that names one',
    `<meta name=a>${META}<meta charset=utf-8>\xe9`,
    undefined,
    `<meta name=a>${META}<meta charset=utf-8>é`,
  ],
  [
    'no meta that is no Content-Type',
    '<meta name=a content="text/html; charset=iso-8859-1">\xc3\xa9',
    undefined,
    '<meta name=a content="text/html; charset=iso-8859-1">é',
  ],
  [
    'utf-8 where everything is unknown',
    '<meta charset=klingon>\xc3\xa9',
    'elvish',
    '<meta charset=klingon>é',
  ],
  [
    'utf-8 where meta says utf-16',
    '<meta charset=utf-16le>\xc3\xa9',
    undefined,
    '<meta charset=utf-16le>é',
  ],
  [
    'no meta beyond 1024 bytes',
    `${' '.repeat(1024)}${META}\xc3\xa9`,
    undefined,
    `${' '.repeat(1024)}${META}é`,
  ],
  ['what is no UTF-8, replaced', 'a\xff', undefined, 'a\ufffd'],
])('%s', (_title, content, charset, text) => {
  expect(decodeHtml(bytes(content), charset)).toBe(text);
});
