import { describe, expect, it } from 'vitest';
import { outgoingRequest, redirectedRequest, shownRequest } from './outgoing-request.ts';

const usual = {
  accept: '*/*',
  'accept-encoding': 'gzip, br',
  'user-agent': 'env-drift-analyzer/0.1 (compares the answers of two environments)',
};

describe('what is sent', () => {
  it.each([
    [undefined, 'GET', usual],
    [{}, 'GET', usual],
    [{ method: 'HEAD' }, 'HEAD', usual],
    [{ headers: { 'x-a': '1' } }, 'GET', { ...usual, 'x-a': '1' }],
    [
      { headers: { accept: 'text/html', 'user-agent': 'me/1' } },
      'GET',
      { ...usual, accept: 'text/html', 'user-agent': 'me/1' },
    ],
    [
      { headers: { 'accept-encoding': 'identity' } },
      'GET',
      { ...usual, 'accept-encoding': 'identity' },
    ],
  ] as const)('%j', (options, method, headers) => {
    expect(outgoingRequest(options)).toEqual({ method, headers });
  });

  it('names who asks, in the order of names', () => {
    const { headers } = outgoingRequest(
      { headers: { 'x-a': '1', 'accept-language': 'de' } },
      'we/2',
    );
    expect(Object.entries(headers)).toEqual([
      ['accept', '*/*'],
      ['accept-encoding', 'gzip, br'],
      ['accept-language', 'de'],
      ['user-agent', 'we/2'],
      ['x-a', '1'],
    ]);
  });
});

it('is shown without the secrets of its URLs', () => {
  const headers = {
    referer: 'https://a.example/?token=hush&x=1',
    'x-next': '"/in?code=hush"',
    'x-flag': 'token=hush',
    'x-json': '{"token":"hush"}',
    ghp_hushhushhushhushhush0000: '1',
  };
  expect(shownRequest(outgoingRequest({ headers }, 'we/2'))).toEqual({
    method: 'GET',
    headers: {
      ...usual,
      'user-agent': 'we/2',
      referer: 'https://a.example/?token=***&x=1',
      'x-next': '"/in?code=***"',
      'x-flag': 'token=***',
      'x-json': '{"token":"***"}',
      '***': '1',
    },
  });
});

describe('Origin after a redirect', () => {
  const APP = 'https://app.example';
  it.each([
    ['stays within an origin', 'https://a.example/1', 'https://a.example/2', APP, APP],
    [
      'is null from one foreign origin to another',
      'https://a.example/',
      'https://b.example/',
      APP,
      'null',
    ],
    ['is null where the scheme changes', 'http://a.example/', 'https://a.example/', APP, 'null'],
    [
      'is null where the port changes',
      'https://a.example/',
      'https://a.example:8443/',
      APP,
      'null',
    ],
    ['is null on the way home', 'https://a.example/', `${APP}/`, APP, 'null'],
    ['stays on the way out', `${APP}/`, 'https://b.example/', APP, APP],
    ['stays null', 'https://a.example/', 'https://a.example/2', 'null', 'null'],
    ['is not invented', 'https://a.example/', 'https://b.example/', undefined, undefined],
  ])('%s', (_title, from, to, origin, expected) => {
    const request = { method: 'HEAD', headers: { 'x-a': '1', ...(origin && { origin }) } };
    expect(redirectedRequest(request, new URL(from), new URL(to))).toEqual({
      method: 'HEAD',
      headers: { 'x-a': '1', ...(expected && { origin: expected }) },
    });
  });
});
