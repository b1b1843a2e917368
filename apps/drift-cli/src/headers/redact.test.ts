import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

describe('redact', () => {
  it.each([
    ['Bearer swordfish', 'a Bearer swordfish b', 'a *** b'],
    ['Bearer swordfish', 'token=swordfish', 'token=***'],
    ['Basic dTpzd29yZGZpc2g=', 'hello u:swordfish', 'hello ***'],
    ['Basic dTpzd29yZGZpc2g=', 'pw swordfish', 'pw ***'],
    ['sid=swordfish; theme=dark', 'swordfish, dark', '***, dark'],
    ['sword/fish+1', '/?t=sword%2Ffish%2B1', '/?t=***'],
    ['true', 'access-control-allow-credentials: true', 'access-control-allow-credentials: true'],
  ])('%j: %j -> %j', (credential, text, shown) => {
    expect(redact(text, [credential])).toBe(shown);
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
