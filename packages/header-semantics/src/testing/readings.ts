import * as semantics from '../index.ts';

const base = { url: 'https://a.example/', mapHost: (host: string) => host };
const read = (values: Record<string, string>) => (name: string) => values[name] ?? null;
const {
  compareContentSecurityPolicy,
  parseContentSecurityPolicy,
  parsePresenceField,
  parseReporting,
} = semantics;

/** How two values of a field are read, and compared where they can be. */
export type Reading = (left: string, right: string) => unknown;

const reading =
  <Model>(parse: (value: string) => Model, compare?: (left: Model, right: Model) => unknown) =>
  (left: string, right: string) => {
    const models = [parse(left), parse(right)] as const;
    return compare?.(...models);
  };

const policy = (value: string) => parseContentSecurityPolicy(value);
const sources = (value: string) => policy(`script-src ${value}`);
const access = (value: string) =>
  semantics.parseAccessControl(
    read({
      'access-control-allow-origin': 'https://a.example',
      'access-control-allow-methods': value,
      'access-control-allow-headers': value,
      'access-control-expose-headers': value,
      'access-control-max-age': value,
    }),
  );

/** Every parser and every comparison of the package, by the names of the functions that it calls. */
export const READINGS: Readonly<Record<string, Reading>> = {
  'parseAccessControl compareAccessControl': reading(access, semantics.compareAccessControl),
  'parseAge compareAge': reading(semantics.parseAge, semantics.compareAge),
  parseAllowMethods: reading(semantics.parseAllowMethods),
  parseAllowOrigin: reading((value) => semantics.parseAllowOrigin(`https://${value}`)),
  'parseAltSvc compareAltSvc': reading(
    (value) => semantics.parseAltSvc(value, base.mapHost),
    semantics.compareAltSvc,
  ),
  'parseCacheControl compareCacheControl': reading(
    semantics.parseCacheControl,
    semantics.compareCacheControl,
  ),
  'parseCacheStatus compareCacheStatus': reading(
    semantics.parseCacheStatus,
    semantics.compareCacheStatus,
  ),
  'parseChallenges compareChallenges': reading(
    (value) => semantics.parseChallenges(`Basic ${value}`),
    semantics.compareChallenges,
  ),
  'parseContentEncoding compareContentEncoding': reading(
    semantics.parseContentEncoding,
    semantics.compareContentEncoding,
  ),
  'parseContentLength compareContentLength': reading(
    semantics.parseContentLength,
    semantics.compareContentLength,
  ),
  'parseContentSecurityPolicy compareContentSecurityPolicy': reading(
    policy,
    compareContentSecurityPolicy,
  ),
  'parseContentSecurityPolicy compareContentSecurityPolicy, of sources': reading(
    sources,
    compareContentSecurityPolicy,
  ),
  'parseContentSecurityPolicy isAtLeastAsStrict': reading(sources, (left, right) =>
    semantics.isAtLeastAsStrict(left.enforced, right.enforced),
  ),
  'parseCrossOriginPolicies compareCrossOriginPolicies': reading(
    (value) => semantics.parseCrossOriginPolicies(() => value),
    semantics.compareCrossOriginPolicies,
  ),
  'parseDeprecation compareLifecycleDate': reading(
    semantics.parseDeprecation,
    semantics.compareLifecycleDate,
  ),
  'parseDisclosure compareDisclosure': reading(
    (value) => semantics.parseDisclosure('server', value),
    (left, right) => semantics.compareDisclosure('server', left, right),
  ),
  'parseEtag compareEtag': reading(semantics.parseEtag, semantics.compareEtag),
  parseExpires: reading((value) =>
    semantics.parseExpires({ expires: value, date: value, receivedAt: 0 }),
  ),
  parseFieldNames: reading(semantics.parseFieldNames),
  'parseFraming compareFraming': reading(
    (value) => semantics.parseFraming(value, policy(`frame-ancestors ${value}`)),
    semantics.compareFraming,
  ),
  parseHttpDate: reading(semantics.parseHttpDate),
  'parseLink compareLink': reading(
    (value) => semantics.parseLink(value, base),
    semantics.compareLink,
  ),
  'parseMediaType compareMediaType': reading(
    (value) => semantics.parseMediaType(`a/b;${value}`),
    semantics.compareMediaType,
  ),
  extractMediaType: reading(semantics.extractMediaType),
  maskContentHash: reading((value) => semantics.maskContentHash(`${value}.js`)),
  'parsePermissionsPolicy comparePermissionsPolicy': reading(
    (value) => semantics.parsePermissionsPolicy(value),
    semantics.comparePermissionsPolicy,
  ),
  'parsePermissionsPolicy comparePermissionsPolicy, of origins': reading(
    (value) => semantics.parsePermissionsPolicy(`camera=(${value})`),
    semantics.comparePermissionsPolicy,
  ),
  ...Object.fromEntries(
    semantics.PRESENCE_FIELDS.map((field) => [
      `parsePresenceField comparePresenceField, of ${field}`,
      reading(
        (value) => parsePresenceField(field, value, base),
        (left, right) => semantics.comparePresenceField(field, left, right),
      ),
    ]),
  ),
  'parseProxyStatus compareProxyStatus': reading(
    semantics.parseProxyStatus,
    semantics.compareProxyStatus,
  ),
  'parseReferrerPolicy compareReferrerPolicy': reading(
    semantics.parseReferrerPolicy,
    semantics.compareReferrerPolicy,
  ),
  'parseReporting compareReporting': reading(
    (value) => parseReporting({ ...base, reportingEndpoints: value, reportTo: value, nel: value }),
    semantics.compareReporting,
  ),
  'parseServerTiming compareServerTiming': reading(
    semantics.parseServerTiming,
    semantics.compareServerTiming,
  ),
  'parseSetCookie compareSetCookie': reading(
    (value) => semantics.parseSetCookie([value], { ...base, receivedAt: 0 }),
    semantics.compareSetCookie,
  ),
  'parseSetCookie compareSetCookie, of many': reading(
    (value) => semantics.parseSetCookie(value.split(','), { ...base, receivedAt: 0 }),
    semantics.compareSetCookie,
  ),
  'parseStrictTransportSecurity compareStrictTransportSecurity': reading(
    (value) => semantics.parseStrictTransportSecurity(value),
    semantics.compareStrictTransportSecurity,
  ),
  parseStructuredDictionary: reading(semantics.parseStructuredDictionary),
  parseStructuredItem: reading(semantics.parseStructuredItem),
  parseStructuredList: reading(semantics.parseStructuredList),
  'parseSunset compareLifecycleDate': reading(
    semantics.parseSunset,
    semantics.compareLifecycleDate,
  ),
  'parseSurrogateControl compareTargetedCacheControl': reading(
    semantics.parseSurrogateControl,
    semantics.compareTargetedCacheControl,
  ),
  parseXAccelExpires: reading((value) => semantics.parseXAccelExpires(`6${value}`, 0)),
  'parseTargetedCacheControl compareTargetedCacheControl': reading(
    semantics.parseTargetedCacheControl,
    semantics.compareTargetedCacheControl,
  ),
  parseUrl: reading((value) => semantics.parseUrl(value, base.url)),
  'parseVary compareVary': reading(semantics.parseVary, semantics.compareVary),
  'isNosniff compareNosniff': reading(semantics.isNosniff, semantics.compareNosniff),
  'parseXRobotsTag compareXRobotsTag': reading(
    semantics.parseXRobotsTag,
    semantics.compareXRobotsTag,
  ),
};
