import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { Acceptance, KnownFinding } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import type { AcceptanceValues } from './acceptance-values.ts';

export type AcceptanceApi = Pick<ApiClient, 'listFindings' | 'acceptFinding' | 'unacceptFinding'>;

export type AcceptanceModel = ReturnType<typeof createAcceptanceModel>;

/** What the pair of a comparison lets be, told by the fingerprints of that comparison. */
export function createAcceptanceModel({
  api,
  pairKey,
  comparisonId,
}: {
  api: AcceptanceApi;
  pairKey: string;
  comparisonId: string;
}) {
  const accepted = signal<ReadonlyMap<string, Acceptance>>(new Map());
  const underWay = signal<string>();
  const failure = signal<{ fingerprint: string; failure: ApiFailure }>();

  const change = (fingerprint: string, acceptance: Acceptance | undefined) => {
    const next = new Map(accepted.value);
    if (acceptance) next.set(fingerprint, acceptance);
    else next.delete(fingerprint);
    accepted.value = next;
  };

  async function send(
    fingerprint: string,
    call: () => ReturnType<AcceptanceApi['acceptFinding']>,
  ): Promise<boolean> {
    if (underWay.value !== undefined) return false;
    underWay.value = fingerprint;
    failure.value = undefined;
    const answer = await call();
    underWay.value = undefined;
    if (answer.ok) change(fingerprint, answer.value.acceptance);
    else failure.value = { fingerprint, failure: answer.failure };
    return answer.ok;
  }

  return {
    accepted,
    /** The fingerprint that is being changed. */
    underWay,
    failure,

    /** What was accepted so far. What cannot be loaded is shown as not accepted: accepting twice is once. */
    async load(signal?: AbortSignal) {
      const page = await api.listFindings(pairKey, {
        state: ['accepted'],
        limit: 100,
        ...(signal && { signal }),
      });
      if (!page.ok || signal?.aborted) return;
      accepted.value = new Map(page.value.findings.flatMap(bothNames));
    },

    /** Whether it was accepted. */
    accept: (fingerprint: string, { reason, until, who }: AcceptanceValues) =>
      send(fingerprint, () =>
        api.acceptFinding(pairKey, fingerprint, {
          reason: reason.trim(),
          ...(until && { until }),
          ...(who.trim() && { who: who.trim() }),
          comparisonId,
        }),
      ),

    takeBack: (fingerprint: string) =>
      send(fingerprint, () => api.unacceptFinding(pairKey, fingerprint, { comparisonId })),
  };
}

/** A comparison may have left and right the other way round, and names the finding accordingly. */
const bothNames = ({ fingerprint, mirrored, acceptance }: KnownFinding): [string, Acceptance][] =>
  acceptance
    ? [
        [fingerprint, acceptance],
        [mirrored, acceptance],
      ]
    : [];
