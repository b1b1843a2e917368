import { SignalEnvelope } from '@env-drift/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as v from 'valibot';
import { isSurelyEnvelope } from './surely-envelope.ts';
import { arbitraryAnswer } from './testing/arbitrary-sketch.ts';
import { envelope, STAGING } from './testing/envelopes.ts';

const good = envelope(STAGING, {
  headers: { vary: 'origin' },
  others: { 'x-a': '0123456789abcdef' },
  cookies: [{ name: 'sid', attributes: { path: '/' } }],
  body: { coded: 'zstd', shape: { $: 'object' } },
  redirects: [[301, 'https://staging.example/x']],
  samples: [1, 2],
});
const whole = {
  ...good,
  environment: { ...good.environment, label: 'Staging' },
  runner_context: { colo: 'FRA', asn: 1, country: 'DE' },
  routing: {
    ...good.routing,
    hops: good.routing.hops.map((hop) => ({ ...hop, resolved: hop.location })),
  },
  timing: { ...good.timing, ttfb_ms: 1, body_ms: 1 },
};

/** Every place in the envelope, as the keys that lead there. */
const placesIn = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? [
        [],
        ...Object.entries(value).flatMap(([key, member]) =>
          placesIn(member).map((at) => [key, ...at]),
        ),
      ]
    : [[]];

const put = (value: unknown, [key, ...rest]: string[], what: unknown): unknown => {
  if (key === undefined) return what;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  return Object.assign(copy, { [key]: put((value as Record<string, unknown>)[key], rest, what) });
};

const ODD: unknown[] = [
  undefined,
  null,
  '',
  'x',
  '2.0',
  '1.0',
  0,
  -1,
  0.5,
  99,
  1000,
  Number.NaN,
  Infinity,
  true,
  {},
  [],
  [null],
  ['x'],
  { x: 1 },
  'A'.repeat(64),
  new Map(),
  'soon',
];

it.each(placesIn(whole).map((place) => [place.join('.'), place] as const))(
  'says yes to nothing odd at %s that the contract refuses',
  (_, place) => {
    for (const what of ODD) {
      const it = put(whole, place, what) as SignalEnvelope;
      if (isSurelyEnvelope(it)) expect(v.is(SignalEnvelope, it)).toBe(true);
    }
  },
);

interface AnySchema {
  entries?: Record<string, AnySchema>;
  wrapped?: AnySchema;
  item?: AnySchema;
}
const fieldsOf = ({ entries, wrapped, item }: AnySchema): string[] => {
  if (wrapped) return fieldsOf(wrapped);
  if (item) return fieldsOf(item).map((field) => `0.${field}`);
  return Object.entries(entries ?? {}).flatMap(([name, schema]) => [
    name,
    ...fieldsOf(schema).map((field) => `${name}.${field}`),
  ]);
};
const RARE = /^(?:error|unseen|preflight|response\.body\.(?:page|signatures))\b/;

it('is tried at every field of the contract that it does not leave to it', () => {
  const common = fieldsOf(SignalEnvelope as AnySchema).filter((field) => !RARE.test(field));
  expect(common).toContain('routing.hops.0.location');
  expect(placesIn(whole).map((place) => place.join('.'))).toEqual(expect.arrayContaining(common));
});

it('says yes to what a probe makes, and leaves the rare to the contract', () => {
  expect(isSurelyEnvelope(whole)).toBe(true);
  expect(isSurelyEnvelope(envelope(STAGING, { error: 'timeout' }))).toBe(false);
  expect(isSurelyEnvelope(envelope(STAGING, { unseen: ['body'] }))).toBe(false);
  expect(isSurelyEnvelope(envelope(STAGING, { preflight: {} }))).toBe(false);
  fc.assert(
    fc.property(arbitraryAnswer, (sketch) => {
      const it = envelope(STAGING, sketch);
      const { page, signatures } = it.response?.body ?? {};
      const isRare = it.preflight !== undefined || page !== undefined || signatures !== undefined;
      expect(isSurelyEnvelope(it)).toBe(!isRare);
    }),
  );
});
