import { createApiClient, type ApiFailure } from '@env-drift/api-client';
import type { CompareOptions, CompareRequest, Side } from '@env-drift/contracts';
import { compareUsage, readCompareArguments, type SideArgument } from './compare-arguments.ts';
import { printComparison, type Paper } from './print-comparison.ts';
import { printable } from './printable.ts';
import { readPort } from './read-settings.ts';
import { readRecording, type Files } from './read-recording.ts';
import { runComparison } from './run-comparison.ts';

/** The comparison was made, whatever its verdict. */
const OK = 0;
/** The command or a target was refused: change it. */
const USAGE = 2;
/** No running instance, or the comparison failed. */
const FAILED = 4;

/** Of a run with one sample, and for each round more. */
const LONGEST_RUN_MS = 90_000;
const LONGEST_ROUND_MS = 30_000;
/** Before a request is sent again: for longer nobody is left without a word, and told when to try again. */
const LONGEST_WAIT_MS = 5_000;

const usage = `${compareUsage}

Compares them with the instance at ENV_DRIFT_URL, or the one that \`npm start\` runs on PORT.
Exit code: 0 compared, ${USAGE} wrong arguments or refused targets, ${FAILED} no instance or failed comparison.`;

export interface CommandOutcome {
  exitCode: number;
  /** For standard output. */
  out: string;
  /** For standard error. */
  error: string;
}

/** What `npm run compare` does: arguments and environment in, text and exit code out. */
export async function runCompareCommand({
  args,
  env,
  fetch,
  files,
  paper,
}: {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  fetch: typeof globalThis.fetch;
  files: Files;
  paper: Paper;
}): Promise<CommandOutcome> {
  const parsed = readCompareArguments(args);
  if (parsed === 'help') return { exitCode: OK, out: `${usage}\n`, error: '' };
  if ('problem' in parsed) return failed(USAGE, `${parsed.problem}\n\n${usage}`);
  const instance = findInstance(env);
  if ('problem' in instance) return failed(USAGE, instance.problem);
  const asked = await requestOf(parsed.sides, parsed.options, files);
  if ('problem' in asked) return failed(USAGE, asked.problem);

  const api = createApiClient({
    ...{ baseUrl: instance.url, fetch },
    retry: { longestWaitMs: LONGEST_WAIT_MS },
  });
  const run = await runComparison(
    api,
    asked.request,
    AbortSignal.timeout(patience(parsed.options)),
  );
  if (!run.ok) return refused(run.failure, instance.url);
  const { comparison } = run;
  const link = `${instance.url}/c/${comparison.comparisonId}`;
  return {
    exitCode: comparison.status === 'completed' ? OK : FAILED,
    out: `${printComparison(comparison, paper)}\n${link}\n`,
    error: '',
  };
}

/** More rounds than the API takes are refused by it. */
const patience = ({ samples = 1, warmUp = false }: CompareOptions) =>
  LONGEST_RUN_MS + Math.min(5, samples - 1 + Number(warmUp) || 0) * LONGEST_ROUND_MS;

async function requestOf(
  { left, right }: Readonly<Record<Side, SideArgument>>,
  options: CompareOptions,
  files: Files,
): Promise<{ request: CompareRequest } | { problem: string }> {
  const [one, other] = await Promise.all([
    readRecording(left.place, 'left', left.entry, files),
    readRecording(right.place, 'right', right.entry, files),
  ]);
  const problems = [one, other].flatMap((read) => (read?.ok === false ? [read.problem] : []));
  if (problems.length > 0) return { problem: problems.join('\n') };
  return {
    request: {
      ...(one?.ok ? { leftHar: one.side } : { leftUrl: left.place }),
      ...(other?.ok ? { rightHar: other.side } : { rightUrl: right.place }),
      ...options,
    },
  };
}

function findInstance(
  env: Readonly<Record<string, string | undefined>>,
): { url: string } | { problem: string } {
  const given = env['ENV_DRIFT_URL'];
  if (given) {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    return url && /^https?:$/.test(url.protocol)
      ? { url: url.href.replace(/\/+$/, '') }
      : { problem: `ENV_DRIFT_URL must be an http or https URL, not ${JSON.stringify(given)}.` };
  }
  const port = readPort(env['PORT']);
  return port.ok ? { url: `http://127.0.0.1:${port.value}` } : { problem: port.reason };
}

function refused({ code, message, status, fields = [] }: ApiFailure, url: string): CommandOutcome {
  if (status === undefined && code === 'unreachable')
    return failed(
      FAILED,
      `Nothing answers at ${url}. Start it with \`npm start\`, or set ENV_DRIFT_URL.`,
    );
  // The headline of a refusal is the first field's sentence: said once, beside its field.
  const headline = fields.some(({ message: text }) => text === message)
    ? 'The comparison was refused.'
    : message;
  const details = fields.map(({ field, message: text }) => `\n  ${field}: ${text}`).join('');
  const isRefusal = status !== undefined && status >= 400 && status < 500 && status !== 429;
  return failed(isRefusal ? USAGE : FAILED, `${headline}${details}`);
}

const failed = (exitCode: number, text: string): CommandOutcome => ({
  exitCode,
  out: '',
  error: `${text.split('\n').map(printable).join('\n')}\n`,
});
