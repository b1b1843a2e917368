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
])('%s does not', (text) => expect(findDenial(text)).toBeUndefined());
