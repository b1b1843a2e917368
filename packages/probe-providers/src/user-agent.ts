const PRODUCT = 'env-drift-analyzer';

/**
 * Who asks, for whoever reads the log of a target: the product, its version, and where to read more.
 *
 * @param contactUrl of http, https or mailto; anything else tells nobody where to turn, and is left out
 * @example
 * userAgent({ version: '0.1.0', contactUrl: 'https://drift.example' })
 * // 'env-drift-analyzer/0.1.0 (+https://drift.example)'
 */
export function userAgent({ version, contactUrl }: { version: string; contactUrl?: string }) {
  const about = isContactUrl(contactUrl)
    ? `+${contactUrl}`
    : 'compares the answers of two environments';
  return `${PRODUCT}/${version} (${about})`;
}

/** Parentheses would end the comment that it stands in (RFC 9110 section 5.6.5). */
export const isContactUrl = (url: string | undefined): url is string =>
  url !== undefined &&
  /^(?:https?:\/\/|mailto:)[!-'*-[\]-~]{1,200}$/.test(url) &&
  URL.canParse(url);
