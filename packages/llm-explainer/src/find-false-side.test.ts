import { describe, expect, it } from 'vitest';
import { findFalseSide } from './find-false-side.ts';
import { makeFinding, sides, type FindingFields } from './testing/make-diff.ts';

/** Production is the weaker side of each. */
const weaker = (code: string, fields: FindingFields) =>
  makeFinding(code, { direction: 'right-weaker', ...fields });
const slow = weaker('timing-differs', { section: 'timing', keys: ['duration_ms'] });
const failed = weaker('one-side-failed', { keys: ['error', 'status'] });
const coding = weaker('content-encoding-differs', {
  section: 'content',
  keys: ['content-encoding'],
  left_value: 'gzip',
});
const policy = weaker('csp-differs', {
  section: 'security',
  keys: ['content-security-policy', 'content-security-policy-report-only'],
  left_value: {
    'content-security-policy': "default-src 'self'",
    'content-security-policy-report-only': null,
  },
  right_value: {
    'content-security-policy': null,
    'content-security-policy-report-only': "default-src 'self'",
  },
});
const cookie = weaker('cookie-differs', {
  section: 'cookies',
  keys: ['sid'],
  left_value: { httponly: '', path: '/', samesite: 'Lax', secure: '' },
  right_value: { httponly: '', path: '/', samesite: 'Lax' },
});
const access = weaker('access-differs', {
  left_value: { status: 200 },
  right_value: { status: 401 },
});
const hsts = weaker('hsts-differs', {
  section: 'security',
  keys: ['strict-transport-security'],
  left_value: 'max-age=31536000; includeSubDomains',
  right_value: 'max-age=300',
});

describe('what is said of the wrong side', () => {
  it.each([
    ['Staging is slower than Production.', slow],
    ['The timing differs, and Production answers faster.', slow],
    ['Staging is the slower side.', slow],
    ['The certificate of Staging has expired.', failed],
    ['Staging did not answer in time.', failed],
    ['Staging sends its content uncompressed; Production compresses it.', coding],
    ['The content-encoding of Staging is missing.', coding],
    ['Staging lacks content-encoding.', coding],
    ['Staging only reports, Production enforces its content-security-policy.', policy],
    ['Staging sends no content-security-policy.', policy],
    ['Staging sets its cookies without Secure.', cookie],
    ['The cookie of Production lacks HttpOnly.', cookie],
    ['The Secure attribute is missing on Staging only.', cookie],
    ['Staging asks for credentials; Production answers anybody.', access],
    ['Staging has the shorter strict-transport-security lifetime.', hsts],
    ['Staging lacks includeSubDomains.', hsts],
  ])('%s', (text, finding) =>
    expect(findFalseSide(text, { findings: [finding], sides })).toBeDefined(),
  );
});

describe('what is said of its own side, or of none', () => {
  it.each([
    ['Production is slower than Staging.', slow],
    ['Staging is faster, and Production is slower.', slow],
    ['Production is not faster than Staging.', slow],
    ['Production may be slower than expected, as Staging was before.', slow],
    ['The certificate of Production has expired, so the connection fails.', failed],
    ['Staging answered, while Production did not answer in time.', failed],
    ['Production sends its content uncompressed; Staging compresses it.', coding],
    ['Production lacks content-encoding.', coding],
    ['Production only reports, Staging enforces its content-security-policy.', policy],
    ['Production does not enforce a content-security-policy.', policy],
    ['Production sets its cookies without Secure.', cookie],
    ['Both sides send HttpOnly, and Production lacks Secure.', cookie],
    ['Production asks for credentials; Staging answers anybody.', access],
    ['Production has the shorter strict-transport-security lifetime.', hsts],
    ['Production lacks includeSubDomains.', hsts],
    ['If Staging lacks Secure as well, browsers send it over http.', cookie],
  ])('%s', (text, finding) =>
    expect(findFalseSide(text, { findings: [finding], sides })).toBeUndefined(),
  );
});
