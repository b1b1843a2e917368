/** Sentences for whoever handed something in that cannot be read: what is wrong with it, and what to do. */
export interface Refused {
  ok: false;
  problems: string[];
}

export const refuse = (...problems: string[]): Refused => ({ ok: false, problems });
