import { parseUrl } from '@env-drift/header-semantics';
import { forgiveValues } from '../forgive-values.ts';
import { mapHostsInText } from '../map-hosts-in-text.ts';
import { maskGenerated } from '../mask-generated.ts';
import { differingHashes, isOnOneSide, showHashes } from '../other-fields.ts';
import { pickFields } from '../pick-fields.ts';
import { HASHES, responseRule, type AnsweredSide, type Draft } from '../rule.ts';

/**
 * Collected response fields differ that no other rule judges. Each side's own host counts as the same
 * wherever it stands in a value; ids, hashes, moments in time and what is left of a limit are forgiven. Of fields that are not
 * collected nothing but a hash is known: whether both sides send them, and send the same.
 *
 * @remarks Fields of one's own carry versions, feature switches, tenants and limits. That many of them
 * differ says that the sides are configured apart, or run another release.
 * @fix Find out who writes each field and who reads it. Ignore those with reason that may differ, or
 * write a rule for those that matter.
 * @example
 * left   x-feature-set: b
 * right  x-feature-set: a   -> info
 * left   x-tenant: 1
 * left   x-region: eu
 * left   x-release: 12
 * right  (absent)           -> warn: three of them
 */
export const unclassifiedHeaderDiffers = (claimed: { has(field: string): boolean }) =>
  responseRule({
    code: 'unclassified-header-differs',
    category: 'platform',
    title: 'Response fields without a rule differ',
    reads: [HASHES],
    claims: (field) => !claimed.has(field),
    thresholds: {
      /** Fields that have to differ for a warning. */
      warn_from: 3,
    },
    evaluate(sides, { thresholds }): Draft[] {
      const { left, right } = sides;
      const differing = unlikeValues(sides, claimed);
      const generated = new Set(differing.filter(isGenerated).map(({ name }) => name));
      const hashes = differingHashes(sides);
      const hashed = hashes.filter((name) => !claimed.has(name));
      const told = differing.map(({ name }) => name).filter((name) => !generated.has(name));
      const names = [...told, ...hashed].sort();
      // Another hash may be another id, time or host: only what one side lacks altogether counts.
      const counted = [...told, ...hashed.filter((name) => isOnOneSide(sides, name))];
      const forgiven = [
        ...forgiveValues(sides, 'platform', [...generated], 'Ids, hashes and times are made anew.'),
        ...forgiveHashes(
          sides,
          hashes.filter((name) => claimed.has(name)),
        ),
      ];
      if (names.length === 0) return forgiven;
      const shown = (side: AnsweredSide, other: AnsweredSide) => ({
        ...pickFields(side, told),
        ...showHashes(side, other, hashed),
      });
      return [
        {
          section: 'platform',
          keys: names,
          severity: counted.length >= thresholds.warn_from ? 'warn' : 'info',
          direction: 'none',
          message: `These response fields differ: ${names.join(', ')}.`,
          left_value: shown(left, right),
          right_value: shown(right, left),
          // Which of two hashes is the greater one changes with every release.
          ...(hashed.length > 0 && { identity: [shown(left, left), shown(right, right)] }),
          recommendation: 'Find out whether clients or caches rely on these fields.',
        },
        ...forgiven,
      ];
    },
  });

/** What has a rule, which judges by values. */
function forgiveHashes(
  { left, right }: Record<'left' | 'right', AnsweredSide>,
  names: string[],
): Draft[] {
  if (names.length === 0) return [];
  return [
    {
      section: 'platform',
      keys: names,
      left_value: showHashes(left, right, names),
      right_value: showHashes(right, left, names),
      reason: 'Nothing but a hash of these fields is known, so that no rule can judge them.',
    },
  ];
}

/** A field as it is compared: null where a side did not send it. */
interface UnlikeValues {
  name: string;
  left: string | null;
  right: string | null;
}

/** Fields without a rule of which both sides tell, or one is known to send none; by name. */
function unlikeValues(
  sides: Record<'left' | 'right', AnsweredSide>,
  claimed: { has(field: string): boolean },
): UnlikeValues[] {
  const { left, right } = sides;
  return [...new Set([...fields(left), ...fields(right)])]
    .filter((name) => !claimed.has(name))
    .sort()
    .map((name) => ({ name, left: mapped(left, name), right: mapped(right, name) }))
    .filter((values) => values.left !== values.right);
}

/** Wherever a URL or host stands in a value, the side's own host is mapped. */
function mapped({ header, hosts, envelope }: AnsweredSide, name: string): string | null {
  const value = header(name);
  if (value === null) return null;
  const base = name === 'location' ? envelope.routing.final_url : undefined;
  const url = base || /^https?:/i.test(value) ? parseUrl(value, base) : null;
  return mapHostsInText(url?.href ?? value, hosts);
}

/** Made anew they may be, but a client has to send them back: what they are is never noise. */
const NEVER_NOISE = /^(?:x-csrf-token|idempotency-key|authorization|www-authenticate)$/;

const isGenerated = ({ name, left, right }: UnlikeValues): boolean =>
  left !== null &&
  right !== null &&
  !NEVER_NOISE.test(name) &&
  masked(name, left) === masked(name, right);

/** How much of a limit is left, and for how long. @see draft-ietf-httpapi-ratelimit-headers */
const LEFT_OF_LIMIT = /\b(r|t|remaining|reset)=\d+/gi;

const masked = (name: string, value: string): string =>
  maskGenerated(name === 'ratelimit' ? value.replace(LEFT_OF_LIMIT, '$1') : value);

const fields = ({ envelope }: AnsweredSide) => Object.keys(envelope.response.headers);
