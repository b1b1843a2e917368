import type { SignalEnvelope } from '@env-drift/contracts';

/**
 * Whether something is an envelope beyond doubt: a quick yes for what a probe makes, in a fraction of
 * the time that the contract's schema takes. Where it says no, the schema decides, and says why.
 */
export function isSurelyEnvelope(it: SignalEnvelope | null | undefined): boolean {
  if (!isObject(it) || !isText(it.schema_version) || !/^1\.\d+$/.test(it.schema_version))
    return false;
  if (!isText(it.provider) || !Number.isFinite(it.timestamp)) return false;
  // Rarer, and left to the schema.
  if (it.unseen !== undefined || it.preflight !== undefined) return false;
  const { environment, runner_context: runner, request, routing, timing, response, error } = it;
  if (!isObject(environment) || !isText(environment.id) || !isText(environment.target_url))
    return false;
  if (!isObject(runner) || !isOptional(runner.colo, isText) || !isOptional(runner.asn, isNumber))
    return false;
  if (!isOptional(runner.country, isText) || !isOptional(environment.label, isText)) return false;
  if (!isObject(request) || !isText(request.method) || !isTexts(request.headers)) return false;
  if (!isObject(routing) || !isText(routing.final_url)) return false;
  if (!isList(routing.redirect_chain, isText) || !isList(routing.hops, isHop)) return false;
  if (!isObject(timing) || !isMilliseconds(timing.duration_ms)) return false;
  if (!isOptional(timing.ttfb_ms, isMilliseconds)) return false;
  if (!isOptional(timing.body_ms, isMilliseconds)) return false;
  if (timing.samples !== undefined && !isList(timing.samples, isMilliseconds)) return false;
  return error === undefined && isResponse(response);
}

function isResponse(response: SignalEnvelope['response']): boolean {
  if (!isObject(response) || !Number.isInteger(response.status)) return false;
  if (response.status < 100 || response.status > 999 || !isTexts(response.headers)) return false;
  if (
    !isList(
      response.cookies,
      (each) => isObject(each) && isText(each.name) && isTexts(each.attributes),
    )
  )
    return false;
  if (!isOptional(response.other_headers, isHashes)) return false;
  const { body } = response;
  if (body === undefined) return true;
  return (
    isObject(body) &&
    Number.isInteger(body.bytes) &&
    body.bytes >= 0 &&
    typeof body.truncated === 'boolean' &&
    isText(body.sha256) &&
    /^[0-9a-f]{64}$/.test(body.sha256) &&
    isTextOrNull(body.media_type) &&
    isOptional(body.shape, isTexts) &&
    isOptional(body.coded, isText) &&
    // Rarer, and left to the schema.
    body.page === undefined &&
    body.signatures === undefined
  );
}

const isHashes = (hashes: Record<string, string>) =>
  isTexts(hashes) && Object.values(hashes).every((hash) => /^[0-9a-f]{16}$/.test(hash));

const isHop = (hop: SignalEnvelope['routing']['hops'][number]) =>
  isObject(hop) &&
  isText(hop.url) &&
  Number.isInteger(hop.status) &&
  isTextOrNull(hop.location) &&
  isOptional(hop.resolved, isTextOrNull) &&
  isMilliseconds(hop.duration_ms);

const isObject = <Value>(value: Value): value is Value & object =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isNumber = (value: unknown) => typeof value === 'number' && !Number.isNaN(value);
const isMilliseconds = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
const isOptional = <Value>(value: Value | undefined, is: (value: Value) => boolean) =>
  value === undefined || is(value);
const isList = <Value>(value: readonly Value[], is: (value: Value) => boolean) =>
  Array.isArray(value) && value.every(is);

function isTexts(record: Readonly<Record<string, string>>): boolean {
  // As the contract's `record`: a list, a `Map` or `Headers` would seem to be empty.
  if (Object.prototype.toString.call(record) !== '[object Object]') return false;
  for (const name in record) if (!isText(record[name])) return false;
  return true;
}
