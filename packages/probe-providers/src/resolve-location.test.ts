import { describe, expect, it } from 'vitest';
import { maskReference, maskTarget } from './mask-reference.ts';
import { isJson, mediaTypeOf } from './media-type.ts';
import { resolveLocation } from './resolve-location.ts';

const BASE = new URL('https://a.example/one/two?q=1#top');

describe('resolveLocation', () => {
  it.each([
    ['/three', 'https://a.example/three#top'],
    ['three', 'https://a.example/one/three#top'],
    ['../three', 'https://a.example/three#top'],
    ['?q=2', 'https://a.example/one/two?q=2#top'],
    ['', 'https://a.example/one/two?q=1#top'],
    ['#other', 'https://a.example/one/two?q=1#other'],
    ['/three#', 'https://a.example/three#'],
    ['//b.example/x', 'https://b.example/x#top'],
    ['http://b.example:80/x', 'http://b.example/x#top'],
    ['/caf\u00c3\u00a9', 'https://a.example/caf%C3%A9#top'],
    ['/caf\u00e9', 'https://a.example/caf%C3%A9#top'],
  ])('%j -> %s', (location, next) => {
    expect(resolveLocation(302, location, BASE)?.href).toBe(next);
  });

  it.each([
    [302, null],
    [302, 'http://'],
    [302, 'http://[::1'],
    [302, `/${'a'.repeat(5_000)}`],
    [302, `/${'é€'.repeat(1_500)}`],
    [200, '/three'],
    [201, '/three'],
    [300, '/three'],
    [304, '/three'],
  ])('%d with %.20s leads nowhere', (status, location) => {
    expect(resolveLocation(status, location, BASE)).toBeUndefined();
  });
});

describe('maskReference', () => {
  it.each([
    ['/in?next=%2F&code=hush', '/in?next=%2F&code=***'],
    ['https://u:hush@a.example/', 'https://a.example/'],
    ['http:u:hush@a.example/', 'http:a.example/'],
    ['http:\\\\u:hush@a.example/', 'http:\\\\a.example/'],
    ['\\\\u:hush@a.example/', '\\\\a.example/'],
    [' //u:hush@a.example/ ', '//a.example/'],
    ['/path@x', '/path@x'],
    ['path@x', 'path@x'],
  ])('%s -> %s', (reference, masked) => expect(maskReference(reference)).toBe(masked));

  it.each([
    ['HTTP://A.example:80/x?token=hush', 'http://a.example/x?token=***'],
    ['http:/u:hush@a.example:99999/', 'http:/a.example:99999/'],
  ])('target %s -> %s', (target, masked) => expect(maskTarget(target)).toBe(masked));
});

describe('media types', () => {
  it.each([
    [null, null, false],
    ['', null, false],
    ['nonsense', null, false],
    ['text/html; charset=utf-8', 'text/html', false],
    ['Application/JSON;charset=UTF-8', 'application/json', true],
    ['application/problem+json', 'application/problem+json', true],
    ['application/jsonp', 'application/jsonp', false],
    ['text/html, application/json', 'text/html', false],
  ])('%s -> %s, JSON %s', (contentType, essence, json) => {
    expect(mediaTypeOf(contentType)).toBe(essence);
    expect(isJson(mediaTypeOf(contentType))).toBe(json);
  });
});
