import { extractMediaType, parseContentLength, type MediaType } from '@env-drift/header-semantics';
import type { ConformanceResult } from './conformance-result.ts';
import { encodingName } from './encoding-name.ts';
import { judgeCases, type JudgedCase } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';
import { serialiseMediaType } from './serialise-media-type.ts';

/** web-platform-tests, Fetch: media type and length of an answer from one or several header lines. */
export function runFetchContent(corpora: string): ConformanceResult {
  return judgeCases('fetch-content', [
    ...contentTypes(corpora),
    ...scriptContentTypes(corpora),
    ...contentLengths(corpora),
  ]);
}

const encodingOf = (mediaType: MediaType | null) =>
  encodingName(mediaType?.parameters.get('charset'));

function contentTypes(corpora: string): JudgedCase[] {
  const file = 'content-types.json';
  type Case = {
    input: string[];
    encoding: string | null;
    mimeType: string;
    documentContentType: string;
  };
  return readCorpus<Case[]>(corpora, 'fetch', file).map(
    ({ input, encoding, mimeType, documentContentType }) => {
      const mediaType = extractMediaType(input.join(', '));
      return {
        name: `${file}: ${JSON.stringify(input)}`,
        expected: [encoding?.toLowerCase() ?? null, mimeType, documentContentType],
        actual: [
          encodingOf(mediaType),
          mediaType && serialiseMediaType(mediaType),
          mediaType?.essence,
        ],
      };
    },
  );
}

/** A script runs where its media type is one of JavaScript; it takes its encoding from there only then. */
function scriptContentTypes(corpora: string): JudgedCase[] {
  const file = 'script-content-types.json';
  type Case = { input: string[]; executes: boolean; encoding: string | null };
  return readCorpus<Case[]>(corpora, 'fetch', file).map(({ input, executes, encoding }) => {
    const mediaType = extractMediaType(input.join(', '));
    const isScript = mediaType?.essence === 'text/javascript';
    return {
      name: `${file}: ${JSON.stringify(input)}`,
      expected: [executes, encoding],
      actual: [isScript, isScript ? encodingOf(mediaType) : null],
    };
  });
}

/** The body has 42 bytes: an invalid length is ignored, and all of them are read. */
const WHOLE_BODY = 42;

function contentLengths(corpora: string): JudgedCase[] {
  const file = 'content-lengths.json';
  type Case = { input: string; output: number | null };
  return readCorpus<Case[]>(corpora, 'fetch', file).map(({ input, output }) => {
    const values = input.split('\r\n').map((line) => line.replace(/^Content-Length:[ \t]*/, ''));
    const length = parseContentLength(values.join(', '));
    const read = length.kind === 'length' ? length.bytes : WHOLE_BODY;
    return {
      name: `${file}: ${JSON.stringify(input)}`,
      expected: output,
      actual: length.kind === 'conflict' ? null : read,
    };
  });
}
