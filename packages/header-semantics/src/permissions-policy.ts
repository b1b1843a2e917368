import { compareByKey } from './compare-by-key.ts';
import type { Difference } from './difference.ts';
import { keepHost, type MapHost } from './host-mapping.ts';
import { isInnerList, parseDictionary, tokenText, type Member } from './structured-field.ts';

/** The features that browsers know; what they do not know they ignore. Client hints all begin with `ch-`. */
const FEATURES: ReadonlySet<string> = new Set(
  `accelerometer all-screens-capture ambient-light-sensor attribution-reporting autofill autoplay
   battery bluetooth browsing-topics camera captured-surface-control clipboard-read clipboard-write
   compute-pressure cross-origin-isolated deferred-fetch digital-credentials-create
   digital-credentials-get direct-sockets display-capture encrypted-media
   execution-while-not-rendered execution-while-out-of-viewport focus-without-user-activation
   fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection
   join-ad-interest-group keyboard-map language-detector language-model local-fonts magnetometer
   manual-text mediasession microphone midi monetization navigation-override otp-credentials payment
   picture-in-picture publickey-credentials-create publickey-credentials-get rewriter run-ad-auction
   screen-wake-lock serial smart-card speaker-selection storage-access summarizer sync-script sync-xhr
   tools translator unload usb vertical-scroll web-share window-management writer
   xr-spatial-tracking`.split(/\s+/),
);

/** Whom each restricted feature is left to, sorted: `self` and origins; nobody where the list is empty. */
export interface PermissionsPolicy {
  /** `invalid`: it was sent, but does not parse, so that browsers ignore all of it. */
  state: 'absent' | 'invalid' | 'valid';
  features: ReadonlyMap<string, readonly string[]>;
}

/**
 * A feature for everyone (`*`) is one without a restriction, and left out.
 *
 * @example
 * parsePermissionsPolicy('camera=(), geolocation=(self "https://map.example"), usb=*')
 * // features: camera -> [], geolocation -> ['https://map.example', 'self']
 * @see Permissions Policy section 9.3, "construct policy from dictionary and origin"
 */
export function parsePermissionsPolicy(
  value: string | null,
  mapHost: MapHost = keepHost,
): PermissionsPolicy {
  const features = new Map<string, readonly string[]>();
  if (value === null) return { state: 'absent', features };
  const dictionary = parseDictionary(value);
  if (!dictionary) return { state: 'invalid', features };
  for (const [feature, member] of dictionary) {
    if (!FEATURES.has(feature) && !feature.startsWith('ch-')) continue;
    const allowed = allowedBy(member);
    if (!allowed.includes('*')) {
      features.set(feature, [...new Set(allowed.map(mapOrigin(mapHost)))].sort());
    }
  }
  return { state: 'valid', features };
}

/** Only a list can name origins; a bare one, or a bare feature, leaves it to nobody. */
function allowedBy(member: Member): string[] {
  const items = isInnerList(member) ? member[0] : [member];
  return items.flatMap(([item]) => {
    const token = tokenText(item);
    if (token !== null) return token === 'self' || token === '*' ? [token] : [];
    return typeof item === 'string' && isInnerList(member) && item.includes('://') ? [item] : [];
  });
}

const mapOrigin = (mapHost: MapHost) => (name: string) =>
  name === 'self' ? name : mapHost(name.toLowerCase()).replace(/\/$/, '');

/**
 * - `policy-ignored`: the weaker side's field is invalid, so that it restricts nothing.
 * - `policy-absent`: only the other side restricts features.
 * - `feature-unrestricted`: the weaker side leaves `feature` to everyone.
 * - `origins-added`: the weaker side leaves it to more; `none` where each has origins of its own.
 */
export type PermissionsPolicyDifference = Difference<
  'policy-ignored' | 'policy-absent' | 'feature-unrestricted' | 'origins-added',
  { feature: string | null }
>;

export function comparePermissionsPolicy(
  left: PermissionsPolicy,
  right: PermissionsPolicy,
): PermissionsPolicyDifference[] {
  const isInvalid = [left, right].map(({ state }) => state === 'invalid');
  if (isInvalid[0] !== isInvalid[1]) {
    const weaker = isInvalid[0] ? 'left' : 'right';
    return [
      { kind: 'policy-ignored', weaker, left: left.state, right: right.state, feature: null },
    ];
  }
  const isEmpty = [left, right].map(({ features }) => features.size === 0);
  if (isEmpty[0] !== isEmpty[1]) {
    const weaker = isEmpty[0] ? 'left' : 'right';
    const values = {
      left: [...left.features.keys()].sort(),
      right: [...right.features.keys()].sort(),
    };
    return [{ kind: 'policy-absent', weaker, ...values, feature: null }];
  }
  return compareByKey(left.features, right.features, compareFeature);
}

function compareFeature(
  feature: string,
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): PermissionsPolicyDifference[] {
  const values = { left: left ? [...left] : ['*'], right: right ? [...right] : ['*'], feature };
  if (!left || !right) {
    return [{ kind: 'feature-unrestricted', weaker: left ? 'right' : 'left', ...values }];
  }
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const isLeftMore = left.some((origin) => !inRight.has(origin));
  const isRightMore = right.some((origin) => !inLeft.has(origin));
  if (!isLeftMore && !isRightMore) return [];
  const weaker = isLeftMore === isRightMore ? 'none' : isLeftMore ? 'left' : 'right';
  return [{ kind: 'origins-added', weaker, ...values }];
}
