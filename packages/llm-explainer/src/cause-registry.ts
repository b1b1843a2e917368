import type { Cause } from './cause.ts';
import { accessRefused } from './causes/access-refused.ts';
import { accessWall } from './causes/access-wall.ts';
import { anotherBuild } from './causes/another-build.ts';
import { anotherEdge } from './causes/another-edge.ts';
import { anotherSignIn } from './causes/another-sign-in.ts';
import { bodyOutgrewLimit } from './causes/body-outgrew-limit.ts';
import { cacheRuleKeptApart } from './causes/cache-rule-kept-apart.ts';
import { cachingSwitchedOff } from './causes/caching-switched-off.ts';
import { canonicalUrlRule } from './causes/canonical-url-rule.ts';
import { certificateNotTrusted } from './causes/certificate-not-trusted.ts';
import { certificateOfAnotherHost } from './causes/certificate-of-another-host.ts';
import { certificateOutOfDate } from './causes/certificate-out-of-date.ts';
import { charsetDiffers } from './causes/charset-differs.ts';
import { coldOrFar } from './causes/cold-or-far.ts';
import { connectionCut } from './causes/connection-cut.ts';
import { contentTypeMissing } from './causes/content-type-missing.ts';
import { corsOpenedToAll } from './causes/cors-opened-to-all.ts';
import { corsOriginNotListed } from './causes/cors-origin-not-listed.ts';
import { corsPolicyKeptApart } from './causes/cors-policy-kept-apart.ts';
import { corsReflectedWithoutVary } from './causes/cors-reflected-without-vary.ts';
import { errorPageForJson } from './causes/error-page-for-json.ts';
import { headersOutgrewLimit } from './causes/headers-outgrew-limit.ts';
import { hostOutOfReach } from './causes/host-out-of-reach.ts';
import { httpsNotKept } from './causes/https-not-kept.ts';
import { leadsIntoPrivateNetwork } from './causes/leads-into-private-network.ts';
import { loginRedirect } from './causes/login-redirect.ts';
import { nameNotResolved } from './causes/name-not-resolved.ts';
import { notHttp } from './causes/not-http.ts';
import { nothingListens } from './causes/nothing-listens.ts';
import { privateAnswerShared } from './causes/private-answer-shared.ts';
import { redirectRulesDiffer } from './causes/redirect-rules-differ.ts';
import { redirectsInACircle } from './causes/redirects-in-a-circle.ts';
import { resolverSilent } from './causes/resolver-silent.ts';
import { routeMissing } from './causes/route-missing.ts';
import { serverFault } from './causes/server-fault.ts';
import { sessionInSharedCache } from './causes/session-in-shared-cache.ts';
import { tlsBroken } from './causes/tls-broken.ts';
import { tooManyRequests } from './causes/too-many-requests.ts';
import { tooSlowToAnswer } from './causes/too-slow-to-answer.ts';
import { variantKeyIncomplete } from './causes/variant-key-incomplete.ts';

/** Every known cause. The order says nothing: hypotheses are ranked by confidence. */
export const causeRegistry: readonly Cause[] = [
  accessRefused,
  accessWall,
  anotherBuild,
  anotherEdge,
  anotherSignIn,
  bodyOutgrewLimit,
  cacheRuleKeptApart,
  cachingSwitchedOff,
  canonicalUrlRule,
  certificateNotTrusted,
  certificateOfAnotherHost,
  certificateOutOfDate,
  charsetDiffers,
  coldOrFar,
  connectionCut,
  contentTypeMissing,
  corsOpenedToAll,
  corsOriginNotListed,
  corsPolicyKeptApart,
  corsReflectedWithoutVary,
  errorPageForJson,
  headersOutgrewLimit,
  hostOutOfReach,
  httpsNotKept,
  leadsIntoPrivateNetwork,
  loginRedirect,
  nameNotResolved,
  notHttp,
  nothingListens,
  privateAnswerShared,
  redirectRulesDiffer,
  redirectsInACircle,
  resolverSilent,
  routeMissing,
  serverFault,
  sessionInSharedCache,
  tlsBroken,
  tooManyRequests,
  tooSlowToAnswer,
  variantKeyIncomplete,
];
