import { weakerSide } from '../direction.ts';
import { BODY, responseRule } from '../rule.ts';

/**
 * The body of one side goes on beyond what the probe reads; the other ends.
 *
 * @remarks An answer that never ends, or is many times larger, keeps clients and proxies waiting and
 * costs memory and traffic. Only the part that was read can be compared.
 * @fix Find out what the longer side sends: a list without a page size, a stream that stays open, a
 * debug build in place of the minified one.
 * @example
 * left   body bytes=4096
 * right  body bytes=1048576 truncated=true   -> warn: an endless or bloated answer
 */
export const bodyTruncated = responseRule({
  code: 'body-truncated',
  category: 'content',
  title: 'One body goes on beyond what is read',
  reads: [BODY],
  evaluate({ left, right }) {
    const [a, b] = [left.envelope.response.body, right.envelope.response.body];
    const truncated = [a?.truncated ?? false, b?.truncated ?? false] as const;
    if (truncated[0] === truncated[1] || a?.coded !== b?.coded) return [];
    const side = truncated[0] ? 'left' : 'right';
    return [
      {
        section: 'content',
        keys: ['bytes', 'truncated'],
        severity: 'warn',
        direction: weakerSide(...truncated),
        message: `The body of the ${side} side goes on beyond the ${(truncated[0] ? a : b)!.bytes} bytes that are read; the other ends at ${(truncated[0] ? b : a)?.bytes ?? 0} bytes.`,
        left_value: a ? { bytes: a.bytes, truncated: a.truncated } : null,
        right_value: b ? { bytes: b.bytes, truncated: b.truncated } : null,
        identity: [...truncated],
        recommendation: `Find out why the ${side} side sends so much more: another resource, a missing limit, a stream that never ends.`,
      },
    ];
  },
});
