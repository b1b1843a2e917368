import type { Rule } from './rule.ts';
import { accessDiffers } from './rules/access-differs.ts';
import { altSvcDiffers } from './rules/alt-svc-differs.ts';
import { authenticationDiffers } from './rules/authentication-differs.ts';
import { blockedByChallenge } from './rules/blocked-by-challenge.ts';
import { bodyDiffers } from './rules/body-differs.ts';
import { bodyShapeDiffers } from './rules/body-shape-differs.ts';
import { bodyTruncated } from './rules/body-truncated.ts';
import { bothSidesFailed } from './rules/both-sides-failed.ts';
import { cacheDirectivesDiffer } from './rules/cache-directives-differ.ts';
import { cacheLifetimeDiffers } from './rules/cache-lifetime-differs.ts';
import { cacheStatusDiffers } from './rules/cache-status-differs.ts';
import { cacheStorabilityDiffers } from './rules/cache-storability-differs.ts';
import { canonicalHostDiffers } from './rules/canonical-host-differs.ts';
import { contentEncodingDiffers } from './rules/content-encoding-differs.ts';
import { contentTypeDiffers } from './rules/content-type-differs.ts';
import { cookieDiffers } from './rules/cookie-differs.ts';
import { corsOriginDiffers } from './rules/cors-origin-differs.ts';
import { corsPolicyDiffers } from './rules/cors-policy-differs.ts';
import { crossOriginPolicyDiffers } from './rules/cross-origin-policy-differs.ts';
import { cspDiffers } from './rules/csp-differs.ts';
import { disclosureDiffers } from './rules/disclosure-differs.ts';
import { edgeDiffers } from './rules/edge-differs.ts';
import { etagDiffers } from './rules/etag-differs.ts';
import { finalUrlDiffers } from './rules/final-url-differs.ts';
import { framingDiffers } from './rules/framing-differs.ts';
import { hstsDiffers } from './rules/hsts-differs.ts';
import { indexingDiffers } from './rules/indexing-differs.ts';
import { lengthDiffers } from './rules/length-differs.ts';
import { lifecycleDiffers } from './rules/lifecycle-differs.ts';
import { linkDiffers } from './rules/link-differs.ts';
import { nosniffDiffers } from './rules/nosniff-differs.ts';
import { oneSideFailed } from './rules/one-side-failed.ts';
import { permissionsPolicyDiffers } from './rules/permissions-policy-differs.ts';
import { preflightDiffers } from './rules/preflight-differs.ts';
import { presenceFieldDiffers } from './rules/presence-field-differs.ts';
import { proxyStatusDiffers } from './rules/proxy-status-differs.ts';
import { redirectChainDiffers } from './rules/redirect-chain-differs.ts';
import { redirectKindDiffers } from './rules/redirect-kind-differs.ts';
import { referrerPolicyDiffers } from './rules/referrer-policy-differs.ts';
import { reportingDiffers } from './rules/reporting-differs.ts';
import { requestDiffers } from './rules/request-differs.ts';
import { serverTimingDiffers } from './rules/server-timing-differs.ts';
import { statusDiffers } from './rules/status-differs.ts';
import { targetedCacheDiffers } from './rules/targeted-cache-differs.ts';
import { timingDiffers } from './rules/timing-differs.ts';
import { unsteadyAnswer } from './rules/unsteady-answer.ts';
import { varyDiffers } from './rules/vary-differs.ts';

/** The rules that come with the engine, in the order of their codes; a new rule is one line here. */
export const builtInRules: readonly Rule[] = [
  accessDiffers,
  altSvcDiffers,
  authenticationDiffers,
  blockedByChallenge,
  bodyDiffers,
  bodyShapeDiffers,
  bodyTruncated,
  bothSidesFailed,
  cacheDirectivesDiffer,
  cacheLifetimeDiffers,
  cacheStatusDiffers,
  cacheStorabilityDiffers,
  canonicalHostDiffers,
  contentEncodingDiffers,
  contentTypeDiffers,
  cookieDiffers,
  corsOriginDiffers,
  corsPolicyDiffers,
  crossOriginPolicyDiffers,
  cspDiffers,
  disclosureDiffers,
  edgeDiffers,
  etagDiffers,
  finalUrlDiffers,
  framingDiffers,
  hstsDiffers,
  indexingDiffers,
  lengthDiffers,
  lifecycleDiffers,
  linkDiffers,
  nosniffDiffers,
  oneSideFailed,
  permissionsPolicyDiffers,
  preflightDiffers,
  presenceFieldDiffers,
  proxyStatusDiffers,
  redirectChainDiffers,
  redirectKindDiffers,
  referrerPolicyDiffers,
  reportingDiffers,
  requestDiffers,
  serverTimingDiffers,
  statusDiffers,
  targetedCacheDiffers,
  timingDiffers,
  unsteadyAnswer,
  varyDiffers,
];
