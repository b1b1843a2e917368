import { expect, it } from 'vitest';
import { deadlineOf, ONE_ROUND, planRun, probeSeconds } from './run-plan.ts';

const urls = { leftUrl: 'https://a.example/', rightUrl: 'https://b.example/' };
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
  expect(planRun({ ...urls, ...options })).toEqual(plan);
  expect([probeSeconds(plan), deadlineOf(plan) / 1_000]).toEqual([step, run]);
});
