import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';
import { headerFacts } from './header-facts.ts';

/** What the body is, without the body: type, size, fingerprint. */
export function contentFacts(side: SideView): Facts {
  const body = side.envelope.response?.body;
  return {
    ...headerFacts(side, 'content'),
    ...(body
      ? {
          bytes: body.bytes,
          truncated: body.truncated,
          sha256: body.sha256,
          media_type: body.media_type,
          ...(body.shape ? { shape: body.shape } : {}),
        }
      : {}),
  };
}
