import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { AcceptFindingRequest, KnownFinding, Severity } from '@env-drift/contracts';
import { signal } from '@preact/signals';

export type FindingsApi = Pick<ApiClient, 'listFindings' | 'acceptFinding' | 'unacceptFinding'>;

const PAGE = 100;

/** What a pair remembers of findings, the gravest first, and which of them it lives with. */
export function createPairFindings(api: FindingsApi, pairKey: string) {
  /** Undefined until they are loaded. */
  const known = signal<readonly KnownFinding[]>();
  const failure = signal<ApiFailure>();

  const replace = (changed: KnownFinding) => {
    known.value = (known.value ?? []).map((each) =>
      each.fingerprint === changed.fingerprint ? changed : each,
    );
  };

  return {
    known,
    failure,

    async load(signal: AbortSignal): Promise<void> {
      const found: KnownFinding[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.listFindings(pairKey, {
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
          signal,
        });
        if (signal.aborted) return;
        failure.value = page.ok ? undefined : page.failure;
        if (!page.ok) return;
        found.push(...page.value.findings);
        cursor = page.value.nextCursor ?? undefined;
      } while (cursor !== undefined);
      known.value = found.sort(byWeight);
    },

    /** @returns why not, if it was refused */
    async accept(fingerprint: string, why: AcceptFindingRequest): Promise<ApiFailure | undefined> {
      const accepted = await api.acceptFinding(pairKey, fingerprint, why);
      if (!accepted.ok) return accepted.failure;
      replace(accepted.value);
      return undefined;
    },

    /** @returns why not, if it was refused */
    async unaccept(fingerprint: string): Promise<ApiFailure | undefined> {
      const taken = await api.unacceptFinding(pairKey, fingerprint);
      if (!taken.ok) return taken.failure;
      replace(taken.value);
      return undefined;
    },
  };
}

const weight: Record<Severity, number> = { critical: 0, warn: 1, info: 2 };

const byWeight = (a: KnownFinding, b: KnownFinding) =>
  weight[a.severity] - weight[b.severity] || b.lastSeen - a.lastSeen;
