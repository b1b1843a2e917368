import type { Side, SignalEnvelope } from '@env-drift/contracts';
import type { PairStub } from '@env-drift/pair-storage';
import { activeProbe, type ProbeDeps } from '@env-drift/probe-providers';

/** What the probes of one run have in common. */
export interface SideProbe {
  uuid: string;
  labels: Readonly<Record<Side, string | undefined>>;
  pair: PairStub;
  deps: ProbeDeps;
}

/**
 * Takes one sample of a side and keeps it. A step that runs twice goes on with what is shown, which is
 * what was kept first. Null where the comparison has ended: then nobody is asked, and nothing is kept.
 */
export async function takeSample(
  run: SideProbe,
  side: Side,
  number: number,
): Promise<SignalEnvelope | null> {
  const envelope = await probe(run, side);
  return envelope && run.pair.saveSample(run.uuid, side, number, envelope);
}

/** A sample that was kept before the run began; null where it was forgotten with its comparison. */
export async function recallSample(
  run: SideProbe,
  side: Side,
  number: number,
): Promise<SignalEnvelope | null> {
  return run.pair.sample(run.uuid, side, number);
}

/** Asks a side once, as it will be asked for a sample, so that what is cold at first is not measured. Nothing is kept. */
export async function warmUp(run: SideProbe, side: Side): Promise<null> {
  await probe(run, side, { withPreflight: false });
  return null;
}

/** Null where the comparison has ended: then nobody is asked. */
async function probe(
  { uuid, labels, pair, deps }: SideProbe,
  side: Side,
  { withPreflight } = { withPreflight: true },
): Promise<SignalEnvelope | null> {
  const target = await pair.target(uuid, side);
  if (!target) return null;
  const label = labels[side];
  const { preflight, ...request } = target.request;
  return activeProbe(
    {
      id: side,
      url: target.url,
      ...(label !== undefined && { label }),
      request: { ...request, ...(withPreflight && preflight && { preflight }) },
    },
    deps,
  );
}
