import {
  parseContentSecurityPolicy,
  type ContentSecurityPolicy,
} from './content-security-policy.ts';
import { allowancesBeyond, describeAllowance, intersectSourceLists } from './csp-allowance.ts';
import { restrictedCapabilities } from './csp-capability.ts';
import type { CspPage, CspSource } from './csp-source.ts';
import { byCodeUnit, type Difference } from './difference.ts';
import { splitValues } from './split-values.ts';

/** Who may show the answer in a frame. */
export interface Framing {
  /** The field that decides; null where none does. */
  decidedBy: 'frame-ancestors' | 'x-frame-options' | null;
  /** Ancestors have to be in all of these lists: none of them lets anyone in, an empty one nobody. */
  ancestors: readonly (readonly CspSource[])[];
}

/**
 * The effective framing policy: `frame-ancestors` where a policy enforces it, else X-Frame-Options,
 * of which only DENY and SAMEORIGIN have an effect (ALLOW-FROM has none); contradictions deny.
 *
 * @example
 * parseFraming('DENY, SAMEORIGIN', csp) // { decidedBy: 'x-frame-options', ancestors: [[]] }
 * @see HTML, "check a navigation response's adherence to X-Frame-Options"
 */
export function parseFraming(
  xFrameOptions: string | null,
  csp: ContentSecurityPolicy,
  page: Partial<CspPage> = {},
): Framing {
  const ancestors = ancestorLists(csp);
  if (ancestors.length > 0) return { decidedBy: 'frame-ancestors', ancestors };
  const equivalent = ancestorsByOptions(xFrameOptions);
  if (equivalent === null) return { decidedBy: null, ancestors };
  const policy = parseContentSecurityPolicy(`frame-ancestors ${equivalent}`, null, page);
  return { decidedBy: 'x-frame-options', ancestors: ancestorLists(policy) };
}

const ancestorLists = ({ enforced }: ContentSecurityPolicy) =>
  restrictedCapabilities(enforced)
    .filter(({ directive }) => directive === 'frame-ancestors')
    .flatMap(({ lists }) => lists(enforced));

/** The `frame-ancestors` that X-Frame-Options amounts to. */
function ancestorsByOptions(value: string | null): "'none'" | "'self'" | null {
  const options = new Set(splitValues(value ?? '').map((option) => option.toLowerCase()));
  const [first] = ['deny', 'sameorigin', 'allowall'].filter((option) => options.has(option));
  if (first === undefined) return null;
  if (options.size > 1 || first === 'deny') return "'none'";
  return first === 'sameorigin' ? "'self'" : null;
}

/**
 * - `framing-unrestricted`: anyone may frame the weaker side only, for no list says who, or each lets in
 *   any host.
 * - `ancestor-added`: the weaker side may be framed by `sources`, the other not.
 */
export type FramingDifference = Difference<
  'framing-unrestricted' | 'ancestor-added',
  { sources: string[] }
>;

/** What one side may be framed by and the other not, whichever field says so. */
export function compareFraming(left: Framing, right: Framing): FramingDifference[] {
  const [isLeftOpen, isRightOpen] = [isOpen(left), isOpen(right)];
  if (isLeftOpen && isRightOpen) return [];
  const values = { left: shown(left), right: shown(right) };
  if (isLeftOpen || isRightOpen) {
    const weaker = isLeftOpen ? 'left' : 'right';
    return [{ kind: 'framing-unrestricted', weaker, ...values, sources: [] }];
  }
  const added = (weaker: 'left' | 'right', one: Framing, other: Framing): FramingDifference[] => {
    const beyond = allowancesBeyond(intersectSourceLists(one.ancestors), other.ancestors);
    const sources = [...new Set(beyond.map(describeAllowance))].sort();
    return sources.length === 0 ? [] : [{ kind: 'ancestor-added', weaker, ...values, sources }];
  };
  return [...added('left', left, right), ...added('right', right, left)].sort((a, b) =>
    byCodeUnit(a.sources.join(), b.sources.join()),
  );
}

const isOpen = ({ ancestors }: Framing) => ancestors.every((list) => list.some(isAnyHost));

/** `http:` lets in https as well, and who has no certificate gets one: no scheme keeps anyone out. */
const isAnyHost = (source: CspSource) =>
  source.kind === 'url' &&
  ['*', 'http', 'https'].includes(source.scheme) &&
  (source.host === null || (source.host === '*' && (source.port ?? '*') === '*' && !source.path));

/** The sources that may frame the answer; null where anyone may. */
const shown = (framing: Framing): string[] | null =>
  isOpen(framing)
    ? null
    : [...new Set(intersectSourceLists(framing.ancestors).map(describeAllowance))].sort();
