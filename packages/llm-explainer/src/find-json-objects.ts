/** The JSON objects of a text, and whether it ends within one that was begun. */
export interface FoundObjects {
  objects: object[];
  cutOff: boolean;
}

/**
 * Finds the outermost JSON objects in a text, whatever stands around them: a fence, a greeting, a
 * model thinking aloud. Each character is looked at once, so a hostile text costs no more than a
 * long one.
 *
 * @example
 * findJsonObjects('Sure!\n```json\n{"a":1}\n```') // { objects: [{ a: 1 }], cutOff: false }
 * findJsonObjects('{"a": {"b"')                   // { objects: [], cutOff: true }
 */
export function findJsonObjects(text: string): FoundObjects {
  const objects: object[] = [];
  let start = 0;
  let depth = 0;
  let inString = false;

  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '{') {
      if (depth++ === 0) start = at;
    } else if (depth > 0) {
      // Outside of braces is prose, where a quotation mark opens no string.
      if (character === '"') inString = true;
      else if (character === '}' && --depth === 0)
        objects.push(...parse(text.slice(start, at + 1)));
    }
  }
  return { objects, cutOff: depth > 0 };
}

function parse(text: string): object[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
