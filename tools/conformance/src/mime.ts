import { parseMediaType, type MediaType } from '@env-drift/header-semantics';
import type { ConformanceResult } from './conformance-result.ts';
import { encodingName } from './encoding-name.ts';
import { judgeCases } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';
import { serialiseMediaType } from './serialise-media-type.ts';

/** Strings between the cases are comments. */
type Entry = string | { input: string; output: string | null; encoding?: string | null };

/** web-platform-tests, MIME Sniffing: parse, then serialise, a media type. */
export function runMime(corpora: string): ConformanceResult {
  const cases = ['mime-types.json', 'generated-mime-types.json'].flatMap((file) =>
    readCorpus<Entry[]>(corpora, 'mime', file).flatMap((entry) => {
      if (typeof entry === 'string') return [];
      const { input, output, encoding } = entry;
      const mediaType = parseMediaType(input);
      return {
        name: `${file}: ${JSON.stringify(input)}`,
        // Names of encodings are compared without regard to case (the corpus writes GBK, the platform gbk).
        expected: { output, encoding: encoding?.toLowerCase() ?? encoding },
        actual: {
          output: mediaType && serialiseMediaType(mediaType),
          encoding: encoding === undefined ? undefined : encodingOf(mediaType),
        },
      };
    }),
  );
  return judgeCases('mime', cases);
}

const encodingOf = (mediaType: MediaType | null) =>
  encodingName(mediaType?.parameters.get('charset'));
