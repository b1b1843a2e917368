import { expect, it } from 'vitest';
import { isNamedAnew, isScriptCookie, isSessionCookie, steadyName } from './cookie-name.ts';

it.each([
  ['sid', 'connect.sid', 'ssid', 'sessionid', 'session', 'sess', '_rails_app_session'],
  ['PHPSESSID', 'JSESSIONID', 'ASP.NET_SessionId', 'ASPSESSIONIDQABCDEFG', 'userSessionID'],
  ['auth', 'oauth_state', '.ASPXAUTH', 'authToken', 'id_token', 'CFTOKEN', 'accessToken'],
  ['login', 'wordpress_logged_in_…', 'SSESS…', 'SESS…', '__Host-jwt', 'sid2'],
])('%s and the like are sessions', (...names) =>
  expect(names.filter((name) => !isSessionCookie(name))).toEqual([]),
);

it.each([
  ['sidebar_state', 'author_pref', 'residence', 'theme', 'inside', 'obsession', 'Sidebar'],
  ['XSRF-TOKEN', 'csrftoken', 'csrf_token', 'xsrfToken', '', 'constructor', '1'],
])('%s and the like are none', (...names) =>
  expect(names.filter((name) => isSessionCookie(name))).toEqual([]),
);

it.each(['XSRF-TOKEN', 'csrftoken', 'csrf_token', '_csrf', 'xsrfToken', 'xsrftoken'])(
  'scripts read %s',
  (name) => expect(isScriptCookie(name)).toBe(true),
);

it.each(['sid', 'token', 'csrftokens', 'nocsrf'])('scripts do not read %s', (name) =>
  expect(isScriptCookie(name)).toBe(false),
);

it.each([
  ['SSESS0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'SSESS…'],
  ['wordpress_sec_0A1B2C3D4E5F6071', 'wordpress_sec_…'],
  ['a_0a1b2c3d4e5f607', 'a_0a1b2c3d4e5f607'],
  ['0a1b2c3d4e5f60718293a4b5c6d7e8f9_a', '0a1b2c3d4e5f60718293a4b5c6d7e8f9_a'],
  ['saml_0f8fad5b-d9cb-469f-a165-70867728950e', 'saml_…'],
  ['saml_0f8fad5b-d9cb-469f-a165-70867728950', 'saml_0f8fad5b-d9cb-469f-a165-70867728950'],
  ['.AspNetCore.Correlation.kM6xQz_1aB', '.AspNetCore.Correlation.…'],
  ['.AspNetCore.Correlation.0a1b2c3d4e5f6071', '.AspNetCore.Correlation.…'],
  ['mod_auth_openidc_state_wL_vwbmuw8', 'mod_auth_openidc_state_…'],
  ['mod_auth_openidc_state_', 'mod_auth_openidc_state_'],
  ['mod_auth_openidc_session', 'mod_auth_openidc_session'],
  ['x.AspNetCore.Correlation.kM6xQz', 'x.AspNetCore.Correlation.kM6xQz'],
])('the name %s is compared as %s', (name, compared) => expect(steadyName(name)).toBe(compared));

it.each([
  ...['.AspNetCore.Correlation.a', '.AspNetCore.OpenIdConnect.Nonce.a', 'OpenIdConnect.nonce.a'],
  ...['mod_auth_openidc_state_a', '_shibstate_a', '_oauth2_proxy_csrf_a', '__txn_a'],
])('%s has another name each time', (name) => expect(isNamedAnew(name)).toBe(true));

it.each([
  '.AspNetCore.Session',
  '.AspNetCore.Antiforgery.a',
  '_oauth2_proxy_csrf',
  'SSESS…',
  'sid',
])('%s has one name', (name) => expect(isNamedAnew(name)).toBe(false));
