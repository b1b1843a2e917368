import type { PairSettings } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { readRequestDraft, toRequestDraft } from './read-request-draft.ts';
import {
  blankRequest,
  isBlankRequest,
  mirroredRequest,
  requestFieldOf,
  type RequestDraft,
} from './request-draft.ts';
import { optionStrings } from '../strings/option-strings.ts';

const read = (change: Partial<RequestDraft>) => readRequestDraft({ ...blankRequest, ...change });

it('what was asked is read as it was written', () => {
  const asked: PairSettings = {
    method: 'HEAD',
    samples: 3,
    warmUp: true,
    headers: { 'accept-language': 'de' },
    rightHeaders: { 'x-flag': 'new' },
    preflight: { origin: 'https://app.example', method: 'PUT', headers: ['authorization'] },
  };
  expect(readRequestDraft(toRequestDraft(asked))).toEqual({ asked, faults: {} });
  expect(readRequestDraft(blankRequest)).toEqual({ asked: {}, faults: {} });
});

describe('what is wrong stands beside its field', () => {
  const rows: [Partial<RequestDraft>, keyof RequestDraft, RegExp | string][] = [
    [{ headers: 'Cookie: a=b' }, 'headers', /^Cookie is a credential/],
    [{ leftHeaders: 'x' }, 'leftHeaders', optionStrings.headerLine('x')],
    [{ rightHeaders: 'Host: a' }, 'rightHeaders', /^Host belongs to the connection/],
    [{ preflightMethod: 'PUT' }, 'preflightOrigin', optionStrings.preflightMissing],
    [{ preflightOrigin: 'https://a.example' }, 'preflightMethod', optionStrings.preflightMissing],
    [
      { preflightOrigin: 'https://a.example', preflightMethod: 'TRACE' },
      'preflightMethod',
      /^"TRACE" is a method that no script may use\.$/,
    ],
    [
      { preflightOrigin: 'nope', preflightMethod: 'PUT' },
      'preflightOrigin',
      /^"nope" must be an origin such as .*\.$/,
    ],
  ];
  it.each(rows)('%j', (draft, field, words) => {
    const { faults } = read(draft);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toMatch(words);
  });
});

it.each([
  ['headers.Cookie', 'headers'],
  ['samples', 'samples'],
  ['preflight.headers.0', 'preflightHeaders'],
  ['preflight', 'preflightOrigin'],
  ['leftUrl', undefined],
])('the server’s %s is %s', (field, place) => {
  expect(requestFieldOf(field)).toBe(place);
});

it('knows whether anything is asked for, and swaps', () => {
  expect(isBlankRequest(blankRequest)).toBe(true);
  expect(isBlankRequest({ ...blankRequest, warmUp: true })).toBe(false);
  expect(mirroredRequest({ ...blankRequest, leftHeaders: 'a: 1' }).rightHeaders).toBe('a: 1');
});
