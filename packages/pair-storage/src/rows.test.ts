import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { openPair, pairKeyOf, type PairNamespace, type PairStub } from './open-pair.ts';
import { countRows } from './testing/count-rows.ts';
import { found } from './testing/many-findings.ts';
import { begun, envelope, explanation, mirrorOf, uuid } from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
const urls = ['https://staging.example/', 'https://www.example/'] as const;
const sides = {
  left: { url: urls[0], address: urls[0] },
  right: { url: urls[1], address: urls[1] },
};
/** Fifteen, of which one is another each time. */
const typical = (n: number) =>
  found(...'0123456789abcd', (n % 4_096).toString(16).padStart(8, '0'));

async function compare(pair: PairStub, n: number) {
  await pair.terms(sides);
  await pair.begin(begun(n));
  // The index across pairs is told of its start, and of its end.
  await pair.runRecords(uuid(n));
  for (const side of ['left', 'right'] as const) {
    await pair.target(uuid(n), side);
    await pair.saveSample(uuid(n), side, 1, envelope(200));
  }
  await pair.saveDiff(uuid(n), typical(n), mirrorOf(typical(n)));
  await pair.finish(uuid(n), explanation);
  await pair.runRecords(uuid(n));
}

it('reads and writes few rows, as few at the 60th comparison of a pair as at the first', async () => {
  const pairKey = pairKeyOf(pairs, ...urls);
  const pair = openPair(pairs, pairKey) as unknown as PairStub & DurableObjectStub;
  await compare(pair, 1);
  const rowsSince = await countRows(pair);
  await compare(pair, 2);
  const early = await rowsSince();
  for (let n = 3; n < 60; n++) await compare(pair, n);
  await rowsSince();
  await compare(pair, 60);
  const late = await rowsSince();
  for (const rows of [early, late]) {
    expect(rows.written).toBeLessThanOrEqual(25);
    expect(rows.read).toBeLessThanOrEqual(60);
  }
  await pair.begin(begun(61));
  await pair.saveSample(uuid(61), 'left', 1, envelope(200));
  await pair.saveSample(uuid(61), 'right', 1, envelope(200));
  await rowsSince();
  for (const poll of [() => pair.get(uuid(61)), () => pair.eventsAfter(uuid(61), 0)]) {
    await poll();
    const { read, written } = await rowsSince();
    expect(written).toBe(0);
    expect(read).toBeLessThanOrEqual(3);
  }
}, 60_000);
