import type { CompareRequest, Side } from '@env-drift/contracts';
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
  const { method, headers, preflight } = request;
  return {
    ok: true,
    side: {
      url: shownUrl(target),
      label,
      target,
      request: {
        ...(method && { method }),
        headers: { ...headers, ...request[`${side}Headers`] },
        ...(preflight && { preflight }),
      },
    },
  };
}
