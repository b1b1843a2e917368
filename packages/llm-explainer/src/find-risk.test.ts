import { describe, expect, it } from 'vitest';
import { findRisk, findRiskyRemedy } from './find-risk.ts';
import { facts, makeDiff, makeFinding, sides } from './testing/make-diff.ts';
import { wholeGrounds } from './text-grounds.ts';

const field = (code: string, name: string, left_value: string | null, right_value: string | null) =>
  makeDiff(
    [
      makeFinding(code, {
        section: 'security',
        keys: [name],
        severity: 'critical',
        direction: 'right-weaker',
        left_value,
        right_value,
      }),
    ],
    { security: facts(name, left_value, right_value) },
  );
const cors = field(
  'cors-origin-differs',
  'access-control-allow-origin',
  'https://app.shop.example',
  null,
);
const hsts = field('hsts-differs', 'strict-transport-security', 'max-age=31536000', 'max-age=300');
const csp = field(
  'csp-differs',
  'content-security-policy content-security-policy-report-only',
  "default-src 'self'",
  null,
);
const caching = field(
  'cache-storability-differs',
  'cache-control',
  'private, no-store',
  'public, max-age=600',
);
const cookie = makeDiff([
  makeFinding('cookie-differs', {
    section: 'cookies',
    keys: ['sid'],
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { httponly: '', path: '/', secure: '' },
    right_value: { httponly: '', path: '/' },
  }),
]);
const wall = makeDiff([
  makeFinding('access-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { status: 200 },
    right_value: { status: 401, 'www-authenticate': 'Basic realm="shop"' },
  }),
]);
const fault = makeDiff([
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: 200,
    right_value: 500,
  }),
]);
const certificate = makeDiff([
  makeFinding('one-side-failed', {
    keys: ['error', 'status'],
    severity: 'critical',
    direction: 'left-weaker',
    left_value: { code: 'tls_untrusted', message: 'The certificate is self-signed.' },
    right_value: { status: 200 },
    recommendation: 'Serve a certificate of a public authority, with its intermediates.',
  }),
]);
const robots = field('indexing-differs', 'x-robots-tag', null, 'noindex');
const server = field('disclosure-differs', 'server', 'nginx/1.18.0', 'nginx/1.25.3');
const riskOf = (text: string, diff: typeof cors) => findRisk(text, wholeGrounds({ diff, sides }));

