import { cookiesCorpus } from './cookies-corpus.ts';
import type { Corpus } from './corpus.ts';
import { cspSubsumptionCorpus } from './csp-subsumption-corpus.ts';
import { fetchCorpus } from './fetch-corpus.ts';
import { mimeCorpus } from './mime-corpus.ts';
import { ssrfCorpus } from './ssrf-corpus.ts';
import { structuredFieldsCorpus } from './structured-fields-corpus.ts';
import { urlCorpus } from './url-corpus.ts';

/** In the order of the table. */
export const corpora: readonly Corpus[] = [
  structuredFieldsCorpus,
  urlCorpus,
  mimeCorpus,
  cookiesCorpus,
  cspSubsumptionCorpus,
  fetchCorpus,
  ssrfCorpus,
];
