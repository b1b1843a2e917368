import { expect, it } from 'vitest';
import type { NewSide } from '@env-drift/pair-storage';
import { deadlineOf, ONE_ROUND, planRun, probeSeconds } from './run-plan.ts';

const urls = { leftUrl: 'https://a.example/', rightUrl: 'https://b.example/' };
const asked: NewSide = { url: 'https://a.example/', target: 'https://a.example/', request: {} };
const preflight = { origin: 'null', method: 'PUT' };

it.each([
  [{}, ONE_ROUND, 20, 60],
  [{ samples: 1, warmUp: false }, ONE_ROUND, 20, 60],
  [{ samples: 5 }, { ...ONE_ROUND, samples: 5 }, 20, 140],
  [{ samples: 5, warmUp: true }, { ...ONE_ROUND, samples: 5, warmUp: true }, 20, 160],
  [{ preflight }, { ...ONE_ROUND, hasPreflight: true }, 30, 70],
  [
    { samples: 5, warmUp: true, preflight },
    { samples: 5, warmUp: true, hasPreflight: true },
    30,
    220,
  ],
])('%j', (options, plan, step, run) => {
  const planned = planRun({ ...urls, ...options }, { left: asked, right: asked });
  expect(planned).toEqual({ ...plan, recorded: {} });
  expect([probeSeconds(planned), deadlineOf(planned) / 1_000]).toEqual([step, run]);
});

const recorded = (count: number) =>
  ({ url: 'https://a.example/', recorded: Array(count).fill({}) }) as unknown as NewSide;

it.each<[string, NewSide, NewSide, object, number]>([
  ['one side', asked, recorded(2), { samples: 3, recorded: { right: 2 } }, 100],
  ['the other', recorded(1), asked, { samples: 3, recorded: { left: 1 } }, 100],
  ['both sides', recorded(1), recorded(5), { samples: 0, recorded: { left: 1, right: 5 } }, 40],
])('%s recorded: nobody is asked there', (_, left, right, expected, seconds) => {
  const plan = planRun({ ...urls, samples: 3 }, { left, right });
  expect(plan).toMatchObject(expected);
  expect(deadlineOf(plan) / 1_000).toBe(seconds);
});
