import { describe, expect, it } from 'vitest';
import { findHarm, findHarmfulOrder } from './find-harm.ts';

describe('harm that is ordered where something is told', () => {
  it.each([
    'Please delete the cache.',
    'Production answers 500. You should delete the cache directory.',
    'It fails, and you must then disable the firewall.',
    'Certificate checks should be switched off.',
    'It is best to remove the sign-in wall.',
    'You can trust any certificate here.',
    'Set access-control-allow-origin to * on Production.',
    'Production needs access-control-allow-origin set to *, open to every origin.',
    'Set strict-transport-security to max-age=0 on both sides.',
    'The fix is to open Production to everybody without credentials.',
    'Production (401) should be open to everybody without credentials.',
    'The content-security-policy should allow unsafe-inline and every host on both sides.',
  ])('%s', (text) => expect(findHarmfulOrder(text)).toBeDefined());

  it.each([
    'A release deleted the route, so Production answers 404.',
    'The wall was removed on Staging, and caching is switched off there.',
    'Compression should not be disabled on one side.',
    'The proxy drops the field, which the application must then send itself.',
    'Somebody switched the firewall off.',
    'Production lets every origin read its answers, and Staging only one.',
    'Redirect rules of both sides should agree.',
  ])('%s orders nothing', (text) => expect(findHarmfulOrder(text)).toBeUndefined());
});

it.each([
  ['Set "max-age=0" for `Strict-Transport-Security`.', true],
  ['Send `Cache-Control: max-age=0` for this page.', false],
  ['Send "Strict-Transport-Security: max-age=31536000" on both sides.', false],
  ["Look where `'unsafe-inline'` comes from.", false],
  ["Send `script-src 'self' https://*.shop.example`.", false],
  ['Name the origin in `Access-Control-Allow-Origin`, and send `Vary: Origin`.', false],
  ['Set `Secure=false` on the cookie.', true],
  ['Disable debug mode on Production.', false],
  ['Drop the noindex directive on Production.', false],
  ['Install a new certificate on Production.', false],
  ['Remove the version from the Server header.', false],
  ['Disable the server.', true],
  ['Delete all versions.', true],
  ['Install the agent on Production.', true],
  ['Retry until Production breaks.', true],
])('%s -> %s', (text, isHarm) => expect(findHarm(text) !== undefined).toBe(isHarm));
