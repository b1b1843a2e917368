export {
  allowsCredentials,
  parseAllowMethods,
  parseAllowOrigin,
  parseFieldNames,
  type AllowedOrigin,
} from './access-control.ts';
export {
  cacheScope,
  freshnessLifetime,
  isExplicitlyShared,
  otherCacheDirectives,
  parseCacheControl,
  type CacheControl,
  type CacheScope,
} from './cache-control.ts';
export { challengeSchemes } from './challenges.ts';
export { canonicalCharset } from './charset.ts';
export { extractMediaType, isJson, isText, parseMediaType, type MediaType } from './media-type.ts';
export { splitList } from './split-list.ts';
export { parseVary } from './vary.ts';
