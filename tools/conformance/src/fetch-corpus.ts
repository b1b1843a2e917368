import type { Corpus } from './corpus.ts';
import { judgeContentLength, judgeContentType, judgeScriptContentType } from './judge-content.ts';
import { judgeNosniff, judgeOpenerPolicy } from './judge-protection.ts';

export const fetchCorpus: Corpus = {
  name: 'fetch',
  source: 'web-platform-tests',
  origin:
    'The JSON files of `fetch/content-type/resources/`, `fetch/content-length/resources/` and `fetch/nosniff/resources/`, unchanged; the tests in `html/cross-origin-opener-policy/header-parsing.https.html` as an array of `{headers, is_same_origin}` (`coop-header-parsing.json`).',
  measures:
    '`extractMediaType`, `parseContentLength`, `isNosniff` and `parseCrossOriginPolicies`: what one or several lines of a field come to.',
  leavesOut:
    'What HTTP does to a line before a parser sees its value: `Cross-Origin-Opener-Policy` is put to the parser as it stands, in two cases with a tab that HTTP removes.',
  files: {
    'content-types.json': judgeContentType,
    'script-content-types.json': judgeScriptContentType,
    'content-lengths.json': judgeContentLength,
    'coop-header-parsing.json': judgeOpenerPolicy,
    'x-content-type-options.json': judgeNosniff,
  },
};
