import type { TagReader } from './read-tags.ts';

/** Characters that nobody counts further: this is no page that stands in the way of another. */
const MANY = 10_000;

/** How much there is on a page, and which password it asks for. */
export interface PageMakeup {
  /** Characters that a visitor sees, without white space. */
  characters: number;
  links: number;
  passwordFields: number;
  /** Where the form of the first password field is sent, as it is written. */
  passwordAction: string;
}

export function readPageMakeup() {
  const makeup: PageMakeup = { characters: 0, links: 0, passwordFields: 0, passwordAction: '' };
  let action = '';
  const reader: TagReader = {
    open(name, attributes) {
      if (name === 'a') makeup.links += 1;
      if (name === 'form') action = attributes.get('action') ?? '';
      if (name !== 'input' || attributes.get('type')?.toLowerCase() !== 'password') return;
      if (makeup.passwordFields === 0) makeup.passwordAction = action;
      makeup.passwordFields += 1;
    },
    text(part) {
      if (makeup.characters < MANY) makeup.characters += part.replace(/\s+/g, '').length;
    },
  };
  return { reader, makeup };
}
