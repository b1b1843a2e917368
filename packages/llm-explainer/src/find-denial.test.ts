import { expect, it } from 'vitest';
import { findDenial } from './find-denial.ts';

it.each([
  'Everything is perfectly fine here.',
  'All of it is in order.',
  'There is no difference, and nothing is wrong.',
  'No drift was found.',
  'Both sides answer alike.',
  'The environments are identical.',
  'This is a false alarm.',
  'It can be ignored.',
  'Please ignore this finding.',
  'Both sides work as intended.',
  'There is no problem.',
  'Production is healthy.',
  'No action is needed.',
  'There is nothing to fix, and no need to look.',
  'The lifetime does not differ.',
  "The sides don't really differ.",
  'The cache rules match.',
  'Cache lifetimes agree on both sides.',
  'The finding is noise.',
  'The difference is benign and by design.',
  'The difference is expected.',
  'The cache rules are equivalent.',
  'Production is fine here.',
  'It can safely be left alone.',
  'The rule may stay as it is.',
  'The difference is not worth fixing.',
  'Skip the cache finding.',
  'The finding is wrong: Production works.',
])('%s denies it', (text) => expect(findDenial(text)).toBeDefined());

it.each([
  'Both sides answer alike except for their caching.',
  'Nothing listens there, and no certificate is sent.',
  'The same release runs on both sides.',
  'They are not the same, and everything is not fine.',
  'Behind the wall both may answer alike.',
  'Production is not healthy.',
  'The rule is not wrong; a cache may ignore the field.',
  'All users are well advised to sign in.',
  'The certificate does not match the host.',
  'Both rules match the path, and another one wins.',
  'The sides agree but for their caching.',
  'The answers do not agree.',
  'A client that is fine for one side fails at the other.',
  'A wall on Staging is common, and Production is not expected to have one.',
])('%s does not', (text) => expect(findDenial(text)).toBeUndefined());

it.each([
  'The difference is benign.',
  'They differ by design: it is noise.',
  'It does not differ.',
])('%s may be said of a mere note', (text) => expect(findDenial(text, 'info')).toBeUndefined());