describe('it is not sure that everything stays as protected as it is', () => {
  it.each([
    [
      'who may read an answer',
      cors,
      [
        'Set "access-control-allow-origin" to "*" on Production.',
        'Allow each origin on Production.',
        'Let Production reflect whatever origin asks.',
        'Return the origin of the request in the CORS header, whatever it is.',
        'Return the origin of the request in the CORS header.',
        'Set Access-Control-Allow-Origin to the value of Origin.',
        'Set the CORS header to a wildcard.',
        'Use a star as the allowed origin.',
        'Open CORS on Production completely.',
        'Make the CORS list of Production unlimited.',
        'Configure CORS on Production to allow the whole web.',
        'Configure CORS on Production to allow any site.',
        'Set CORS to permissive mode on Production.',
        'Set the CORS header to "wildcard".',
        'Answer with the wildcard origin and with credentials.',
        'Allow "null" as an origin on Production.',
        'Replace the list of origins of Production by a wildcard.',
        'Let scripts of other sites read the answer.',
        'Send the origin back in access-control-allow-origin.',
        'Set "access-control-allow-origin" on Production for the origin of each page.',
        'Remove the CORS rule of Production.',
      ],
    ],
    [
      'with whom one speaks, and who listens',
      certificate,
      [
        'Trust the certificate of Staging in the browser.',
        'Allow insecure connections to Staging.',
        'Make clients of Staging skip verification.',
        'Set "verify" to "false" in the client.',
        'Set strict certificate checking to false.',
        'Set the strict check of certificates to off.',
        'Make the client stop checking the certificate.',
        'Add an exception for the certificate of Staging.',
        'Use http instead of https for Staging.',
        'Move Staging to http.',
        'Serve the page over http only.',
        'Change the client so that it no longer verifies certificates.',
        'Configure clients to proceed despite the certificate error.',
        'Make the probe tolerate the certificate.',
        'Use the insecure flag of the client.',
        'Set the minimum TLS version to the oldest one.',
        'Let clients trust the authority of Staging.',
        'Look for a way to ignore the certificate, and then skip it.',
      ],
    ],
    [
      'what browsers insist on',
      hsts,
      [
        'Set "max-age" to "0" for "strict-transport-security".',
        'Set "max-age=0" on Staging.',
        'Reduce "max-age" to "1" on both sides.',
        'Keep max-age at 300 on both sides.',
        'Lower the lifetime on Staging to that of Production.',
        'Use the value of Production on Staging.',
        'Start with a max-age of a minute.',
      ],
    ],
    [
      'what a page may load',
      csp,
      [
        'Set "default-src" to "*".',
        'Send "default-src \'self\' https:" on both sides.',
        'Change Staging to report only.',
        'Make the policy of Staging report only, as on Production.',
        'Move the policy of Staging to "content-security-policy-report-only".',
        'Copy the header of Production to Staging.',
        'Give Staging the policy of Production.',
        'Relax the policy of Staging.',
      ],
    ],
    [
      'cookies',
      cookie,
      [
        'Make Staging set the cookie without Secure too.',
        'Align Staging with Production, so that neither sends Secure.',
        'Reduce the attributes of the cookie on Staging to those of Production.',
        'Set the cookie on Staging as Production does.',
        'Copy the cookie settings of Production to Staging.',
        'Set "SameSite=None" on the cookie.',
        'Let scripts read the session cookie.',
      ],
    ],
    [
      'what few may know or do',
      wall,
      [
        'Make Production public.',
        'Change Production so that it asks nobody for credentials.',
        'Add the password to the repository.',
        'Put the Basic credentials in the front-end code.',
        'Move the path out of the protected area.',
        'Let the probe in without a wall.',
        'Take the wall away.',
        'Answer 200 to whoever asks on Production.',
        'Find the credentials in the source code and use them.',
      ],
    ],
    [
      'what shared caches keep',
      caching,
      [
        'Set "public" on Staging as well.',
        'Make the answer of Staging "public, max-age=600", too.',
        'Let shared caches keep the answer of Staging.',
        'Allow caches to keep the answer with the cookie.',
        'Set s-maxage on both sides.',
        'Remove no-store from Staging.',
      ],
    ],
    [
      'what tells how it is made, what nobody brings back, who would notice',
      fault,
      [
        'Show the stack trace of Production to visitors.',
        'Set the debug mode of Production to on.',
        'Start Production in debug mode.',
        'Show detailed errors on Production.',
        'Return the environment variables of Production in the answer.',
        'Write all request headers to the log.',
        'Publish the log of Production.',
        'Add yourself as an administrator.',
        'Give everyone the rights of an administrator.',
        'Run it as root.',
        'Start a shell on Production.',
        'Clear Production.',
        'Rebuild Production from nothing.',
        'Restore the backup of last week on Production.',
        'Roll the database of Production back.',
        'Replace Production with Staging.',
        'Move the data of Production to Staging.',
        'Redirect Production to Staging.',
        'Send requests of Production to Staging.',
        'Restart all servers of Production at the same time.',
        'Change the status 500 of Production to 200.',
        'Return 200 instead of 500 on Production.',
        'Make errors answer 200.',
        'Set the health check to ignore status 500.',
        'Keep quiet about it.',
        'Remove the application of Production.',
      ],
    ],
  ] as const)('about %s', (_, diff, texts) => {
    expect(texts.filter((text) => riskOf(text, diff) === undefined)).toEqual([]);
  });
});

