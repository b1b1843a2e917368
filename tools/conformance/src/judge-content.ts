import { extractMediaType, parseContentLength } from '@env-drift/header-semantics';
import type { JudgedCase } from './corpus.ts';
import { encodingOf } from './encoding-of.ts';
import { serialiseMediaType } from './serialise-media-type.ts';

interface ContentTypeCase {
  input: string[];
  encoding: string | null;
  mimeType: string;
  documentContentType: string;
}

export function judgeContentType({
  input,
  encoding,
  mimeType,
  documentContentType,
}: ContentTypeCase): JudgedCase {
  const mediaType = extractMediaType(input.join(', '));
  return {
    name: `Content-Type ${JSON.stringify(input)}`,
    expected: [encoding?.toLowerCase() ?? null, mimeType, documentContentType],
    actual: [encodingOf(mediaType), mediaType && serialiseMediaType(mediaType), mediaType?.essence],
  };
}

interface ScriptCase {
  input: string[];
  executes: boolean;
  encoding: string | null;
}

/** A script runs where its media type is one of JavaScript; it takes its encoding from there only then. */
export function judgeScriptContentType({ input, executes, encoding }: ScriptCase): JudgedCase {
  const mediaType = extractMediaType(input.join(', '));
  const isScript = mediaType?.essence === 'text/javascript';
  return {
    name: `Content-Type of a script ${JSON.stringify(input)}`,
    expected: [executes, encoding?.toLowerCase() ?? null],
    actual: [isScript, isScript ? encodingOf(mediaType) : null],
  };
}

/** The body has 42 bytes: an invalid length is ignored, and all of them are read. */
const WHOLE_BODY = 42;

interface ContentLengthCase {
  /** Raw field lines. */
  input: string;
  /** How many bytes are read; null where the answer is a network error. */
  output: number | null;
}

export function judgeContentLength({ input, output }: ContentLengthCase): JudgedCase {
  const values = input.split('\r\n').map((line) => line.replace(/^Content-Length:[ \t]*/, ''));
  const length = parseContentLength(values.join(', '));
  const read = length.kind === 'length' ? length.bytes : WHOLE_BODY;
  return {
    name: JSON.stringify(input),
    expected: output,
    actual: length.kind === 'conflict' ? null : read,
  };
}
