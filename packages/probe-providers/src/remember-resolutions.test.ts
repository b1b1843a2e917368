import { expect, it, vi } from 'vitest';
import { rememberResolutions } from './remember-resolutions.ts';
import type { Resolution } from './resolve-host.ts';

const { signal } = new AbortController();

/** A resolver that is asked at some seconds, and how often it really is. */
function timesAsked(resolution: Resolution, seconds: number[]) {
  let time = 0;
  const ask = vi.fn(async () => resolution);
  const resolveHost = rememberResolutions(ask, { now: () => time });
  return seconds.reduce(async (before, second) => {
    await before;
    time = second * 1_000;
    expect(await resolveHost('a.example', signal)).toBe(resolution);
    return ask.mock.calls.length;
  }, Promise.resolve(0));
}

const lasting = (ttl_s: number): Resolution => ({ addresses: ['8.8.8.8'], ttl_s });

it.each<[string, Resolution, number[], number]>([
  ['is believed for its time', lasting(60), [0, 1, 59.999], 1],
  ['is asked for again after it', lasting(60), [0, 60], 2],
  ['is believed for its time again', lasting(60), [0, 60, 119.999, 120], 3],
  ['is believed for five minutes at most', lasting(86_400), [0, 299.999, 300], 2],
  ['is not believed where it has no time', lasting(0), [0, 0], 2],
  ['that failed is not remembered', { failure: 'no_address' }, [0, 0], 2],
  ['that could not be had is not either', { failure: 'no_answer' }, [0, 0], 2],
])('an answer %s', async (_title, resolution, seconds, times) => {
  expect(await timesAsked(resolution, seconds)).toBe(times);
});

it('knows names apart, and forgets the one it learnt first', async () => {
  const ask = vi.fn(async (host: string) => ({ addresses: [host], ttl_s: 60 }));
  const resolveHost = rememberResolutions(ask, { now: () => 0, mostNames: 2 });
  for (const host of ['a', 'b', 'a', 'c', 'b', 'c', 'a']) {
    expect(await resolveHost(host, signal)).toEqual({ addresses: [host], ttl_s: 60 });
  }
  expect(ask.mock.calls.map(([host]) => host)).toEqual(['a', 'b', 'c', 'a']);
});

it('passes on what rejects, and asks again', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue(lasting(60));
  const resolveHost = rememberResolutions(ask, { now: () => 0 });
  await expect(resolveHost('a', signal)).rejects.toThrow('no');
  expect(await resolveHost('a', signal)).toEqual(lasting(60));
});
