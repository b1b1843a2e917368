import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { bothSides, findingsOf, idsOf, textOf, valueOf } from '../observation.ts';

const LANGUAGE_FIELD = 'content-language';
/** A language, perhaps with a country, as a part of a path or as a parameter. */
const LOCALE =
  /(?:\/|[?&](?:country|hl|lang|language|locale|region)=)([a-z]{2}(?:[-_][a-z]{2})?)(?=[/?&#]|$)/i;

/**
 * The sides choose another language or country for the same visitor.
 *
 * @example
 * left   302 -> /en/
 * right  302 -> /de/
 */
export const languageNegotiated: Cause = {
  id: 'language-negotiated',
  title: 'another language or country chosen for the visitor',
  matches(observation) {
    const places = findingsOf(observation, 'final-url-differs').filter(isOtherLocale);
    const fields = findingsOf(observation, 'unclassified-header-differs').filter(namesLanguage);
    if (places.length + fields.length === 0) return undefined;
    const follows =
      places.length > 0
        ? findingsOf(
            observation,
            'redirect-chain-differs',
            'redirect-kind-differs',
            'body-shape-differs',
            'link-differs',
          )
        : findingsOf(observation, 'body-shape-differs');
    return {
      confidence: 0.82,
      evidence: idsOf(places, fields, follows),
      story:
        'The two sides choose another language or country for the same visitor: one of them goes by the address that the request comes from, or by a default of its own, and the other by what the request says.',
      actions: [
        {
          action:
            'Compare how both sides choose: country of the address, language of the request, cookie, default.',
          why: 'What cannot be seen in the request is decided by the layer in front, which may be on one side only.',
        },
        {
          action: 'Compare again at an address that names the language.',
          why: 'Then the same pages are compared.',
        },
      ],
    };
  },
};

function isOtherLocale(finding: Finding): boolean {
  const [left, right] = bothSides.map((side) => localeOf(finding, side));
  return left !== right && (left !== '' || right !== '');
}

const localeOf = (finding: Finding, side: Side) => {
  const url = URL.parse(textOf(valueOf(finding, side)));
  return LOCALE.exec(url ? url.pathname + url.search : '')?.[1]?.toLowerCase() ?? '';
};

const namesLanguage = ({ evidence }: Finding) =>
  evidence.some(({ keys }) => keys.includes(LANGUAGE_FIELD));
