import { createHash } from 'node:crypto';
import { isHttpWords } from './http-words.ts';

/** Shorter ones stand in many a text by chance: they count where they are a whole word. */
const SHORTEST = 6;
/** Even shorter ones are words of every text: they count where they are all of it. */
const SHORTEST_WORD = 3;
/** Of one among several in a field; a shorter one is more often a setting than a secret. */
const SHORTEST_PART = 8;

/** What finds the spellings of credentials in a text, the longest first. */
export const spellingsOf = (credentials: readonly string[]): RegExp[] => {
  const secrets = [...new Set(credentials.flatMap(secretsIn))];
  const patterns = secrets.flatMap((secret) => [
    { length: secret.length, pattern: asWritten(secret) },
    ...codedForms(secret),
  ]);
  return patterns
    .sort((a, b) => b.length - a.length)
    .map(({ pattern }) => new RegExp(pattern, 'gi'));
};

/**
 * The parts of a request field's value that are secret, each by itself. What holds nothing but words of HTTP is
 * none.
 *
 * @example
 * secretsIn('Basic dTpwYXNz') // the whole, 'dTpwYXNz', 'u:pass' and 'pass'
 * secretsIn('sid=0123456789; consent=true') // the whole, 'sid=0123456789' and '0123456789'
 */
function secretsIn(value: string): string[] {
  const parts = value.split(/[\s,;]+/).flatMap((part) => [part, ...afterEquals(part)]);
  const token = SCHEME.exec(value)?.[1] ?? '';
  const basic = /^basic +(\S+)$/i.exec(value)?.[1];
  const decoded = basic ? Buffer.from(basic, 'base64').toString() : '';
  const password = decoded.slice(decoded.indexOf(':') + 1);
  const long = parts.filter(({ length }) => length >= SHORTEST_PART);
  return [value, token, ...long, decoded, password].filter((text) => !isHttpWords(text));
}

/** `sid=abc` of a cookie: the value alone, too. */
const afterEquals = (part: string) =>
  /^[^=]+=./.test(part) ? [part.slice(part.indexOf('=') + 1)] : [];

/** RFC 9110 section 11.4. */
const SCHEME = /^(?:basic|bearer|digest|dpop|negotiate|token|apikey) +(.+)$/i;

/** As it is, percent-encoded once or more (RFC 3986 section 2.1), as a form or as JSON writes it. */
function asWritten(secret: string): string {
  const pattern = [...secret].map(asCharacter).join('');
  if (secret.length >= SHORTEST) return pattern;
  return secret.length >= SHORTEST_WORD
    ? String.raw`(?<![a-z0-9])${pattern}(?![a-z0-9])`
    : `^${pattern}$`;
}

function asCharacter(character: string): string {
  const percent = encodeURIComponent(character).startsWith('%')
    ? encodeURIComponent(character)
    : `%${character.charCodeAt(0).toString(16)}`;
  const encoded = percent.replaceAll('%', '%(?:25)*');
  const plain = character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const more =
    character === ' ' ? String.raw`|\+` : /[/"\\]/.test(character) ? `|\\\\${plain}` : '';
  return `(?:${plain}|${encoded}${more})`;
}

/** In Base64 (RFC 4648), alone or within a longer text, and hashed: a hash of a password can be guessed. */
const codedForms = (secret: string): { length: number; pattern: string }[] =>
  [hashesOf(secret), aloneInBase64(secret), ...withinBase64(secret)].map((pattern) => ({
    length: pattern.length,
    pattern,
  }));

function hashesOf(secret: string): string {
  const percent = encodeURIComponent(secret);
  const lower = percent.replace(/%../g, (code) => code.toLowerCase());
  const base64 = Buffer.from(secret).toString('base64');
  const texts = [secret, secret.toLowerCase(), secret.toUpperCase(), percent, lower, base64];
  const digests = [...new Set(texts)].flatMap((text) =>
    ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(text).digest()),
  );
  return digests
    .flatMap((digest) => {
      const hex = digest.toString('hex');
      // As much as an envelope keeps of a field, or all of it.
      return [
        `${hex.slice(0, 16)}(?:${hex.slice(16)})?`,
        inBothAlphabets(digest.toString('base64')),
      ];
    })
    .join('|');
}

const aloneInBase64 = (secret: string): string => {
  const text = Buffer.from(secret).toString('base64');
  // Without its padding, what is that short is in many a text by chance.
  const pattern = secret.length < SHORTEST_WORD ? text : inBothAlphabets(text);
  return String.raw`(?<![\w+/-])${pattern}(?![\w+/-])`;
};

/** In a longer text the same bytes have one of three spellings, less what shares a digit with its neighbours. */
const withinBase64 = (secret: string): string[] =>
  [0, 2, 3].flatMap((first, offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const core = bytes.toString('base64').slice(first, Math.floor((bytes.length * 8) / 6));
    const rest = String.raw`(?:[\w+/-]?={1,2}|[\w+/-](?![\w+/-]))?`;
    return core.length < SHORTEST ? [] : [`${inBothAlphabets(core)}${rest}`];
  });

/** In either alphabet of RFC 4648, with its padding or without. */
const inBothAlphabets = (text: string): string =>
  text.replace(/=+$/, '').replaceAll('/', '[/_]').replace(/\+/g, '[+-]').concat('={0,2}');
