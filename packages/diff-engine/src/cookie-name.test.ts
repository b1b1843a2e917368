import { expect, it } from 'vitest';
import { isScriptCookie, isSessionCookie, withoutHash } from './cookie-name.ts';

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
])('the name %s is compared as %s', (name, compared) => expect(withoutHash(name)).toBe(compared));
