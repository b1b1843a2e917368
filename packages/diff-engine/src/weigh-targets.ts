import type { Direction, Severity, Side } from '@env-drift/contracts';
import { isCanonicalVariant } from './canonical-variant.ts';
import { weakerSide } from './direction.ts';
import type { MappedUrl } from './host-map.ts';

interface WeighedTargets {
  severity: Severity;
  direction: Direction;
  message: string;
  isSymmetric?: boolean;
}

/** How much it weighs that the sides end, or are sent, at these two places, which differ. */
export function weighTargets(
  a: MappedUrl,
  b: MappedUrl,
  production: Side,
  verb: 'end at' | 'redirect to',
): WeighedTargets {
  const sides = `The sides ${verb}`;
  if (isCanonicalVariant(a, b)) {
    return {
      severity: 'info',
      direction: 'none',
      message: `${sides} the same page under another spelling of its URL.`,
    };
  }
  if (hostname(a) !== hostname(b) || a.isOwn !== b.isOwn) {
    return {
      severity: 'critical',
      direction: weakerSide(!a.isOwn && b.isOwn, a.isOwn && !b.isOwn),
      isSymmetric: true,
      message: `${sides} different hosts, and they are not just each side’s own.`,
    };
  }
  if (a.protocol !== b.protocol) {
    const insecure = b.protocol === 'http:' ? 'right' : 'left';
    return {
      // A staging that is not on https yet is worth knowing; a production that is not is broken.
      severity: insecure === production ? 'critical' : 'info',
      direction: weakerSide(insecure === 'left', insecure === 'right'),
      isSymmetric: true,
      message: `${sides} plain http on the ${insecure}, https on the other side.`,
    };
  }
  const what =
    a.host !== b.host
      ? 'different ports'
      : `a different ${a.pathname === b.pathname ? 'query' : 'path'}`;
  return { severity: 'warn', direction: 'none', message: `${sides} ${what}.` };
}

const hostname = ({ host }: MappedUrl) => host.replace(/:(?:\d+|default)$/, '');
