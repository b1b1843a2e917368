import type { Json } from '@env-drift/contracts';
import { askedWith } from '../asked-with.ts';
import { listed } from '../listed.ts';
import { mapHostsInText } from '../map-hosts-in-text.ts';
import { outcomeRule, type SideView } from '../rule.ts';

/**
 * The sides were not asked the same: by another method, or with other request fields. Each side's own
 * host in a field is no difference, nor is the version of the prober; of credentials it counts only
 * whether there were any. Nothing is said of a side whose request fields were not recorded.
 *
 * @remarks A server that is asked for another language, from another origin or by another browser may
 * well answer otherwise, and be right. Whatever else differs may follow from that.
 * @fix Ask both sides the same, unless the difference is what you want to compare. A recording of a
 * browser is best held against another one of the same browser.
 * @example
 * left   request accept-language: de
 * right  request accept-language: en   -> info
 * @see RFC 9110 section 12.1
 */
export const requestDiffers = outcomeRule({
  code: 'request-differs',
  category: 'routing',
  title: 'The sides were not asked the same',
  section: 'routing',
  // Where both were asked the same, nothing is left to look at.
  reads: [],
  evaluate({ left, right }) {
    const [a, b] = [asked(left), asked(right)];
    if (!a || !b) return [];
    const names = [...new Set([...a.sent.keys(), ...b.sent.keys()])]
      .filter((name) => a.sent.get(name) !== b.sent.get(name))
      .filter((name) => a.mapped.get(name) !== b.mapped.get(name))
      .filter((name) => isKnown(left, right, name) && isKnown(right, left, name))
      .sort();
    if (names.length === 0) return [];
    return [
      {
        section: 'routing',
        keys: ['request'],
        severity: 'info',
        direction: 'none',
        message: `The sides were not asked the same: ${listed(names)} ${names.length === 1 ? 'differs' : 'differ'}.`,
        left_value: pick(a.sent, names),
        right_value: pick(b.sent, names),
        recommendation:
          'Ask both sides the same, unless this is what you compare: other findings may follow from it.',
      },
    ];
  },
});

/** Null where it was not recorded with which fields a side was asked. */
function asked({ envelope, hosts }: SideView) {
  const fields = askedWith(envelope);
  if (Object.keys(fields).length === 0) return null;
  const sent = new Map([...Object.entries(fields), [METHOD, envelope.request.method] as const]);
  const mapped = new Map([...sent].map(([name, value]) => [name, mapHostsInText(value, hosts)]));
  return { sent, mapped };
}

/** Stands beside the fields, none of which is called that. */
const METHOD = 'the method';

/** A recording leaves out what a site has invented; one beside it leaves out the same. */
const isKnown = ({ envelope }: SideView, other: SideView, name: string) =>
  name === METHOD ||
  Object.hasOwn(envelope.request.headers, name) ||
  envelope.provider !== 'har' ||
  other.envelope.provider === 'har';

const pick = (sent: ReadonlyMap<string, string>, names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, sent.get(name) ?? null]));
