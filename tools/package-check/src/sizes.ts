import { sizeLimits } from './size-limits.ts';
import { weigh } from './weigh.ts';

/** Prints what a page pays for the packages as they are built now. */
for (const { name, what, limit } of sizeLimits) {
  const { own, all } = await weigh(name);
  console.log(
    `${what.padEnd(38)} ${bytes(own)} of ${bytes(limit.own)}, with all it needs ${bytes(all)} of ${bytes(limit.all)}`,
  );
}

function bytes(count: number): string {
  return count.toLocaleString('en').padStart(6);
}