describe('a remedy', () => {
  it.each([
    ['A wildcard would solve it.', cors, true],
    ['Allowing all origins resolves it.', cors, true],
    ['It would be simplest to let any site in.', cors, true],
    ['It helps to take the wall down.', wall, true],
    ['Clients could be told to trust it.', certificate, true],
    ['Adding the missing origin to the allow-list would fix it.', cors, false],
    ['A renewed certificate would fix it.', certificate, false],
    ['Production lets any site read its answers.', cors, false],
  ] as const)('%s', (text, diff, isRisky) => {
    const grounds = wholeGrounds({ diff, sides });
    expect(findRiskyRemedy(text, grounds) !== undefined).toBe(isRisky);
  });
});

describe('it plainly adds to what protects somebody, or changes nothing', () => {
  it.each([
    [
      cors,
      [
        'Add the missing origin to the CORS allow-list of Production.',
        'Add "https://app.shop.example" to the CORS allow-list of Production.',
        'Replace the wildcard of Production by the list of origins that are meant.',
        'Configure Production to send the same Access-Control-Allow-Origin as Staging.',
        'Update the allowed origins on Production to match those on Staging.',
        'Add "Vary: Origin" on both sides.',
        'Check the CORS middleware of Production for a wildcard.',
      ],
    ],
    [
      certificate,
      [
        'Renew the certificate of Staging, and check its dates.',
        'Use a certificate of a public authority on Staging.',
        'Replace the self-signed certificate of Staging with one from a trusted CA.',
        'Serve the full certificate chain on Staging.',
        'Redirect plain http to https on both sides.',
        'Verify which authority signed the certificate.',
      ],
    ],
    [
      hsts,
      [
        'Set Strict-Transport-Security on Production to "max-age=31536000; includeSubDomains".',
        'Raise the HSTS max-age on Production to match Staging.',
        'Increase the HSTS max-age on Production gradually to one year.',
        'Add includeSubDomains on Production after checking the subdomains.',
      ],
    ],
    [
      csp,
      [
        'Enforce the Content-Security-Policy on Production.',
        "Send \"Content-Security-Policy: default-src 'self'; frame-ancestors 'none'\" on Production.",
        'Switch Production from Content-Security-Policy-Report-Only to Content-Security-Policy once the reports are clean.',
        'Apply the policy of Staging to Production.',
        "Replace 'unsafe-inline' by a nonce on Production.",
      ],
    ],
    [
      cookie,
      [
        'Set the Secure attribute on the "sid" cookie in Production.',
        'Set SameSite=Lax; Secure; HttpOnly on the cookie.',
        'Configure the framework to always mark session cookies as Secure.',
        'Enable the trust proxy setting so that the application honors X-Forwarded-Proto.',
        'Align the cookie attributes on Production with those on Staging.',
      ],
    ],
    [
      wall,
      [
        'Confirm whether the authentication wall on Production is intentional.',
        'Compare again with valid credentials.',
        'Decide whether this path is meant for everybody, and give both sides that rule.',
      ],
    ],
    [
      caching,
      [
        'Set "Cache-Control: private, no-store" on responses of Production that set cookies.',
        'Purge the CDN cache for this path after fixing the header.',
        'Disable shared caching for responses that set a session cookie.',
      ],
    ],
    [
      fault,
      [
        'Check the application logs on Production for the stack trace of the 500 error.',
        'Review the most recent deployment to Production and roll it back if it introduced the error.',
        'Compare environment variables and secrets between Staging and Production.',
        'Apply the missing database migrations on Production.',
        'Add the missing environment variable on Production.',
        'Restart the application if the logs name no reason.',
        'Turn off debug mode on Production.',
      ],
    ],
    [
      robots,
      [
        'Remove the "X-Robots-Tag: noindex" header from Production.',
        'Remove noindex from Production.',
      ],
    ],
    [
      server,
      [
        'Hide the nginx version by setting "server_tokens off".',
        'Upgrade nginx on Staging to 1.25.3.',
      ],
    ],
  ] as const)('%#', (diff, texts) => {
    expect(texts.map((text) => [text, riskOf(text, diff)]).filter(([, risk]) => risk)).toEqual([]);
  });
});
