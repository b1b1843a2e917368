import type { CompareAccepted, Comparison } from '@env-drift/contracts';
import { vi } from 'vitest';

export const postCompare = (api: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api}/api/compare`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Starts a comparison and waits until it has ended, as a client would. */
export async function compare(api: string, body: object): Promise<Comparison> {
  const response = await postCompare(api, body);
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  const { comparisonId } = (await response.json()) as CompareAccepted;
  return waitForEnd(api, comparisonId);
}

export const waitForEnd = (api: string, comparisonId: string): Promise<Comparison> =>
  vi.waitFor(
    async () => {
      const response = await fetch(`${api}/api/compare/${comparisonId}`);
      const comparison = (await response.json()) as Comparison;
      if (comparison.status === 'running') throw new Error('still running');
      return comparison;
    },
    { timeout: 25_000, interval: 25 },
  );

/** Codes of what was found; without timing, which depends on how busy the machine is. */
export const codesOf = ({ result }: Comparison): string[] =>
  (result.findings ?? [])
    .map((finding) => finding.code)
    .filter((code) => code !== 'timing-differs');
