import { parseUrl } from '@env-drift/header-semantics';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * Collected response fields differ that no other rule judges.
 *
 * @example
 * left   access-control-max-age: 600
 * right  (absent)                     -> info
 */
export const unclassifiedHeaderDiffers = (claimed: ReadonlySet<string>) =>
  responseRule({
    code: 'unclassified-header-differs',
    category: 'platform',
    title: 'Response fields without a rule of their own differ',
    thresholds: { warn_from: 3 },
    evaluate({ left, right }, { thresholds }) {
      const names = [...new Set([...fields(left), ...fields(right)])]
        .filter((name) => !claimed.has(name))
        .filter((name) => mapped(left, name) !== mapped(right, name))
        .sort();
      if (names.length === 0) return [];
      return [
        {
          section: 'platform',
          keys: names,
          severity: names.length >= thresholds.warn_from ? 'warn' : 'info',
          direction: 'none',
          message: `These response fields differ: ${names.join(', ')}.`,
          left_value: pick(left, names),
          right_value: pick(right, names),
          recommendation: 'Find out whether clients or caches rely on these fields.',
        },
      ];
    },
  });

/** A value that is a URL is compared with the side's own host mapped, like every URL. */
function mapped({ header, hosts, envelope }: AnsweredSide, name: string): string | null {
  const value = header(name);
  if (value === null) return null;
  const absolute = name === 'location' ? parseUrl(value, envelope.routing.final_url)?.href : null;
  return hosts.map(absolute ?? value);
}

const fields = ({ envelope }: AnsweredSide) => Object.keys(envelope.response.headers);

const pick = (side: AnsweredSide, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, side.header(name)]));
