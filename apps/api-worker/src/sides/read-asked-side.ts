import type { CompareRequest, RequestOptions, Side } from '@env-drift/contracts';
import { guardTarget, type GuardOptions } from '@env-drift/probe-providers';
import { shownUrl } from './shown-url.ts';
import type { SideRead } from './read-sides.ts';

/** A side that a probe is to ask, if the guard lets it through. */
export function readAskedSide(
  side: Side,
  request: CompareRequest,
  label: string | undefined,
  guard: GuardOptions,
): SideRead {
  const field = `${side}Url` as const;
  const target = request[field] ?? '';
  const verdict = guardTarget(target, guard);
  if (!verdict.ok) {
    const status = verdict.code === 'ssrf_blocked' ? 422 : 400;
    return {
      ok: false,
      refusals: [{ status, code: verdict.code, field, message: verdict.reason }],
    };
  }
  return {
    ok: true,
    side: { url: shownUrl(target), label, target, request: requestOf(side, request) },
  };
}

/** What a side is asked beside its URL. */
export function requestOf(side: Side, request: CompareRequest): RequestOptions {
  const { method, headers, preflight } = request;
  return {
    ...(method && { method }),
    headers: { ...headers, ...request[`${side}Headers`] },
    ...(preflight && { preflight }),
  };
}
