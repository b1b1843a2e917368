import { expect, it } from 'vitest';
import { recordedTiming } from './recorded-timing.ts';

const NONE = { dns: -1, connect: -1, send: -1, wait: -1, receive: -1 };

it.each([
  [{ dns: 1, connect: 2, send: 4, wait: 8, receive: 16 }, 99, { untilHeader: 15, whole: 31 }],
  [{ ...NONE, wait: 8 }, 99, { untilHeader: 8, whole: 8 }],
  [{ ...NONE, receive: 5 }, 99, { untilHeader: 0, whole: 5 }],
  [{ ...NONE, wait: 8.4, receive: 0.2 }, 99, { untilHeader: 8, whole: 8 }],
  [NONE, 99.6, { whole: 100 }],
  [{ dns: 0, connect: 0, send: 0, wait: 0, receive: 0 }, 7, { whole: 7 }],
  [NONE, -1, { whole: 0 }],
  [
    { ...NONE, wait: 1e308, receive: 1e308 },
    0,
    { untilHeader: Number.MAX_SAFE_INTEGER, whole: Number.MAX_SAFE_INTEGER },
  ],
])('%j of %d ms', (timings, time, read) => {
  expect(recordedTiming({ timings, time })).toEqual(read);
});
