import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import { partStrings } from '../strings/part-strings.ts';
import { isWrong, type FormFaults } from './form-faults.ts';
import type { TypedForm } from './form-values.ts';

/** What is loaded where a form is sent. */
export type FormReader = Pick<
  typeof import('./form-reader.ts'),
  'faultOfUrl' | 'readForm' | 'namedFaults'
> &
  Pick<ApiClient, 'startComparison'>;

/** What came of sending it. */
export type FormSent =
  | { of: 'comparison'; id: string }
  /** It is to be corrected: so said the page, or the server. */
  | { of: 'faults'; faults: FormFaults }
  /** No field is to blame. */
  | { of: 'failure'; failure: ApiFailure };

/** What sends it did not come. */
export const LOST: FormSent = {
  of: 'failure',
  failure: { code: 'unreachable', message: partStrings.lost },
};

/** Reads what was typed, and sends it where nothing is wrong with it. */
export async function sendForm(
  typed: TypedForm,
  { loadReader, signal }: { loadReader: () => Promise<FormReader>; signal: AbortSignal },
): Promise<FormSent> {
  const reader = await loadReader().catch(() => undefined);
  const read = await reader?.readForm(typed).catch(() => undefined);
  if (!reader || !read) return LOST;
  if (isWrong(read)) return { of: 'faults', faults: read };
  // Whoever moved on meanwhile starts nothing.
  if (signal.aborted) return LOST;
  const started = await reader.startComparison(read.request, { signal });
  if (started.ok) return { of: 'comparison', id: started.value.comparisonId };
  const faults = reader.namedFaults(started.failure);
  return isWrong(faults) ? { of: 'faults', faults } : { of: 'failure', failure: started.failure };
}
