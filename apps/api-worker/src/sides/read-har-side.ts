import type { HarSide, Side } from '@env-drift/contracts';
import { harProvider } from '@env-drift/probe-providers';
import { bodyLimit } from '../body-limit.ts';
import { shownUrl } from './shown-url.ts';
import type { SideRead } from './read-sides.ts';

/**
 * A side that somebody has recorded. Nobody is asked, so that it may be of any host; the envelope is all
 * that is left of the recording.
 */
export async function readHarSide(
  side: Side,
  { har, entry }: HarSide,
  label: string | undefined,
  env: Env,
): Promise<SideRead> {
  const read = harProvider(har, { entry, bodyBytes: bodyLimit(env) });
  if (!read.ok) {
    const field = `${side}Har`;
    return {
      ok: false,
      refusals: read.problems.map((message) => ({
        status: 400,
        code: 'invalid_har',
        field,
        message,
      })),
    };
  }
  const { target } = read.provider;
  const envelope = await read.provider.capture({
    id: side,
    url: target,
    ...(label !== undefined && { label }),
  });
  return { ok: true, side: { url: shownUrl(target), label, recorded: [envelope] } };
}
