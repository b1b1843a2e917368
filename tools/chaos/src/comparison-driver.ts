import { CompareAccepted, Comparison, HistoryPage } from '@env-drift/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { ask, askAs, describe } from './ask.ts';

/** One comparison that somebody wants, and tries for until it is accepted. */
export interface Job {
  key: string;
  request: object;
}

export interface Followed {
  comparisonId: string;
  pairKey: string;
  /** How it ended; `gone` where its pair knows nothing of it; `stuck` where it did not end in time. */
  end: string;
}

const TRIES = 300;
const PAUSE_MS = 200;

/**
 * Asks for a comparison under one key until it is accepted, as a client does that loses its answers.
 *
 * @param baseUrl where the product is, or undefined while it is down
 */
export async function accept(
  { key, request }: Job,
  baseUrl: () => string | undefined,
): Promise<CompareAccepted> {
  for (let tries = 0; tries < TRIES; tries++) {
    const url = baseUrl();
    const answer =
      url === undefined
        ? null
        : await ask(`${url}/api/compare`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"` },
            body: JSON.stringify(request),
          });
    if (answer?.status === 202) return v.parse(CompareAccepted, answer.body);
    if (answer && answer.status < 500)
      throw new Error(`A comparison was refused: ${describe(answer)}`);
    await pause(PAUSE_MS);
  }
  throw new Error('A comparison was not accepted in time.');
}

/** Asks for a comparison until it has ended. */
export async function follow(
  { comparisonId, pairKey }: CompareAccepted,
  baseUrl: string,
  withinMs: number,
): Promise<Followed> {
  const until = performance.now() + withinMs;
  const ended = (end: string) => ({ comparisonId, pairKey, end });
  for (;;) {
    const answer = await ask(`${baseUrl}/api/compare/${comparisonId}`);
    if (answer?.status === 404) return ended('gone');
    if (answer?.status === 200 && v.is(Comparison, answer.body)) {
      const comparison = answer.body;
      if (comparison.status === 'completed') return ended('completed');
      if (comparison.status === 'failed') return ended(`failed: ${comparison.error.code}`);
    }
    if (performance.now() > until) return ended('stuck');
    await pause(PAUSE_MS);
  }
}

/** All that a pair remembers, page after page. */
export async function readHistory(baseUrl: string, pairKey: string) {
  const entries: HistoryPage['comparisons'] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
    const page: HistoryPage = await askAs(
      `${baseUrl}/api/pairs/${pairKey}/history${query}`,
      HistoryPage,
    );
    entries.push(...page.comparisons);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return entries;
}

/** How often each thing stands in a list: `completed 97, failed: deadline_exceeded 3`. */
export function tally(things: readonly string[]): string {
  const counts = Map.groupBy(things, (thing) => thing);
  return [...counts].map(([thing, those]) => `${thing} ${those.length}`).join(', ');
}
