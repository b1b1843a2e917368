/** The JSON objects of a text, and whether it ends within one that was begun. */
export interface FoundObjects {
  objects: object[];
  /** Within what began like an object and was none: a stray brace before them is no part of them. */
  within: object[];
  cutOff: boolean;
}

/** Braces that began nothing, after which it is given up to look behind the next: time stays linear. */
const MOST_FALSE_STARTS = 50;
/** An object begins with a name, or ends at once; a brace in prose does neither. */
const START = /\{\s*(?=["}]|$)/g;

/**
 * Finds the outermost JSON objects in a text, whatever stands around them: a fence, a greeting, a
 * model thinking aloud, a brace that never closes.
 *
 * @example
 * findJsonObjects('Sure!\n```json\n{"a":1}\n```') // { objects: [{ a: 1 }], within: [], cutOff: false }
 * findJsonObjects('{"a": {"b"')                   // { objects: [], within: [], cutOff: true }
 */
export function findJsonObjects(text: string): FoundObjects {
  const found: FoundObjects = { objects: [], within: [], cutOff: false };
  let [at, falseStarts, falseEnd] = [0, 0, 0];
  while (falseStarts < MOST_FALSE_STARTS) {
    START.lastIndex = at;
    const start = START.exec(text)?.index;
    if (start === undefined) break;
    const end = endOf(text, start);
    const object = end === undefined ? undefined : parse(text.slice(start, end));
    if (object && end !== undefined) {
      (start < falseEnd ? found.within : found.objects).push(object);
      at = end;
    } else {
      falseStarts += 1;
      falseEnd = Math.max(falseEnd, end ?? text.length);
      found.cutOff ||= end === undefined;
      at = start + 1;
    }
  }
  return found;
}

/** Where the braces that open at `start` are closed; undefined where they never are. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function parse(text: string): object | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
