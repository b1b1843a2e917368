import type { Side, SignalEnvelope } from '@env-drift/contracts';
import type { OpenSide } from '../sides/side.ts';

export type Samples = [SignalEnvelope, ...SignalEnvelope[]];

/** Looks at both sides round after round: within a round at the same moment. Never rejects. */
export async function captureBoth(
  { left, right }: Readonly<Record<Side, OpenSide>>,
  samples: number,
  signal: AbortSignal,
): Promise<[Samples, Samples]> {
  const [firstLeft, firstRight] = await Promise.all([left.capture(), right.capture()]);
  const seen: [Samples, Samples] = [[firstLeft], [firstRight]];
  for (let round = 1; round < samples && !signal.aborted; round++) {
    const asked = [left, right].map((side) => (side.isRecorded ? undefined : side.capture()));
    const captures = await Promise.all(asked);
    // A round that was broken off shows what the interruption did, and nothing of the sides.
    if (signal.aborted) break;
    captures.forEach((envelope, index) => envelope && seen[index]!.push(envelope));
  }
  return seen;
}
