import { readFileSync } from 'node:fs';
import { Health, Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { ask, askAs } from './ask.ts';
import { brokenBytes, sendBytes } from './broken-http.ts';
import { accept, follow } from './comparison-driver.ts';
import { malformedRequest, type KnownRoute, type MalformedRequest } from './malformed-requests.ts';
import { nothing, type Kept, type Stage } from './promise.ts';
import { listDatabases } from './read-pair-files.ts';
import { chance, seeded } from './seeded.ts';
import { serveProduct } from './serve-product.ts';

const REQUESTS = 1_000;
/** Of them those that are no HTTP. */
const BROKEN_HTTP = 150;
const AT_ONCE = 8;

/** What only something that was thrown says: its place in a file, or its kind. */
const STACK_TRACE = /\bat .{1,200}:\d+:\d+|\b[A-Z]\w*Error:|node_modules|\.(?:ts|m?js):\d+/;

/** What was wrong with an answer. */
interface Seen {
  serverErrors: string[];
  traces: string[];
  shapeless: string[];
  /** How often each status came; of those of the dev server itself, in front of the Worker, it is said. */
  statuses: Map<string, number>;
}

export async function sendMalformedRequests({ stateDir, seed }: Stage): Promise<Kept[]> {
  const served = await serveProduct(stateDir, 0);
  try {
    const product = await served.start();
    try {
      const request = { leftUrl: served.left.url, rightUrl: served.right.url };
      const accepted = await accept({ key: 'first', request }, () => product.url);
      await follow(accepted, product.url, 60_000);
      await ask(`${product.url}/api/environments/shop`);
      const known = { pairKey: accepted.pairKey, id: accepted.comparisonId, environment: 'shop' };
      const before = listDatabases(stateDir).length;
      const routes = await readRoutes(product.url);
      const seen = await sendAll(product.url, routes, known, seed);
      const health = await ask(`${product.url}/api/health`);
      const after = listDatabases(stateDir).length;
      const statuses = [...seen.statuses].map(([name, times]) => `${name}: ${times}`).toSorted();
      return [
        {
          promise: 'they reach every route that the API describes',
          isKept: routes.length > 0,
          seen: `${REQUESTS} requests, ${routes.length} routes`,
        },
        nothing(
          'none is answered as a fault of the server',
          seen.serverErrors,
          statuses.join(', '),
        ),
        nothing('nothing unexpected happens in the Worker', readUnexpected(product.logFile)),
        nothing('no stack trace is shown', seen.traces),
        nothing('every refusal is a problem with a code and a trace id', seen.shapeless),
        {
          promise: 'no object is created',
          isKept: after === before,
          seen: `${before} databases before, ${after} after`,
        },
        {
          promise: 'the product is well afterwards',
          isKept: health?.status === 200 && v.is(Health, health.body),
          seen: `health ${health?.status}`,
        },
      ];
    } finally {
      await product.stop();
    }
  } finally {
    served.stop();
  }
}

const Description = v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) });

async function readRoutes(baseUrl: string): Promise<KnownRoute[]> {
  const { paths } = await askAs(`${baseUrl}/api/openapi.json`, Description);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((name) => /^(?:get|post|put|delete)$/.test(name))
      .map((method) => ({ method: method.toUpperCase(), path })),
  );
}

async function sendAll(
  baseUrl: string,
  routes: readonly KnownRoute[],
  known: Readonly<Record<string, string>>,
  seed: number,
): Promise<Seen> {
  const dice = chance(seeded(seed));
  const { host, port } = new URL(baseUrl);
  const seen: Seen = { serverErrors: [], traces: [], shapeless: [], statuses: new Map() };
  const jobs = Array.from({ length: REQUESTS }, (_, number) => {
    if (number % Math.floor(REQUESTS / BROKEN_HTTP) === 0) {
      const bytes = brokenBytes(host, dice);
      return async () => judgeBytes(bytes, await sendBytes(Number(port), bytes), seen);
    }
    const request = malformedRequest(routes, known, dice);
    return async () => judge(request, await send(baseUrl, request), seen);
  });
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let job = jobs.pop(); job; job = jobs.pop()) await job();
  });
  await Promise.all(workers);
  return seen;
}

/** What the Worker has logged of things that it was not made for. */
const readUnexpected = (logFile: string): string[] =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"event":"unexpected error"'))
    .map((line) => line.slice(line.indexOf('{'), line.indexOf('{') + 300));

interface Received {
  status: number;
  mediaType: string;
  text: string;
}

/** Undefined where this client refuses to send it, or nobody answered. */
async function send(baseUrl: string, request: MalformedRequest): Promise<Received | undefined> {
  const { method, path, headers, body } = request;
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    const mediaType = response.headers.get('content-type') ?? '';
    return { status: response.status, mediaType, text: await response.text() };
  } catch {
    return undefined;
  }
}

function judge(request: MalformedRequest, received: Received | undefined, seen: Seen): void {
  const { status = 0, mediaType = '', text = '' } = received ?? {};
  const what = `${request.method} ${request.path.slice(0, 100)} ${status}`;
  count(seen, status);
  if (status >= 500) seen.serverErrors.push(`${what} ${text.slice(0, 200)}`);
  if (STACK_TRACE.test(text)) seen.traces.push(what);
  if (status >= 400 && request.method !== 'HEAD' && !isProblem(mediaType, text))
    seen.shapeless.push(what);
}

function isProblem(mediaType: string, text: string): boolean {
  if (!mediaType.startsWith('application/problem+json')) return false;
  try {
    return v.is(Problem, JSON.parse(text));
  } catch {
    return false;
  }
}

/**
 * What is no HTTP is answered by whatever stands in front of the Worker, in words of its own and by its own lights;
 * an answer of the Worker has a trace id.
 */
function judgeBytes(bytes: Buffer, answer: string, seen: Seen): void {
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0);
  const isFromWorker = /\r\nx-trace-id:/i.test(answer);
  const what = `${JSON.stringify(bytes.toString('latin1').slice(0, 100))} ${status}`;
  count(seen, status, isFromWorker || status === 0 ? '' : ' in front');
  if (!isFromWorker) return;
  if (status >= 500) seen.serverErrors.push(what);
  if (STACK_TRACE.test(answer)) seen.traces.push(what);
}

function count({ statuses }: Seen, status: number, where = ''): void {
  const name = `${status || 'closed'}${where}`;
  statuses.set(name, (statuses.get(name) ?? 0) + 1);
}
