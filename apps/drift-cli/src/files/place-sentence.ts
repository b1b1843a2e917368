import type { JsonDocument } from './json-document.ts';

/**
 * A sentence about a policy with the line it is about: it begins with a path, or names something that
 * stands in the file.
 *
 * @example
 * placeSentence('rules.x: has to be an object.', document) // 'policy.jsonc:4 rules.x: has to be an object.'
 */
export function placeSentence(
  sentence: string,
  document: JsonDocument,
  above: string[] = [],
): string {
  const path = /^([\w.-]+): /.exec(sentence)?.[1];
  const named = [...sentence.matchAll(/"([^"]+)"/g)].map(([, text]) => text!);
  const place =
    (path === undefined ? undefined : document.placeOf([...above, ...path.split('.').map(step)])) ??
    named.map((text) => document.placeOfText(text)).find((found) => found !== undefined) ??
    document.placeOf(above);
  return `${place} ${sentence}`;
}

const step = (part: string) => (/^\d+$/.test(part) ? Number(part) : part);
