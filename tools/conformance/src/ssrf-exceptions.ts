import type { ExceptionGroup } from './corpus.ts';

/** Public names whose owners let them point inside. */
const URLS = [
  'http://localtest.me',
  'http://customer1.app.localhost.my.company.127.0.0.1.nip.io',
  'http://mail.ebc.apple.com',
  'http://spoofed.burpcollaborator.net',
  'http://169.254.169.254.xip.io',
  'http://1ynrnhl.xip.io',
  'http://www.owasp.org.1ynrnhl.xip.io',
  'https://A.127.0.0.1.1time.10.0.0.1.1time.repeat.8f058b82-4c39-4dfe-91f7-9b07bcd7fbd5.rebind.network',
  'http://metadata.nicob.net',
  'http://localh.st',
  'http://spoofed.redacted.oastify.com',
  'http://company.127.0.0.1.nip.io',
  'http://make-1.2.3.4-rebind-169.254-169.254-rr.1u.ms',
  'http://169.254.169.254.nip.io/',
  'http://ssrf-169.254.169.254.localdomain.pw/',
  'http://ssrf-cloud.localdomain.pw/',
  'http://169.254.169.254.xip.io/',
  'http://1ynrnhl.xip.io/',
  'http://www.owasp.org.1ynrnhl.xip.io/',
  'http://127.127.127.127.xip.io/',
  'http://app-169-254-169-254.nip.io/',
  'http://owasp.org.169.254.169.254.nip.io/',
  'http://customer2-app-169-254-169-254.nip.io/',
  'http://127.127.127.127.nip.io/',
  'http://ssrf-race-169.254.169.254.localdomain.pw/',
  'http://ß.localdomain.pw/',
  'http://127.0.0.1.nip.io:12456/',
  'https://127.0.0.1.nip.io:12456/',
  'http://169.254.169.254.nip.io',
];

export const ssrfExceptions: readonly ExceptionGroup[] = [
  {
    title: 'A public name with an address that is not public',
    clause:
      'URL Standard section 3.1: a domain is a name, not an IP address, and the URL does not say which addresses it has',
    why: 'This is judged by name resolution, which the guard does not do yet: it decides on the URL alone. Until then such a name is refused only where it is known by name, as `metadata.tencentyun.com` is.',
    answers: Object.fromEntries(URLS.map((url) => [url, 'allowed'])),
  },
];
