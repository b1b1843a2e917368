import { SignalEnvelope, type Side } from '@env-drift/contracts';
import { isUrl } from '@env-drift/header-semantics';
import * as v from 'valibot';
import { toSamples, type Captures } from './captures.ts';
import { InvalidEnvelopeError } from './invalid-envelope-error.ts';
import { isSurelyEnvelope } from './surely-envelope.ts';

/** More problems than this say no more. */
const MOST_PROBLEMS = 5;

/**
 * The samples of a side, once it is sure that they are envelopes of one target. An engine that judged
 * half an envelope would call two of them a match.
 *
 * @throws InvalidEnvelopeError
 */
export function checkCaptures(side: Side, captures: Captures) {
  const samples = toSamples(captures);
  if (samples.length === 0) refuse(side, ['There is no sample.']);
  for (const sample of samples) checkSample(side, sample);
  const [{ environment }] = samples;
  if (samples.some((sample) => sample.environment.target_url !== environment.target_url)) {
    refuse(side, ['Its samples are of different targets; those of one side have to be of one.']);
  }
  return samples;
}

function checkSample(side: Side, sample: SignalEnvelope): void {
  checkEnvelope(side, sample);
  const { environment, response, routing } = sample;
  // What could not be a URL was never asked; where there was an answer, something was.
  if (!response) return;
  if (!isUrl(environment.target_url)) refuse(side, ['environment.target_url: is no URL.']);
  if (!isUrl(routing.final_url)) refuse(side, ['routing.final_url: is no URL.']);
  const odd = Object.keys(response.headers).find((name) => /[A-Z]/.test(name));
  if (odd) refuse(side, [`response.headers: "${odd.slice(0, 40)}" has to be in lower case.`]);
}

function checkEnvelope(side: Side, envelope: SignalEnvelope): void {
  if (isSurelyEnvelope(envelope) || v.is(SignalEnvelope, envelope)) return;
  const version: unknown = (envelope as SignalEnvelope | null | undefined)?.schema_version;
  if (typeof version === 'string' && !/^1\.\d+$/.test(version)) {
    throw new InvalidEnvelopeError('unsupported_version', side, [
      `Its schema_version is ${JSON.stringify(version.slice(0, 20))}; this engine reads 1.x. Capture it again, or use the engine of that version.`,
    ]);
  }
  const { issues = [] } = v.safeParse(SignalEnvelope, envelope);
  refuse(side, issues.slice(0, MOST_PROBLEMS).map(inWords));
}

function refuse(side: Side, problems: string[]): never {
  throw new InvalidEnvelopeError('invalid_envelope', side, problems);
}

const inWords = (issue: v.BaseIssue<unknown>) =>
  `${v.getDotPath(issue) ?? 'The envelope'}: ${issue.message}.`;
