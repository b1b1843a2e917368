import type {
  BodyFingerprint,
  ObservedCookie,
  ObservedPreflight,
  ProbeErrorCode,
  SignalEnvelope,
  Unseen,
} from '@env-drift/contracts';
import type { Captures } from '../captures.ts';

/** What a test says of a side; everything else is what both sides have in common. */
export interface SideSketch {
  status?: number;
  headers?: Record<string, string>;
  /** Fields that are known by a hash alone; left out where they are not told of. */
  others?: Record<string, string>;
  /** Fields of the request. */
  request?: Record<string, string>;
  body?: Partial<BodyFingerprint>;
  /** Asked and answered beside the request. */
  preflight?: PreflightSketch;
  cookies?: ObservedCookie[];
  /** Target of the side. */
  url?: string;
  /** Redirects followed: status and absolute target. */
  redirects?: [status: number, target: string][];
  ms?: number;
  samples?: number[];
  error?: ProbeErrorCode;
  /** What the provider could not see. */
  unseen?: Unseen[];
  /** Further samples of the same side: what was different in each. */
  again?: SideSketch[];
}

/** How a preflight went: 204 unless an error is named. */
export interface PreflightSketch extends Partial<ObservedPreflight['request']> {
  status?: number;
  /** Fields of the answer without `access-control-` before their names. */
  allows?: Record<string, string>;
  error?: ProbeErrorCode;
}

/** What a preflight of a sketch asks, unless it says otherwise. */
const PREFLIGHT = { origin: 'https://app.example', method: 'PUT', headers: [] };

export const STAGING = 'https://staging.example/shop';
export const PRODUCTION = 'https://www.shop.example/shop';

/** All samples of a side. */
export function captures(defaultUrl: string, sketch: SideSketch = {}): Captures {
  const { again = [], ...first } = sketch;
  return [
    envelope(defaultUrl, first),
    ...again.map((other) => envelope(defaultUrl, { ...first, ...other })),
  ];
}

/** An envelope as the active probe would make it. */
export function envelope(defaultUrl: string, sketch: SideSketch = {}): SignalEnvelope {
  const { status = 200, headers = {}, body, redirects = [], ms = 100, samples, error } = sketch;
  const target = sketch.url ?? defaultUrl;
  const chain = redirects.map(([, url]) => url);
  const visited = [target, ...chain];
  const observed = {
    schema_version: '1.0',
    provider: 'active-probe',
    timestamp: 1_790_000_000_000,
    environment: { id: 'side', target_url: target },
    runner_context: {},
    request: { method: 'GET', headers: sketch.request ?? {} },
    routing: {
      redirect_chain: chain,
      final_url: visited.at(-1)!,
      hops: visited.map((url, i) => ({
        url,
        status: redirects[i]?.[0] ?? status,
        location: redirects[i]?.[1] ?? null,
        duration_ms: 1,
      })),
    },
    timing: { duration_ms: ms, ...(samples ? { samples } : {}) },
    ...(sketch.unseen ? { unseen: sketch.unseen } : {}),
    ...(sketch.preflight ? { preflight: observedPreflight(sketch.preflight) } : {}),
  };
  if (error) return { ...observed, error: { code: error, message: `It ended with ${error}.` } };
  return {
    ...observed,
    response: {
      status,
      headers,
      cookies: sketch.cookies ?? [],
      ...(sketch.others ? { other_headers: sketch.others } : {}),
      ...(body ? { body: fingerprint(body) } : {}),
    },
  };
}

function observedPreflight(sketch: PreflightSketch): ObservedPreflight {
  const { status = 204, allows = {}, error, ...request } = sketch;
  const seen = { request: { ...PREFLIGHT, ...request }, duration_ms: 1 };
  if (error) return { ...seen, error: { code: error, message: `It ended with ${error}.` } };
  const headers = Object.fromEntries(
    Object.entries(allows).map(([name, value]) => [`access-control-${name}`, value]),
  );
  return { ...seen, response: { status, headers } };
}

const fingerprint = (body: Partial<BodyFingerprint>): BodyFingerprint => ({
  bytes: 100,
  truncated: false,
  sha256: 'a'.repeat(64),
  media_type: 'application/json',
  ...body,
});
