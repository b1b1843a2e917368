import { SignalEnvelope, type Side } from '@env-drift/contracts';
import { isUrl } from '@env-drift/header-semantics';
import * as v from 'valibot';
import { toSamples, type Captures } from './captures.ts';
import { InvalidEnvelopeError } from './invalid-envelope-error.ts';
import { isSurelyEnvelope } from './surely-envelope.ts';

/** More problems than this say no more. */
const MOST_PROBLEMS = 5;

/** What this engine knows all words of. */
const OWN_VERSION = '1.0';

/**
 * The samples of a side, once it is sure that they are envelopes of one target, asked with one method. An engine that judged
 * half an envelope would call two of them a match.
 *
 * @throws InvalidEnvelopeError
 */
export function checkCaptures(side: Side, captures: Captures) {
  const samples = toSamples(captures);
  if (samples.length === 0) refuse(side, ['There is no sample.']);
  for (const sample of samples) checkSample(side, sample);
  const [{ environment, request }] = samples;
  if (samples.some((sample) => sample.environment.target_url !== environment.target_url)) {
    refuse(side, ['Its samples are of different targets; those of one side have to be of one.']);
  }
  if (samples.some((sample) => sample.request.method !== request.method)) {
    refuse(side, [
      'Its samples ask with different methods; those of one side have to ask with one.',
    ]);
  }
  return samples;
}

function checkSample(side: Side, sample: SignalEnvelope): void {
  checkEnvelope(side, sample);
  const { environment, request, response, routing, preflight } = sample;
  checkNames(side, 'request.headers', request.headers);
  checkFields(side, 'preflight.response.headers', preflight?.response?.headers);
  // What could not be a URL was never asked; where there was an answer, something was.
  if (!response) return;
  if (!isUrl(environment.target_url)) refuse(side, ['environment.target_url: is no URL.']);
  if (!isUrl(routing.final_url)) refuse(side, ['routing.final_url: is no URL.']);
  checkFields(side, 'response.headers', response.headers);
  checkFields(side, 'response.other_headers', response.other_headers);
  response.cookies.forEach(({ attributes }, i) =>
    checkNames(side, `response.cookies.${i}.attributes`, attributes),
  );
}

/** A cookie has a value, which a diff would show. */
function checkFields(
  side: Side,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): void {
  checkNames(side, path, fields);
  for (const name of ['set-cookie', 'set-cookie2']) {
    if (Object.hasOwn(fields, name)) {
      refuse(side, [
        `${path}: "${name}" does not belong here. List cookies in response.cookies, by name and attributes, without their values.`,
      ]);
    }
  }
}

/** Rules ask for lower-case names: another one would be as if it was not sent. */
function checkNames(side: Side, path: string, record: Readonly<Record<string, string>> = {}): void {
  for (const name in record) {
    if (name !== name.toLowerCase()) {
      refuse(side, [`${path}: "${name.slice(0, 40)}" has to be in lower case.`]);
    }
  }
}

/** @throws unsupported_version, where all that is wrong are words that a later minor version may have. */
function checkEnvelope(side: Side, envelope: SignalEnvelope): void {
  if (isSurelyEnvelope(envelope) || v.is(SignalEnvelope, envelope)) return;
  const version: unknown = (envelope as SignalEnvelope | null | undefined)?.schema_version;
  const its = `Its schema_version is ${JSON.stringify(String(version).slice(0, 20))}`;
  if (typeof version === 'string' && !/^1\.\d+$/.test(version)) {
    throw new InvalidEnvelopeError('unsupported_version', side, [
      `${its}; this engine reads 1.x. Capture it again, or use the engine of that version.`,
    ]);
  }
  const { issues = [] } = v.safeParse(SignalEnvelope, envelope);
  if (version !== OWN_VERSION && issues.every(({ type }) => type === 'picklist')) {
    const words = issues.slice(0, MOST_PROBLEMS).map((issue) => v.getDotPath(issue));
    throw new InvalidEnvelopeError('unsupported_version', side, [
      `${its}, and it says what this engine has no word for (${words.join(', ')}). Use an engine of that version.`,
    ]);
  }
  refuse(side, issues.slice(0, MOST_PROBLEMS).map(inWords));
}

function refuse(side: Side, problems: string[]): never {
  throw new InvalidEnvelopeError('invalid_envelope', side, problems);
}

const inWords = (issue: v.BaseIssue<unknown>) =>
  `${v.getDotPath(issue) ?? 'The envelope'}: ${issue.message}.`;
