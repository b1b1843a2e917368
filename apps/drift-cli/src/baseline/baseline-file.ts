import { SignalEnvelope } from '@env-drift/contracts';
import * as v from 'valibot';
import { usageError } from '../exit-error.ts';
import { readText } from '../files/read-text.ts';
import type { OpenSide } from '../sides/side.ts';
import { KeptCredentials } from './kept-credentials.ts';

/** How an environment answered at one time. */
export const Baseline = v.object({
  schema_version: v.pipe(v.string(), v.regex(/^1\.\d+$/)),
  /** Secrets masked. */
  url: v.string(),
  credentials: v.optional(KeptCredentials),
  samples: v.pipe(v.array(SignalEnvelope), v.minLength(1)),
});
export type Baseline = v.InferOutput<typeof Baseline>;

/** @throws ExitError */
export async function readBaseline(path: string, cwd: string): Promise<Baseline> {
  const { success, output } = v.safeParse(
    Baseline,
    parse(await readText(path, 'The baseline', cwd)),
  );
  if (success) return output;
  throw usageError(`${path} is no baseline. Write one with drift baseline save.`);
}

/** A baseline as a side, for one comparison: what was seen then, in place of what would be seen now. */
export function openBaseline({ url, credentials, samples }: Baseline): OpenSide {
  let next = 0;
  return {
    url,
    label: 'baseline',
    credentials: Object.keys(credentials?.keys ?? {}),
    isRecorded: false,
    capture: () => Promise.resolve(samples[Math.min(next++, samples.length - 1)]!),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
