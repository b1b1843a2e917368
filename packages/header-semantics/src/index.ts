export {
  allowsCredentials,
  parseAllowMethods,
  parseAllowOrigin,
  parseFieldNames,
  type AllowedOrigin,
} from './access-control.ts';
export { compareAge, parseAge, type AgeDifference } from './age.ts';
export {
  compareAltSvc,
  parseAltSvc,
  type AltSvc,
  type AltSvcDifference,
  type AlternativeService,
} from './alt-svc.ts';
export {
  cacheScope,
  compareCacheControl,
  freshnessLifetime,
  isExplicitlyShared,
  parseCacheControl,
  type CacheControl,
  type CacheControlDifference,
  type CacheScope,
} from './cache-control.ts';
export {
  compareCacheStatus,
  parseCacheStatus,
  type CacheHandling,
  type CacheStatusDifference,
} from './cache-status.ts';
export {
  challengeSchemes,
  compareChallenges,
  parseChallenges,
  type Challenge,
  type ChallengeDifference,
} from './challenges.ts';
export { canonicalCharset } from './charset.ts';
export {
  compareContentEncoding,
  parseContentEncoding,
  type ContentEncoding,
  type ContentEncodingDifference,
} from './content-encoding.ts';
export { maskContentHash } from './content-hash.ts';
export {
  compareContentLength,
  parseContentLength,
  type ContentLength,
  type ContentLengthDifference,
} from './content-length.ts';
export {
  compareContentSecurityPolicy,
  type ContentSecurityPolicyDifference,
  type CspReach,
} from './compare-content-security-policy.ts';
export {
  parseContentSecurityPolicy,
  type ContentSecurityPolicy,
  type CspPolicy,
} from './content-security-policy.ts';
export {
  accessOf,
  compareAccessControl,
  parseAccessControl,
  type AccessControl,
  type AccessControlDifference,
  type CrossOriginAccess,
} from './cross-origin-access.ts';
export {
  compareCrossOriginPolicies,
  parseCrossOriginPolicies,
  type CrossOriginPolicies,
  type CrossOriginPoliciesDifference,
  type EmbedderPolicy,
  type OpenerPolicy,
  type ResourcePolicy,
} from './cross-origin-policies.ts';
export { type CspPage, type CspSource, type CspUrlSource } from './csp-source.ts';
export { isAtLeastAsStrict } from './csp-subsumption.ts';
export {
  compareLifecycleDate,
  parseDeprecation,
  parseSunset,
  type LifecycleDate,
  type LifecycleDifference,
} from './deprecation-and-sunset.ts';
export type { Difference, WeakerSide } from './difference.ts';
export {
  compareDisclosure,
  isDisclosure,
  parseDisclosure,
  type Disclosure,
  type DisclosureDifference,
} from './disclosure.ts';
export { compareEtag, parseEtag, type Etag, type EtagDifference } from './etag.ts';
export {
  effectiveCacheControl,
  parseExpires,
  type ExpiresFields,
  type ExpiresLifetime,
} from './expires.ts';
export { compareFraming, parseFraming, type Framing, type FramingDifference } from './framing.ts';
export type { MapHost } from './host-mapping.ts';
export { parseHttpDate } from './http-date.ts';
export { compareLink, parseLink, type Link, type LinkBase, type LinkDifference } from './link.ts';
export {
  compareMediaType,
  extractMediaType,
  isJson,
  isText,
  parseMediaType,
  type MediaType,
  type MediaTypeDifference,
} from './media-type.ts';
export { isUrl, parseUrl } from './parse-url.ts';
export {
  comparePermissionsPolicy,
  parsePermissionsPolicy,
  type PermissionsPolicy,
  type PermissionsPolicyDifference,
} from './permissions-policy.ts';
export {
  PRESENCE_FIELDS,
  comparePresenceField,
  parsePresenceField,
  type PresenceField,
  type PresenceFieldDifference,
} from './presence-fields.ts';
export {
  compareProxyStatus,
  parseProxyStatus,
  type ProxyHandling,
  type ProxyStatusDifference,
} from './proxy-status.ts';
export { type ReadHeader } from './read-header.ts';
export {
  compareReferrerPolicy,
  parseReferrerPolicy,
  type ReferrerPolicy,
} from './referrer-policy.ts';
export {
  compareReporting,
  hasReportingGroup,
  parseReporting,
  type Reporting,
  type ReportingDifference,
  type ReportingFields,
} from './reporting.ts';
export { isRuntimeNoise, isRuntimeNoiseCookie, RUNTIME_NOISE } from './runtime-noise.ts';
export {
  compareServerTiming,
  parseServerTiming,
  type ServerTimingDifference,
} from './server-timing.ts';
export { compareSetCookie, type CookieDifference } from './compare-set-cookie.ts';
export { readSetCookieLine } from './set-cookie-line.ts';
export {
  domainMatches,
  parseSetCookie,
  type Cookie,
  type CookieOrigin,
  type CookieRejection,
} from './set-cookie.ts';
export { splitList } from './split-list.ts';
export {
  compareStrictTransportSecurity,
  parseStrictTransportSecurity,
  type StrictTransportSecurity,
  type StrictTransportSecurityDifference,
} from './strict-transport-security.ts';
export {
  isInnerList,
  parseDictionary as parseStructuredDictionary,
  parseItem as parseStructuredItem,
  parseList as parseStructuredList,
  type Member as StructuredMember,
} from './structured-field.ts';
export { parseSurrogateControl } from './surrogate-control.ts';
export {
  TARGETED_CACHE_FIELDS,
  compareTargetedCacheControl,
  parseTargetedCacheControl,
  type TargetedCacheControl,
  type TargetedCacheControlDifference,
} from './targeted-cache-control.ts';
export { compareVary, parseVary, type VaryDifference } from './vary.ts';
export { parseXAccelExpires } from './x-accel-expires.ts';
export { compareNosniff, isNosniff } from './x-content-type-options.ts';
export {
  compareXRobotsTag,
  parseXRobotsTag,
  type XRobotsTag,
  type XRobotsTagDifference,
} from './x-robots-tag.ts';
