import { expect, it } from 'vitest';
import { recordedBody } from './recorded-body.ts';

const LIMIT = 8;
const content = (text: string | undefined, size = -1, encoding = '', mimeType = '') => ({
  size,
  mimeType,
  text,
  encoding,
});
const UTF8 = 'text/html; charset=utf-8';
const LATIN1 = 'text/html; charset=ISO-8859-1';

it.each<[string, ReturnType<typeof content>, string | null, number[] | undefined]>([
  ['a text', content('ab'), null, [97, 98]],
  ['a text of the length that it says', content('ab', 2), null, [97, 98]],
  ['a text of another length', content('ab', 3), null, undefined],
  ['a text that says nothing of its length', content('ab', 0), null, [97, 98]],
  ['no text', content(undefined, 2), null, undefined],
  ['an empty text', content('', 0), null, []],
  ['an empty text in place of a body', content('', 2), null, undefined],
  ['an empty text of a length that is not known', content('', -1), null, undefined],
  ['letters beyond ASCII', content('é', 2), UTF8, [195, 169]],
  ['letters whose charset is not named', content('é', 2), null, [195, 169]],
  ['letters whose bytes were others', content('é', 1), null, undefined],
  ['letters that were Latin-1', content('é'), LATIN1, undefined],
  [
    'letters that were Latin-1, as the list of contents says',
    content('é', -1, '', LATIN1),
    null,
    undefined,
  ],
  ['the field before the list of contents', content('é', -1, '', LATIN1), UTF8, [195, 169]],
  ['ASCII that was Latin-1', content('ab'), LATIN1, [97, 98]],
  ['base64', content('aGk=', 2, 'base64'), null, [104, 105]],
  ['base64 of another length', content('aGk=', 3, 'base64'), null, undefined],
  ['base64 whatever the charset', content('6Q==', 1, 'base64'), LATIN1, [233]],
  ['base64 that is none', content('hush!', -1, 'base64'), null, undefined],
  ['another coding', content('ab', 2, 'gzip'), null, undefined],
  ['all of the limit', content('12345678', 8), null, [...Buffer.from('12345678')]],
  ['one more than the limit', content('123456789', 9), null, [...Buffer.from('123456789')]],
  ['no more than one more', content('1234567890', 10), null, [...Buffer.from('123456789')]],
  [
    'more, of which the browser kept a part',
    content('1234567890', 99),
    null,
    [...Buffer.from('123456789')],
  ],
  [
    'more in base64',
    content(btoa('1234567890'), 10, 'base64'),
    null,
    [...Buffer.from('123456789')],
  ],
])('%s', (_, recorded, contentType, bytes) => {
  const body = recordedBody(recorded, contentType, LIMIT);
  expect(body && [...body]).toEqual(bytes);
});
