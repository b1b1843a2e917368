import { parseMediaType } from '@env-drift/header-semantics';
import type { Corpus, JudgedCase } from './corpus.ts';
import { encodingOf } from './encoding-of.ts';
import { serialiseMediaType } from './serialise-media-type.ts';

export const mimeCorpus: Corpus = {
  name: 'mime',
  source: 'web-platform-tests',
  origin:
    'The JSON files of `mimesniff/mime-types/resources/`, unchanged (as in servo/rust-url, commit 25137be).',
  measures:
    '`parseMediaType`: type, subtype and parameters, among them the charset; or that there is no media type.',
  leavesOut:
    'Whether a browser shows such a document (`navigable`). To compare, the tool serialises the media type and asks the platform which encoding its charset names.',
  files: { 'mime-types.json': judge, 'generated-mime-types.json': judge },
};

interface Case {
  input: string;
  output: string | null;
  encoding?: string | null;
}

function judge({ input, output, encoding }: Case): JudgedCase {
  const mediaType = parseMediaType(input);
  return {
    name: JSON.stringify(input),
    // Names of encodings are compared without regard to case (the corpus writes GBK, the platform gbk).
    expected: { output, encoding: encoding?.toLowerCase() ?? encoding },
    actual: {
      output: mediaType && serialiseMediaType(mediaType),
      encoding: encoding === undefined ? undefined : encodingOf(mediaType),
    },
  };
}
