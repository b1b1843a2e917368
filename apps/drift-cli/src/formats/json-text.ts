/**
 * A value as JSON that may be printed into a log: what a terminal or the runner of a workflow would obey is escaped
 * (RFC 8259 section 7), so that whoever parses it reads the same.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) => found.split('').map(escape).join(''))
    .replaceAll('##[', `#${escape('#')}[`)}\n`;

const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
