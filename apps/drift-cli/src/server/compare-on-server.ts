import { createApiClient, type ApiFailure } from '@env-drift/api-client';
import type { CompareRequest, CompareResult, EnvDiff } from '@env-drift/contracts';
import { toSide } from '../compare/compare-sides.ts';
import { EXIT } from '../exit-code.ts';
import { ExitError, usageError } from '../exit-error.ts';
import { printableLine } from '../printable.ts';
import type { Comparison } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';

const PATIENCE_MS = 240_000;

/**
 * Lets a deployed instance compare, which remembers it: the link is told on standard error.
 *
 * @throws ExitError
 */
export async function compareOnServer(
  server: string,
  request: CompareRequest,
  explain: boolean,
  { signal, tell }: Pick<Terminal, 'signal' | 'tell'>,
): Promise<{ comparison: Comparison; diff: EnvDiff }> {
  const base = originOf(server);
  const api = createApiClient({ baseUrl: base, fetch });
  const until = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const started = await api.startComparison(request, { signal: until });
  if (!started.ok) throw refusal(started.failure, base);
  const { comparisonId } = started.value;
  tell(`${printableLine(`${base}/c/${comparisonId}`)}\n`);
  let last: ApiFailure | undefined;
  for await (const seen of api.watchComparison(comparisonId, { signal: until })) {
    last = seen.ok ? undefined : seen.failure;
    if (!seen.ok || seen.value.status === 'running') continue;
    if (seen.value.status === 'completed') return toComparison(seen.value.result, explain);
    throw new ExitError(EXIT.failed, seen.value.error.message);
  }
  if (signal.aborted) throw new ExitError(EXIT.interrupted, 'Interrupted: the server goes on.');
  throw last
    ? refusal(last, base)
    : new ExitError(EXIT.failed, 'The comparison did not end in time.');
}

function toComparison(result: CompareResult, explain: boolean) {
  const { left, right, diff, explanation } = result;
  const [one, other] = [left, right].map(({ url, label, envelope, samples = [] }) =>
    toSide({ url, ...(label !== undefined && { label }), credentials: [] }, envelope, samples),
  );
  const comparison: Comparison = {
    name: right.url,
    left: one!,
    right: other!,
    verdict: diff.verdict,
    forgiven: diff.forgiven.length,
    diff,
    ...(explain && explanation && { explanation }),
  };
  return { comparison, diff };
}

function originOf(server: string): string {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url?.username || url?.password) {
    throw usageError(
      '--server carries a user name or a password. Leave the part before the "@" out.',
    );
  }
  // What follows the path is no part of a base, and may be a token.
  if (url && /^https?:$/.test(url.protocol))
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  throw usageError('--server has to be the URL of an instance, such as https://drift.example.com.');
}

function refusal({ code, message, status, fields = [] }: ApiFailure, server: string): ExitError {
  if (code === 'unreachable') return new ExitError(EXIT.failed, `Nothing answers at ${server}.`);
  const isRefused = status !== undefined && status >= 400 && status < 500 && status !== 429;
  const details = fields.map(({ field, message: text }) => `${field}: ${text}`);
  return new ExitError(isRefused ? EXIT.usage : EXIT.failed, message, ...details);
}
