import type { Attributes } from './read-tags.ts';
import { splitSrcset } from './split-srcset.ts';

/** Attributes of an element that make a browser load something. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
};

/** Kinds of `<link>` that a browser fetches for the page; others are only references. */
const FETCHED_LINKS = new Set(['icon', 'modulepreload', 'preload', 'stylesheet']);

/** What an element makes a browser load, as it is written. A link that somebody may follow is nothing of that. */
export function assetsOf(name: string, attributes: Attributes): string[] {
  const assets: string[] = [];
  if (name === 'link' && !relOf(attributes).some((rel) => FETCHED_LINKS.has(rel))) return assets;
  for (const attribute of LOADING[name] ?? []) {
    const value = attributes.get(attribute);
    if (!value) continue;
    if (attribute === 'srcset') assets.push(...splitSrcset(value));
    else assets.push(value);
  }
  return assets;
}

/** The kinds of a `<link>`, lower-case. */
export const relOf = (attributes: Attributes): string[] =>
  (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
