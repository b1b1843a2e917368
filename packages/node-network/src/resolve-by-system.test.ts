import { lookup } from 'node:dns/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { resolveBySystem } from './resolve-by-system.ts';

// No name of a test is looked up: what the network of a machine answers is not the machine's own.
vi.mock('node:dns/promises', () => ({ lookup: vi.fn() }));
afterEach(() => vi.mocked(lookup).mockReset());

it('gives every address, of both families', async () => {
  const found = [
    { address: '2001:4860:4860::8888', family: 6 },
    { address: '8.8.8.8', family: 4 },
  ];
  vi.mocked(lookup).mockResolvedValue(found as never);
  expect(await resolveBySystem('dns.example')).toEqual({
    addresses: ['2001:4860:4860::8888', '8.8.8.8'],
    ttl_s: 0,
  });
  expect(lookup).toHaveBeenCalledWith('dns.example', { all: true, order: 'verbatim' });
});

it.each([
  ['ENOTFOUND', 'no_address'],
  ['ENODATA', 'no_address'],
  ['EAI_AGAIN', 'no_answer'],
  ['ETIMEOUT', 'no_answer'],
  [undefined, 'no_answer'],
])('%s: %s', async (code, failure) => {
  vi.mocked(lookup).mockRejectedValue(Object.assign(new Error('no'), code && { code }));
  expect(await resolveBySystem('shop.example')).toEqual({ failure });
});
