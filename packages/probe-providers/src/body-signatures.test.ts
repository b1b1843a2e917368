import { describe, expect, it } from 'vitest';
import { inspectHtml } from './inspect-html.ts';

const HTML = { essence: 'text/html', parameters: new Map<string, string>() };

const signaturesOf = (html: string, url = 'https://shop.example/') =>
  inspectHtml(new TextEncoder().encode(html), HTML, { url: new URL(url), policy: null }).signatures;

const page = (title: string, body: string) => `<!doctype html><title>${title}</title>${body}`;
const PASSWORD = '<input name="user"><input type="password" name="secret">';
const form = (action: string, fields = PASSWORD) =>
  `<form method="post" action="${action}">${fields}</form>`;
const links = (count: number) => '<a href="/x">x</a>'.repeat(count);
const words = (characters: number) => `<p>${'word '.repeat(characters / 4)}</p>`;

describe('a bot wall', () => {
  it.each([
    [
      'cloudflare',
      page(
        'Just a moment...',
        `<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={cType:'managed'};
         s.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1';</script>`,
      ),
    ],
    [
      'akamai',
      page('&nbsp;', '<div id="sec-if-cpt-container"></div><p>Powered and protected by</p>'),
    ],
    ['akamai', `<meta http-equiv="refresh" content="5; URL='/?bm-verify=AAQ'" />${page('', '')}`],
    [
      'aws-waf',
      page(
        '',
        '<script>window.gokuProps={"key":"k"}</script><script src="https://1.eu-west-1.token.awswaf.com/1/challenge.js"></script>',
      ),
    ],
    [
      'imperva',
      '<iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&xinfo=1">Request unsuccessful.</iframe>',
    ],
    [
      'imperva',
      '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=9-1">Request unsuccessful.</iframe>',
    ],
    ['imperva', page('Pardon Our Interruption', '<h1>Pardon Our Interruption...</h1>')],
    [
      'datadome',
      page(
        'shop.example',
        `<script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script><script src="https://ct.captcha-delivery.com/c.js"></script>`,
      ),
    ],
    [
      'perimeterx',
      page(
        'Access to this page has been denied',
        `<div id="px-captcha"></div><script>window._pxUuid = '1'; window._pxAppId = 'PX1';</script>`,
      ),
    ],
    ['vercel', page('Vercel Security Checkpoint', '<p>We are verifying your browser</p>')],
    [
      'sucuri',
      page('You are being redirected...', "<script>var s={},sucuri_cloudproxy_js='';</script>"),
    ],
    [
      'anubis',
      page('Making sure', '<script id="anubis_challenge" type="application/json">{}</script>'),
    ],
    [
      'turnstile',
      page(
        'Verifying you are human',
        '<script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>',
      ),
    ],
    [
      'hcaptcha',
      page('Security check', '<script src="https://js.hcaptcha.com/1/api.js"></script>'),
    ],
    [
      'recaptcha',
      page('Are you a robot?', '<script src="https://www.google.com/recaptcha/api.js">'),
    ],
  ])('of %s', (name, html) => {
    expect(signaturesOf(html)).toEqual([{ kind: 'bot-challenge', name }]);
  });

  it.each([
    [
      'a page that Cloudflare watches',
      page('Shop', '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
    ],
    [
      'a page that Akamai watches',
      page('Shop', '<script src="/akam/13/1a2b"></script><script>bmak={}</script>'),
    ],
    [
      'a page that AWS WAF watches',
      page(
        'Shop',
        '<script src="https://1.eu-west-1.token.awswaf.com/1/challenge.compact.js"></script>',
      ),
    ],
    [
      'a page that Imperva watches',
      page('Shop', '<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>'),
    ],
    [
      'a page that DataDome watches',
      page('Shop', '<script src="https://js.datadome.co/tags.js"></script>'),
    ],
    [
      'a page that HUMAN watches',
      page('Shop', "<script>window._pxAppId='PX1'</script><div id=px-captcha></div>"),
    ],
    [
      'a contact form with a captcha',
      page(
        'Contact us',
        `<script src="https://js.hcaptcha.com/1/api.js"></script>${form('/contact', '<input name=mail>')}`,
      ),
    ],
    ['a title alone', page('Just a moment...', '<p>Loading</p>')],
    ['a title that goes on', page('Vercel Security Checkpoint explained', '<p>How it works</p>')],
    [
      'an article about it',
      page(
        'Security check',
        `${words(6000)}<code>_cf_chl_opt /cdn-cgi/challenge-platform/ sucuri_cloudproxy_js</code>`,
      ),
    ],
    ['a page with a menu', page('Security check', `<!-- sucuri_cloudproxy_js -->${links(41)}`)],
    [
      'marks far down a huge page',
      page('', `<script>${' '.repeat(300_000)}sucuri_cloudproxy_js</script>`),
    ],
  ])('is not %s', (_title, html) => {
    expect(signaturesOf(html)).toBeUndefined();
  });
});

describe('a login', () => {
  it.each([
    ['cloudflare-access', page('Sign in ・ Cloudflare Access', '<form><input name=email></form>')],
    [
      'okta',
      page(
        'Acme - Sign In',
        '<div id="okta-login-container"></div><script>OktaUtil.getSignInWidgetConfig()</script>',
      ),
    ],
    [
      'auth0',
      page(
        'Log in | Acme',
        '<link rel="stylesheet" href="https://cdn.auth0.com/ulp/react-components/1.87.4/css/main.cdn.min.css">',
      ),
    ],
    [
      'microsoft',
      page(
        'Sign in to your account',
        '<script>$Config={"urlMsaSignUp":"https://login.live.com/"};</script>',
      ),
    ],
    [
      'keycloak',
      page(
        'Acme',
        form('/realms/a/login-actions/authenticate').replace('<form', '<form id="kc-form-login"'),
      ),
    ],
    [
      'vercel',
      page('Authentication Required', '<a href="https://vercel.com/sso-api?url=x">Log in</a>'),
    ],
    ['generic', page('Log in', form(''))],
    ['generic', page('Sign-in to Acme', `${form('/x')}${links(40)}`)],
    ['generic', page('Acme | Anmeldung', form('/x'))],
    ['generic', page('Connexion', form('/x'))],
    ['generic', page('Iniciar sesión', form('/x'))],
    ['generic', page('Вход', form('/x'))],
    ['generic', page('ログイン', form('/x'))],
    ['generic', page('Password protected', form('/x'))],
    ['generic', page('Acme', `${form('/users/sign_in')}${links(10)}`)],
    ['generic', page('Acme', `${form('/session')}${words(900)}`)],
    ['generic', page('Acme', form('https://id.example/auth/realms/a'))],
    ['generic', page('Acme', `<link rel=canonical href="/account/login">${form('')}`)],
    ['generic', page('Acme', form('wp-login.php?action=postpass'))],
  ])('page: %s %#', (name, html) => {
    expect(signaturesOf(html)).toEqual([{ kind: 'login-page', name }]);
  });

  it.each([
    ['microsoft', 'https://login.microsoftonline.com/common/oauth2/authorize'],
    ['google', 'https://accounts.google.com/v3/signin/identifier'],
    ['generic', 'https://shop.example/account/log-in'],
  ])('page by its address: %s', (name, url) => {
    expect(signaturesOf(form(''), url)).toEqual([{ kind: 'login-page', name }]);
  });

  it.each([
    ['a shop with a login in its header', page('Acme Shop', `${form('/login')}${links(11)}`)],
    ['a shop with much to read', page('Acme Shop', `${form('/login')}${words(1100)}`)],
    ['a page with a large menu', page('Log in', `${form('/login')}${links(41)}`)],
    ['an article about logins', page('How to log in', `${form('/login')}${words(6000)}`)],
    [
      'a page without a password field',
      page('Log in', '<form action="/login"><input name=mail></form>'),
    ],
    ['a registration', page('Sign up', form('/users'))],
    ['a change of the password', page('Log in details', form('/login', PASSWORD + PASSWORD))],
    ['a word that only holds one', page('Blogin Design Inn', form('/blogin'))],
    ['a form that is sent elsewhere', page('Acme', form('/subscribe'))],
    [
      'a login form after another form',
      page('Acme', form('/x') + form('/login', '<input name=q>')),
    ],
    [
      'an application that signs in with Okta',
      page('Acme', '<script src="https://global.oktacdn.com/okta-auth-js.min.js"></script>'),
    ],
    ['a title alone', page('Authentication Required', '<p>Log in first.</p>')],
    ['another host of Google', page('Acme', '<p>x</p>')],
  ])('page is not %s', (_title, html) => {
    expect(signaturesOf(html)).toBeUndefined();
  });
});

it('names one only, a wall before a login', () => {
  const both = page('Sign in', `<script>sucuri_cloudproxy_js</script>${form('/login')}`);
  expect(signaturesOf(both)).toEqual([{ kind: 'bot-challenge', name: 'sucuri' }]);
});
