import type { Cause } from './cause.ts';
import { accessRefused } from './causes/access-refused.ts';
import { accessWall } from './causes/access-wall.ts';
import { analyticsOnOneSide } from './causes/analytics-on-one-side.ts';
import { anotherBuild } from './causes/another-build.ts';
import { anotherEdge } from './causes/another-edge.ts';
import { anotherSignIn } from './causes/another-sign-in.ts';
import { apiEndAnnounced } from './causes/api-end-announced.ts';
import { askedDifferently } from './causes/asked-differently.ts';
import { bodyDoesNotDecode } from './causes/body-does-not-decode.ts';
import { bodyOutgrewLimit } from './causes/body-outgrew-limit.ts';
import { botProtection } from './causes/bot-protection.ts';
import { cacheLifetimeFromDebugging } from './causes/cache-lifetime-from-debugging.ts';
import { cacheRuleKeptApart } from './causes/cache-rule-kept-apart.ts';
import { cachingSwitchedOff } from './causes/caching-switched-off.ts';
import { canonicalUrlRule } from './causes/canonical-url-rule.ts';
import { cdnCachePassedBy } from './causes/cdn-cache-passed-by.ts';
import { cdnOnOneSide } from './causes/cdn-on-one-side.ts';
import { cdnToldOtherwise } from './causes/cdn-told-otherwise.ts';
import { certificateNotTrusted } from './causes/certificate-not-trusted.ts';
import { certificateOfAnotherHost } from './causes/certificate-of-another-host.ts';
import { certificateOutOfDate } from './causes/certificate-out-of-date.ts';
import { charsetDiffers } from './causes/charset-differs.ts';
import { coldOrFar } from './causes/cold-or-far.ts';
import { compressionOff } from './causes/compression-off.ts';
import { connectionCut } from './causes/connection-cut.ts';
import { contentTypeMissing } from './causes/content-type-missing.ts';
import { cookieOnOneSide } from './causes/cookie-on-one-side.ts';
import { cookieRulesKeptApart } from './causes/cookie-rules-kept-apart.ts';
import { cookieWantedBack } from './causes/cookie-wanted-back.ts';
import { corsOpenedToAll } from './causes/cors-opened-to-all.ts';
import { corsOriginNotListed } from './causes/cors-origin-not-listed.ts';
import { corsPolicyKeptApart } from './causes/cors-policy-kept-apart.ts';
import { corsReflectedWithoutVary } from './causes/cors-reflected-without-vary.ts';
import { cspKeptApart } from './causes/csp-kept-apart.ts';
import { cspNeverEnforced } from './causes/csp-never-enforced.ts';
import { dataMissing } from './causes/data-missing.ts';
import { debugModeOn } from './causes/debug-mode-on.ts';
import { dependencyFailed } from './causes/dependency-failed.ts';
import { dnsPointsElsewhere } from './causes/dns-points-elsewhere.ts';
import { domainLapsed } from './causes/domain-lapsed.ts';
import { errorFormatDiffers } from './causes/error-format-differs.ts';
import { errorPageForJson } from './causes/error-page-for-json.ts';
import { errorPageWith200 } from './causes/error-page-with-200.ts';
import { featureFlag } from './causes/feature-flag.ts';
import { gatewayCannotReachApp } from './causes/gateway-cannot-reach-app.ts';
import { headersOutgrewLimit } from './causes/headers-outgrew-limit.ts';
import { hostNotAccepted } from './causes/host-not-accepted.ts';
import { hostOutOfReach } from './causes/host-out-of-reach.ts';
import { hostingSuspended } from './causes/hosting-suspended.ts';
import { hstsNotSent } from './causes/hsts-not-sent.ts';
import { http3OnOneSide } from './causes/http3-on-one-side.ts';
import { httpsNotEnforced } from './causes/https-not-enforced.ts';
import { httpsNotKept } from './causes/https-not-kept.ts';
import { instancesDiffer } from './causes/instances-differ.ts';
import { languageNegotiated } from './causes/language-negotiated.ts';
import { leadsIntoPrivateNetwork } from './causes/leads-into-private-network.ts';
import { locationRewritten } from './causes/location-rewritten.ts';
import { loginRedirect } from './causes/login-redirect.ts';
import { maintenanceMode } from './causes/maintenance-mode.ts';
import { mixedContent } from './causes/mixed-content.ts';
import { nameNotResolved } from './causes/name-not-resolved.ts';
import { noindexLeftOn } from './causes/noindex-left-on.ts';
import { notHttp } from './causes/not-http.ts';
import { nothingListens } from './causes/nothing-listens.ts';
import { originBypassesCdn } from './causes/origin-bypasses-cdn.ts';
import { otherEnvironmentNamed } from './causes/other-environment-named.ts';
import { preflightHeaderNotAllowed } from './causes/preflight-header-not-allowed.ts';
import { privateAnswerShared } from './causes/private-answer-shared.ts';
import { redirectRulesDiffer } from './causes/redirect-rules-differ.ts';
import { redirectsInACircle } from './causes/redirects-in-a-circle.ts';
import { requestNotSent } from './causes/request-not-sent.ts';
import { requestNotUnderstood } from './causes/request-not-understood.ts';
import { resolverSilent } from './causes/resolver-silent.ts';
import { resourceGone } from './causes/resource-gone.ts';
import { routeMissing } from './causes/route-missing.ts';
import { schemeLostBehindProxy } from './causes/scheme-lost-behind-proxy.ts';
import { securityHeaderKeptApart } from './causes/security-header-kept-apart.ts';
import { securityHeadersMissing } from './causes/security-headers-missing.ts';
import { serverFault } from './causes/server-fault.ts';
import { sessionInSharedCache } from './causes/session-in-shared-cache.ts';
import { tlsBroken } from './causes/tls-broken.ts';
import { tooManyRequests } from './causes/too-many-requests.ts';
import { tooSlowToAnswer } from './causes/too-slow-to-answer.ts';
import { unavailableForAWhile } from './causes/unavailable-for-a-while.ts';
import { variantKeyIncomplete } from './causes/variant-key-incomplete.ts';
import { versionDisclosed } from './causes/version-disclosed.ts';

