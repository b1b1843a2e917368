import type { ObservedPreflight } from '@env-drift/contracts';
import { plural } from '../plural.ts';
import { printable } from '../printable.ts';
import type { ComparedSide } from './report.ts';

/** How a side was seen: what it answered or why it was not observed, and what it was asked with. */
export function describeSide(side: ComparedSide): string[] {
  const { status, error, redirects, duration_ms, provider, credentials, envelope, samples } = side;
  const ms = `${Math.round(duration_ms)} ms`;
  const last = redirects.at(-1);
  const way =
    last === undefined ? '' : `, ${plural(redirects.length, 'redirect')} to ${printable(last)}`;
  const seen = error
    ? `not observed (${error.code}) after ${ms}${way}`
    : `answered ${status} in ${ms}${way}`;
  return [
    provider === 'har' ? `recorded: ${seen}` : seen,
    ...(error ? [printable(error.message)] : []),
    ...(envelope?.preflight ? [describePreflight(envelope.preflight)] : []),
    ...(samples ? [`seen ${plural(samples.length + 1, 'time')}`] : []),
    ...(credentials ? [`asked with ${credentials.join(', ')}, which is shown nowhere`] : []),
    ...withheld(side),
  ];
}

function describePreflight({ response, error }: ObservedPreflight): string {
  if (!response) return `preflight not answered (${error?.code})`;
  const { 'access-control-allow-origin': origin } = response.headers;
  return `preflight answered ${response.status}, for ${origin === undefined ? 'nobody' : printable(origin)}`;
}

/** Says why a side may have shown its wall to somebody with a key. */
function withheld({ url, redirects, credentials }: ComparedSide): string[] {
  const away = redirects.find((next) => originOf(next) !== originOf(url));
  return credentials && away !== undefined
    ? [`not sent on to ${printable(originOf(away))}: that is another origin`]
    : [];
}

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : url);
