import type { CspPolicy } from './content-security-policy.ts';
import type { CspSource } from './csp-source.ts';

/**
 * What a policy can restrict: the directives to look for, most specific first. `plugin-types`,
 * `block-all-mixed-content` and the like restrict nothing in today's browsers; `report-uri` and
 * `report-to` never did.
 *
 * @see CSP3 section 6.8.3, "get fetch directive fallback list"
 */
const CHAINS: readonly (readonly string[])[] = [
  ['script-src', 'default-src'],
  ['script-src-elem', 'script-src', 'default-src'],
  ['script-src-attr', 'script-src', 'default-src'],
  ['style-src', 'default-src'],
  ['style-src-elem', 'style-src', 'default-src'],
  ['style-src-attr', 'style-src', 'default-src'],
  ['worker-src', 'child-src', 'script-src', 'default-src'],
  ['frame-src', 'child-src', 'default-src'],
  ...['connect', 'font', 'img', 'manifest', 'media', 'object'].map((what) => [
    `${what}-src`,
    'default-src',
  ]),
  ...[
    'default-src',
    'base-uri',
    'form-action',
    'frame-ancestors',
    'sandbox',
    'trusted-types',
    'require-trusted-types-for',
    'upgrade-insecure-requests',
  ].map((name) => [name]),
];

/** How sources work in a directive. What is only there or not counts as `url`, without a source. */
type Role = 'script' | 'style' | 'url' | 'names';

export interface CspCapability {
  /** The most specific directive that any of the policies declares for it. */
  directive: string;
  /** For each policy that restricts it, what that policy lets in. */
  lists: (policies: readonly CspPolicy[]) => (readonly CspSource[])[];
}

/** The capabilities that at least one of the policies restricts, each once. */
export function restrictedCapabilities(policies: readonly CspPolicy[]): CspCapability[] {
  const capabilities = new Map<string, CspCapability>();
  for (const chain of CHAINS) {
    const declared = chain.findIndex((name) => policies.some((policy) => policy.has(name)));
    const directive = chain[declared];
    if (directive === undefined) continue;
    const names = chain.slice(declared);
    const roleOf = (name: string) => roleIn(chain[0]!, name);
    // Two capabilities that the same directives decide in the same way are one.
    capabilities.set(`${directive} ${names.map(roleOf)}`, {
      directive,
      lists: (from) =>
        from.flatMap((policy) => {
          const name = names.find((each) => policy.has(each));
          return name === undefined ? [] : [effectiveSources(policy.get(name)!, roleOf(name))];
        }),
    });
  }
  return [...capabilities.values()];
}

/** Workers are scripts where script-src decides about them, else requests like any other. */
function roleIn(capability: string, directive: string): Role {
  if (capability === 'sandbox' || capability === 'trusted-types') return 'names';
  const [role] = (capability === 'worker-src' ? directive : capability).split('-');
  return role === 'script' || role === 'style' ? role : 'url';
}

/**
 * The sources that have an effect beside the others: with a nonce, a hash or 'strict-dynamic',
 * 'unsafe-inline' has none, and with 'strict-dynamic' neither has an address.
 */
function effectiveSources(sources: readonly CspSource[], role: Role): readonly CspSource[] {
  if (role === 'names') return sources.filter(({ text }) => text !== "'none'");
  if (role === 'url') return sources.filter(({ kind }) => kind === 'url');
  const isDynamic = role === 'script' && sources.some(({ text }) => text === STRICT_DYNAMIC);
  const isSelective = isDynamic || sources.some(({ kind }) => kind === 'nonce' || kind === 'hash');
  return sources.filter(({ kind, text }) => {
    if (kind === 'url') return !isDynamic;
    if (text === UNSAFE_INLINE) return !isSelective;
    return kind !== 'token' && (text !== STRICT_DYNAMIC || isDynamic);
  });
}

export const UNSAFE_INLINE = "'unsafe-inline'";
export const STRICT_DYNAMIC = "'strict-dynamic'";
