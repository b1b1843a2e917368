import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('redact', () => {
  it.each<[string, string, string | RegExp]>([
    ['Bearer swordfish', 'a Bearer swordfish b', 'a *** b'],
    ['Bearer swordfish', 'token=swordfish', 'token=***'],
    ['Basic dTpzd29yZGZpc2g=', 'hello u:swordfish', 'hello ***'],
    ['Basic dTpzd29yZGZpc2g=', 'pw swordfish', 'pw ***'],
    ['sid=swordfish; theme=dark', 'swordfish, dark', '***, dark'],
    ['sword/fish+1', '/?t=sword%2Ffish%2B1', '/?t=***'],
    ['sword/fish+1', '/?t=sword%2ffish%2b1', '/?t=***'],
    ["a b!(c)'*", '/?t=a%20b%21%28c%29%27%2A', '/?t=***'],
    ['swo rdfish', '/?t=swo+rdfish', '/?t=***'],
    ['sword/fish', '/?t=sword%252Ffish', '/?t=***'],
    ['sword/fish', '{"t":"sword\\/fish"}', '{"t":"***"}'],
    ['SwordFish', 'you are swordfish, SWORDFISH', 'you are ***, ***'],
    ['Bearer swordfish', `token ${base64('swordfish')}.`, 'token ***.'],
    ['Bearer swordfish', `token ${base64('me:swordfish')}.`, /^token [\w+/]{0,5}\*\*\*\.$/],
    ['Bearer swordfish', `token ${base64('u:swordfish!')}`, /^token [\w+/]{0,3}\*\*\*.{0,2}$/],
    ['??>>swordfish', `t=${Buffer.from('??>>swordfish').toString('base64url')}`, 't=***'],
    ['Bearer swordfish', `etag: "${sha256('swordfish')}"`, 'etag: "***"'],
    ['Bearer swordfish', `x: ${sha256('swordfish').slice(0, 16)}`, 'x: ***'],
    ['Bearer swordfish', `x: ${sha256('Bearer swordfish').toUpperCase()}`, 'x: ***'],
    ['abc', 'x: abc, t=ABC', 'x: ***, t=***'],
    ['abc', 'fabcd', 'fabcd'],
    ['a/b', '/?t=a%2fb', '/?t=***'],
    ['sid=4711', 'session 4711, sid=4711', 'session 4711, ***'],
    ['Bearer x7-q', 'token x7-q', 'token ***'],
    ['7', `${sha256('7')}`, sha256('7')],
    ['true', 'true', 'true'],
    ['sid=swordfish; consent=true', 'true', 'true'],
    ['scope=public; mode=no-store', 'public, no-store', 'public, no-store'],
    ['text/html; charset=utf-8', 'text/html; charset=utf-8', 'text/html; charset=utf-8'],
    ['3600', 'max-age=3600', 'max-age=3600'],
    ['31536000', 'max-age=31536000', 'max-age=31536000'],
    ['481516', 'code 481516', 'code ***'],
    ['q', 'q', '***'],
    ['q', 'q=1', 'q=1'],
    ['7', 'max-age=7', 'max-age=7'],
  ])('%j: %j -> %j', (credential, text, shown) => {
    if (typeof shown === 'string') expect(redact(text, [credential])).toBe(shown);
    else expect(redact(text, [credential])).toMatch(shown);
  });

  it('looks into names, lists and what is nested, and leaves the rest as it is', () => {
    const seen = { status: 200, hops: [{ url: '/swordfish' }], shape: { '$.swordfish': null } };
    expect(redact(seen, ['swordfish'])).toEqual({
      status: 200,
      hops: [{ url: '/***' }],
      shape: { '$.***': null },
    });
    expect(redact(seen, [])).toBe(seen);
  });
});
