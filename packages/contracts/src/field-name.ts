import * as v from 'valibot';

const LONGEST_NAME = 64;

/** Name of a request field, lower-case. RFC 9110 section 5.1: a token (section 5.6.2), in any case. */
export const FieldName = v.pipe(
  v.string('must be a string'),
  v.maxLength(LONGEST_NAME, `must have a name of at most ${LONGEST_NAME} characters`),
  v.regex(/^[!#$%&'*+.^_`|~0-9a-z-]+$/i, 'is not the name of a header'),
  v.toLowerCase(),
);
