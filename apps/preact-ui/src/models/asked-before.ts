import type { PartialCompareResult, SignalEnvelope } from '@env-drift/contracts';
import { blankRequest, type RequestDraft } from './request-draft.ts';
import { toHeaderLines } from './to-header-lines.ts';

/** What every probe sends where nobody says otherwise. */
const USUAL: Readonly<Record<string, RegExp>> = {
  accept: /^\*\/\*$/,
  'accept-encoding': /^gzip, br$/,
  'user-agent': /^env-drift-analyzer\//,
};

/** What the sides of a comparison were asked beside their URLs, as a form takes it; of a recording nothing. */
export function askedBefore({
  left,
  right,
}: Pick<PartialCompareResult, 'left' | 'right'>): RequestDraft {
  const sides = [left, right].map(({ envelope }) =>
    envelope?.provider === 'active-probe' ? envelope : undefined,
  );
  const seen = sides.filter((envelope) => envelope !== undefined);
  const method = seen[0]?.request.method ?? 'GET';
  const preflight = seen.find((envelope) => envelope.preflight)?.preflight?.request;
  const samples = 1 + Math.max(left.samples?.length ?? 0, right.samples?.length ?? 0);
  return {
    ...blankRequest,
    method: method === 'GET' ? '' : method,
    samples: samples === 1 ? '' : `${samples}`,
    ...headersOf(sides[0] ?? sides[1], sides[1] ?? sides[0]),
    ...(preflight && {
      preflightOrigin: preflight.origin,
      preflightMethod: preflight.method,
      preflightHeaders: preflight.headers.join(', '),
    }),
  };
}

/** What both were sent stands once. */
function headersOf(left: SignalEnvelope | undefined, right: SignalEnvelope | undefined) {
  const [ones, others] = [chosenIn(left), chosenIn(right)];
  const linesOf = (fields: Fields, isPicked: (field: Fields[number]) => boolean) =>
    toHeaderLines(Object.fromEntries(fields.filter(isPicked)));
  const isIn = (fields: Fields) => {
    const lines = new Set(fields.map(String));
    return (field: Fields[number]) => lines.has(String(field));
  };
  const [inOnes, inOthers] = [isIn(ones), isIn(others)];
  return {
    headers: linesOf(ones, inOthers),
    leftHeaders: linesOf(ones, (field) => !inOthers(field)),
    rightHeaders: linesOf(others, (field) => !inOnes(field)),
  };
}

type Fields = [name: string, value: string][];

const chosenIn = (envelope: SignalEnvelope | undefined): Fields =>
  Object.entries(envelope?.request.headers ?? {}).filter(
    ([name, value]) => !USUAL[name]?.test(value),
  );