/** Every known cause. The order says nothing: hypotheses are ranked by confidence. */
export const causeRegistry: readonly Cause[] = [
  accessRefused,
  accessWall,
  analyticsOnOneSide,
  anotherBuild,
  anotherEdge,
  anotherSignIn,
  apiEndAnnounced,
  askedDifferently,
  bodyDoesNotDecode,
  bodyOutgrewLimit,
  botProtection,
  cacheLifetimeFromDebugging,
  cacheRuleKeptApart,
  cachingSwitchedOff,
  canonicalUrlRule,
  cdnCachePassedBy,
  cdnOnOneSide,
  cdnToldOtherwise,
  certificateNotTrusted,
  certificateOfAnotherHost,
  certificateOutOfDate,
  charsetDiffers,
  coldOrFar,
  compressionOff,
  connectionCut,
  contentTypeMissing,
  cookieOnOneSide,
  cookieRulesKeptApart,
  cookieWantedBack,
  corsOpenedToAll,
  corsOriginNotListed,
  corsPolicyKeptApart,
  corsReflectedWithoutVary,
  cspKeptApart,
  cspNeverEnforced,
  dataMissing,
  debugModeOn,
  dependencyFailed,
  dnsPointsElsewhere,
  domainLapsed,
  errorFormatDiffers,
  errorPageForJson,
  errorPageWith200,
  featureFlag,
  gatewayCannotReachApp,
  headersOutgrewLimit,
  hostNotAccepted,
  hostOutOfReach,
  hostingSuspended,
  hstsNotSent,
  http3OnOneSide,
  httpsNotEnforced,
  httpsNotKept,
  instancesDiffer,
  languageNegotiated,
  leadsIntoPrivateNetwork,
  locationRewritten,
  loginRedirect,
  maintenanceMode,
  mixedContent,
  nameNotResolved,
  noindexLeftOn,
  notHttp,
  nothingListens,
  originBypassesCdn,
  otherEnvironmentNamed,
  preflightHeaderNotAllowed,
  privateAnswerShared,
  redirectRulesDiffer,
  redirectsInACircle,
  requestNotSent,
  requestNotUnderstood,
  resolverSilent,
  resourceGone,
  routeMissing,
  schemeLostBehindProxy,
  securityHeaderKeptApart,
  securityHeadersMissing,
  serverFault,
  sessionInSharedCache,
  tlsBroken,
  tooManyRequests,
  tooSlowToAnswer,
  unavailableForAWhile,
  variantKeyIncomplete,
  versionDisclosed,
];
