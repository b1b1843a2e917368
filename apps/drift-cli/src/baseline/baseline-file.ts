import { SignalEnvelope } from '@env-drift/contracts';
import * as v from 'valibot';
import { usageError } from '../exit-error.ts';
import { readText } from '../files/read-text.ts';
import type { OpenSide } from '../sides/side.ts';

/** How an environment answered at one time. */
export const Baseline = v.object({
  schema_version: v.pipe(v.string(), v.regex(/^1\.\d+$/)),
  /** Secrets masked. */
  url: v.string(),
  credentials: v.optional(v.array(v.string())),
  samples: v.pipe(v.array(SignalEnvelope), v.minLength(1)),
});
export type Baseline = v.InferOutput<typeof Baseline>;

/**
 * A baseline as a side: what was seen then, in place of what would be seen now.
 *
 * @throws ExitError
 */
export async function openBaseline(
  path: string,
  cwd: string,
): Promise<{ side: OpenSide; samples: number }> {
  const { success, output } = v.safeParse(
    Baseline,
    parse(await readText(path, 'The baseline', cwd)),
  );
  if (!success) throw usageError(`${path} is no baseline. Write one with drift baseline save.`);
  const { url, credentials = [], samples } = output;
  let next = 0;
  const side: OpenSide = {
    url,
    label: 'baseline',
    credentials,
    isRecorded: false,
    capture: () => Promise.resolve(samples[Math.min(next++, samples.length - 1)]!),
  };
  return { side, samples: samples.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
