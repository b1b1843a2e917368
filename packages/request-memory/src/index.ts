export { ClientLimitDO } from './client-limit-do.ts';
export {
  openClientLimit,
  openRequestKey,
  type ClientLimitNamespace,
  type RequestKeyNamespace,
} from './open-objects.ts';
export { parseRatePolicies, type RatePolicy } from './rate-policy.ts';
export { RequestKeyDO, type Claimed } from './request-key-do.ts';
export { takeFrom, type RateLimitState, type Taken, type Windows } from './sliding-window.ts';
