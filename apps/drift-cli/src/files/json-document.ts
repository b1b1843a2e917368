import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { usageError } from '../exit-error.ts';

/** A JSON text with comments, and where in it everything stands. */
export interface JsonDocument {
  value: unknown;
  /** `drift.config.jsonc:12`, for the start of a sentence: the line of a path, or of what comes nearest above it. */
  placeOf(path: readonly (string | number)[]): string;
  /** The same for a text that is a name or a value in it; undefined where it is none. */
  placeOfText(text: string): string | undefined;
}

/**
 * Reads JSON with comments and trailing commas.
 *
 * @param path as it is told
 * @throws ExitError at the first thing that is no JSON, by its line
 */
export function readJsonDocument(text: string, path: string): JsonDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const placeAt = (offset: number) => `${path}:${text.slice(0, offset).split('\n').length}`;
  const [first] = errors;
  if (first || !tree) {
    const what = first ? inWords(printParseErrorCode(first.error)) : 'holds nothing';
    throw usageError(`${placeAt(first?.offset ?? 0)} is no JSON: ${what}.`);
  }
  return {
    value: getNodeValue(tree) as unknown,
    placeOf: (wanted) => {
      for (let length = wanted.length; length > 0; length--) {
        const node = findNodeAtLocation(tree, wanted.slice(0, length));
        if (node) return placeAt((node.parent?.type === 'property' ? node.parent : node).offset);
      }
      return placeAt(tree.offset);
    },
    placeOfText: (wanted) => {
      const node = findText(tree, wanted);
      return node && placeAt(node.offset);
    },
  };
}

/** @example inWords('CommaExpected') // 'comma expected' */
const inWords = (code: string) =>
  code
    .replace(
      /([a-z])([A-Z])/g,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    .toLowerCase();

function findText(node: Node, text: string): Node | undefined {
  if (node.type === 'string' && node.value === text) return node;
  for (const child of node.children ?? []) {
    const found = findText(child, text);
    if (found) return found;
  }
  return undefined;
}
