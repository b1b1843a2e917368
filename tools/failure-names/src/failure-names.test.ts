import { SignalEnvelope } from '@env-drift/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cause } from './cause.ts';
import { causes } from './causes.ts';
import { outcomeOf } from './expected.ts';
import { createNodeProbe, type ProbeTarget } from './probe-in-node.ts';
import { startWorkerdProbe } from './probe-in-workerd.ts';

/** Enough for an answer to begin on a busy machine. */
const SHORT_MS = 1_500;
const LONG_MS = 30_000;

const nodeProbe = createNodeProbe();
let workerd: Awaited<ReturnType<typeof startWorkerdProbe>>;
beforeAll(async () => void (workerd = await startWorkerdProbe()));
afterAll(() => workerd?.stop());

const possible = causes.filter(({ onlyOnLinux }) => !onlyOnLinux || process.platform === 'linux');

describe.concurrent.each([
  ['Node', (): ProbeTarget => nodeProbe, ({ node }: Cause) => node],
  ['workerd', (): ProbeTarget => workerd.probe, ({ workerd }: Cause) => workerd],
])('%s', (_runtime, probe, expected) => {
  it.for(possible)('$cause', async (cause, { onTestFinished }) => {
    const { start, target, isSlow } = cause;
    const server = await start?.();
    onTestFinished(() => server?.stop());
    const aim = target?.(server) ?? { url: server!.url };
    const allowed = URL.canParse(aim.url) ? [new URL(aim.url).host] : [];
    const envelope = await probe()(aim, allowed, { budgetMs: isSlow ? SHORT_MS : LONG_MS });
    expect(await SignalEnvelope['~standard'].validate(envelope)).not.toHaveProperty('issues');
    expect(outcomeOf(envelope)).toEqual(expected(cause));
  });
});
