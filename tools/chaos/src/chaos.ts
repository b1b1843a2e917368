import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killDuringComparisons } from './kill-during-comparisons.ts';
import { onePairAtOnce } from './one-pair-at-once.ts';
import type { Kept, Part } from './promise.ts';
import { sendMalformedRequests } from './send-malformed-requests.ts';

/**
 * `npm run chaos [part ...]`: breaks the running product on purpose, part by part, and prints which promises were
 * kept; exit code 1 where one was not. Loopback only; ends by itself; ends only what it started. `CHAOS_SEED` makes
 * the same chaos again.
 */

const parts: readonly Part[] = [
  { name: 'kill', run: killDuringComparisons },
  { name: 'at-once', run: onePairAtOnce },
  { name: 'malformed', run: sendMalformedRequests },
];

const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  console.error(
    `Parts are ${parts.map(({ name }) => name).join(', ')}; CHAOS_SEED is a whole number.`,
  );
  process.exit(2);
}

console.log(`Seed ${seed}. The same again: CHAOS_SEED=${seed} npm run chaos ${wanted.join(' ')}\n`);
let isBroken = false;
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  const startedAt = performance.now();
  const kept = await runPart(part);
  const took = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${part.name}, ${took} s`);
  for (const { promise, isKept, seen } of kept)
    console.log(`  ${isKept ? 'kept  ' : 'BROKEN'}  ${promise.padEnd(64)}  ${seen}`);
  console.log();
  isBroken ||= kept.some(({ isKept }) => !isKept);
}
process.exitCode = isBroken ? 1 : 0;

async function runPart({ run }: Part): Promise<Kept[]> {
  const stateDir = mkdtempSync(join(tmpdir(), 'env-drift-chaos-'));
  try {
    return await run({ stateDir, seed });
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    return [{ promise: 'the part could be carried out', isKept: false, seen }];
  } finally {
    rmSync(stateDir, { recursive: true, force: true, maxRetries: 3 });
  }
}
