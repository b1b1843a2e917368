import type { SignalEnvelope } from '@env-drift/contracts';
import { withFact, type Sketch } from './read-facts.ts';

/**
 * The samples of one side as an example describes it. A line `again status 503` is a further sample,
 * which differs from the first in what it says.
 *
 * @param url what is asked for, unless a line says otherwise
 */
export function exampleCapture(
  url: string,
  facts: readonly string[],
): [SignalEnvelope, ...SignalEnvelope[]] {
  const isFurther = (fact: string) => fact.startsWith(AGAIN);
  const first = facts.filter((fact) => !isFurther(fact)).reduce(withFact, silentSketch(url));
  const further = facts.filter(isFurther).map((fact) => withFact(first, fact.slice(AGAIN.length)));
  return [toEnvelope(first), ...further.map(toEnvelope)];
}

const AGAIN = 'again ';

const silentSketch = (url: string): Sketch => ({
  url,
  status: 200,
  headers: {},
  request: {},
  cookies: [],
  redirects: [],
  body: null,
  preflight: null,
  samples: [100],
  error: null,
});

function toEnvelope(sketch: Sketch): SignalEnvelope {
  const { url, status, headers, cookies, body, preflight, redirects, samples } = sketch;
  const visited = [url, ...redirects.map((redirect) => redirect.url)];
  const observed = {
    schema_version: '1.0',
    provider: 'example',
    timestamp: 1_790_000_000_000,
    environment: { id: url, target_url: url },
    runner_context: {},
    request: { method: 'GET', headers: sketch.request },
    routing: {
      redirect_chain: visited.slice(1),
      final_url: visited.at(-1)!,
      hops: visited.map((visit, i) => ({
        url: visit,
        status: redirects[i]?.status ?? status,
        location: visited[i + 1] ?? null,
        duration_ms: 1,
      })),
    },
    timing: { duration_ms: samples[0]!, samples },
    ...(preflight ? { preflight } : {}),
  };
  if (sketch.error) return { ...observed, error: { code: sketch.error, message: 'It failed.' } };
  return { ...observed, response: { status, headers, cookies, ...(body ? { body } : {}) } };
}
