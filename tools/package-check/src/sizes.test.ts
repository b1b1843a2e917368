import { expect, it } from 'vitest';
import { sizeLimits } from './size-limits.ts';
import { weigh } from './weigh.ts';

it.each(sizeLimits)(
  '$what: at most $limit.own bytes, $limit.all with all it needs',
  async ({ name, limit }) => {
    const { own, all } = await weigh(name);
    expect(own).toBeLessThanOrEqual(limit.own);
    expect(all).toBeLessThanOrEqual(limit.all);
  },
);
