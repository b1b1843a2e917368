import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { bothSides, findingsOf, idsOf, onlySideShowing, textOf, valueOf } from '../observation.ts';

const LANGUAGE_FIELD = 'content-language';
const BY_LANGUAGE = /\baccept-language\b/i;
/** Languages of many sites, but for those that are words of paths as well: id, in, is, it, my, no, to. */
const LANGUAGE =
  'ar|bg|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|ja|ko|lt|lv|nb|nl|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh';
const ANY_LANGUAGE = `${LANGUAGE}|id|it|no`;
/** A language, perhaps with a country, as the first parts of a path or as a parameter. */
const LOCALES = [
  new RegExp(
    `^/([a-z]{2}/(?:${ANY_LANGUAGE})|(?:${ANY_LANGUAGE})[-_][a-z]{2}|${LANGUAGE})(?:[/?]|$)`,
    'i',
  ),
  /[?&](?:country|hl|lang|language|locale|region)=([a-z]{2}(?:[-_][a-z]{2})?)(?:[&#]|$)/i,
];

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
    const isTold =
      fields.length > 0 ||
      onlySideShowing(observation, findingsOf(observation, 'vary-differs'), BY_LANGUAGE) !==
        undefined;
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
      // An address of one side alone may be another rule for redirects.
      confidence: isTold || places.some(isLocaleOnBoth) ? 0.82 : 0.65,
      evidence: idsOf(places, fields, follows),
      story:
        'The two sides choose another language or country for the same visitor: most likely one of them goes by the address that the request comes from, or by a default of its own, and the other by what the request says.',
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

const isLocaleOnBoth = (finding: Finding) =>
  bothSides.every((side) => localeOf(finding, side) !== '');

const localeOf = (finding: Finding, side: Side) => {
  const url = URL.parse(textOf(valueOf(finding, side)));
  const place = url ? url.pathname + url.search : '';
  const found = LOCALES.map((locale) => locale.exec(place)?.[1]).find((each) => each !== undefined);
  return found?.toLowerCase() ?? '';
};

const namesLanguage = ({ evidence }: Finding) =>
  evidence.some(({ keys }) => keys.includes(LANGUAGE_FIELD));
