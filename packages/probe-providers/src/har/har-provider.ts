import { maskTarget } from '../mask-target.ts';
import { DEFAULT_LIMITS } from '../probe-limits.ts';
import type { ProbeProvider } from '../probe-provider.ts';
import { readTarget } from '../read-target.ts';
import type { Refused } from '../refused.ts';
import { captureRecorded, HAR } from './capture-recorded.ts';
import { failedCapture } from './failed-capture.ts';
import { recordedBody } from './recorded-body.ts';
import { recordedHeaders } from './recorded-headers.ts';
import { readHar } from './read-har.ts';
import { selectChain } from './select-chain.ts';
import { unseenIn } from './unseen-in.ts';

export interface HarChoice {
  /** Index in `log.entries` of the request that is meant; the main document where it is undefined. */
  entry?: number | undefined;
  /** Bytes of the body that are fingerprinted; as many as a probe reads, 1 MiB where it is undefined. */
  bodyBytes?: number | undefined;
}

/** A recording of one URL. */
export interface HarProvider extends ProbeProvider {
  /** The URL that was recorded, at the beginning of its redirects, secrets masked. */
  target: string;
}

/**
 * Reads one side out of a HAR 1.2, as browsers and their drivers export it: the main document or a chosen
 * request, with the redirects before and after it. Never throws, and nothing that it gives holds a secret
 * of a URL, the value of a cookie, a credential or a body.
 *
 * @param document the file, parsed as JSON
 * @example
 * const har = harProvider(JSON.parse(text));
 * if (har.ok) await har.provider.capture({ id: 'left', url: har.provider.target });
 * else console.log(har.problems.join('\n'));
 */
export function harProvider(
  document: unknown,
  { entry, bodyBytes = DEFAULT_LIMITS.bodyBytes }: HarChoice = {},
): { ok: true; provider: HarProvider } | Refused {
  const read = readHar(document);
  if (!read.ok) return read;
  const selected = selectChain(read.recording, entry);
  if (!selected.ok) return selected;
  const { chain } = selected;

  const { headers, content } = chain.at(-1)!.response;
  const contentType = recordedHeaders(headers, []).get('content-type');
  const body = recordedBody(content, contentType, bodyBytes);
  const target = maskTarget(chain[0].url.href);
  const unseen = unseenIn(chain, read.recording.creator, body !== undefined);
  return {
    ok: true,
    provider: {
      name: HAR,
      target,
      capture: async (asking) => {
        const asked = readTarget(asking);
        return maskTarget(asked.url) === target
          ? captureRecorded(asked, chain, { body, limit: bodyBytes }, unseen)
          : failedCapture(asked, chain[0]);
      },
    },
  };
}
