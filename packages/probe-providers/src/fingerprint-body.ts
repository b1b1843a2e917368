import type { BodyFingerprint, ProbeError } from '@env-drift/contracts';
import { extractMediaType, isJson } from '@env-drift/header-semantics';
import { describeFailure } from './describe-failure.ts';
import type { Scene } from './failure-cause.ts';
import { inspectHtml, isHtml } from './inspect-html.ts';
import { jsonShape } from './json-shape.ts';
import { nameFailure } from './name-failure.ts';
import type { Probe } from './probe-deps.ts';
import { readBody } from './read-body.ts';
import { undoCodings, type OpenedBody } from './undo-codings.ts';
import { isUnresolvedAtEdge, mayBeUnresolvedAtEdge } from './unresolved-at-edge.ts';

/** Statuses that never have a body (Fetch: null body status). */
const BODILESS = new Set([101, 103, 204, 205, 304]);

export type Fingerprinted =
  /** `body` is absent where the status allows none. `endedAt` is when its last byte had come. */
  | { endedAt: number; body?: BodyFingerprint; error?: undefined }
  | { endedAt: number; body?: undefined; error: ProbeError };

interface Circumstances extends Pick<Scene, 'sentAt' | 'request' | 'addresses'> {
  /** The body has no coding any more, whatever the fields say. */
  isUndone?: boolean;
}

/** Reads the body of the final answer and keeps its measures, its hash and what it is made of, where that can be told. */
export async function fingerprintBody(
  response: Response,
  url: URL,
  probe: Probe,
  { isUndone = false, ...asked }: Circumstances = {},
): Promise<Fingerprinted> {
  if (BODILESS.has(response.status)) return { endedAt: probe.now() };
  const mediaType = extractMediaType(response.headers.get('content-type'));
  const media_type = mediaType?.essence ?? null;
  const isJsonBody = mediaType !== null && isJson(mediaType);
  const isPage = mediaType !== null && isHtml(mediaType);
  const mayBeEdge = mayBeUnresolvedAtEdge(response.status, media_type);
  const { deadline, limits, digest } = probe;
  const opened = await deadline.race(() => (isUndone ? asItIs(response) : undoCodings(response)));
  const coded = opened.state === 'done' ? opened.value.coded : undefined;
  const keep = coded === undefined && (isJsonBody || isPage || mayBeEdge);
  const read =
    opened.state === 'done'
      ? await readBody(opened.value.body, { limit: limits.bodyBytes, keep, deadline, digest })
      : opened;
  // What follows is our own work, and none of the target's time.
  const endedAt = probe.now();
  if (read.state !== 'done') {
    return { endedAt, error: await nameFailure(read, { url, phase: 'body', ...asked }, probe) };
  }

  const { bytes, truncated, sha256, content } = read.value;
  if (mayBeEdge && isUnresolvedAtEdge(decodeUtf8(content))) {
    return {
      endedAt,
      error: { code: 'dns_error', message: describeFailure('dns_error', url, 'headers') },
    };
  }
  const shape = truncated || !isJsonBody || !content ? undefined : shapeOf(decodeUtf8(content));
  const policy = response.headers.get('content-security-policy');
  return {
    endedAt,
    body: {
      bytes,
      truncated,
      sha256,
      media_type,
      // Nothing is nothing in every coding.
      ...(coded !== undefined && bytes > 0 && { coded }),
      ...(shape && { shape }),
      ...(isPage && content && inspectHtml(content, mediaType, { url, policy, mask: probe.mask })),
    },
  };
}

const asItIs = async ({ body }: Response): Promise<OpenedBody> => ({ body });

/** JSON is UTF-8 (RFC 8259 section 8.1); a byte order mark is ignored. */
function decodeUtf8(content: Uint8Array<ArrayBuffer> | undefined): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(content);
  } catch {
    return undefined;
  }
}

function shapeOf(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  try {
    return jsonShape(JSON.parse(text));
  } catch {
    return undefined;
  }
}
