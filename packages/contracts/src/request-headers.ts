import * as v from 'valibot';
import { FieldName } from './field-name.ts';
import { isRecord } from './is-record.ts';
import { refuseRequestHeader, refuseRequestValue } from './refuse-request-header.ts';
import { WebOrigin } from './web-origin.ts';

const MOST_HEADERS = 20;
const LONGEST_VALUE = 512;

const ChosenName = v.pipe(
  FieldName,
  v.check(
    (name) => refuseRequestHeader(name) === undefined,
    ({ input }) => refuseRequestHeader(input)!,
  ),
);

/** RFC 9110 section 5.5, without the octets beyond ASCII, which runtimes send in different ways. */
const FieldValue = v.pipe(
  v.string('must be a string'),
  v.maxLength(LONGEST_VALUE, `must have at most ${LONGEST_VALUE} characters`),
  v.transform((value) => value.replace(/^[ \t]+|[ \t]+$/g, '')),
  v.regex(/^[\t\x20-\x7e]*$/, 'may hold visible ASCII characters, spaces and tabs only'),
);

/** What every runtime decodes: a body that stays packed would be measured as it was sent. */
const DECODED = new Set(['br', 'gzip', 'identity']);

const AcceptEncoding = v.pipe(
  v.string(),
  v.check(
    (value) =>
      value.split(',').every((coding) => DECODED.has(coding.split(';')[0]!.trim().toLowerCase())),
    'may name gzip, br and identity only: no other coding is decoded everywhere',
  ),
);

/** Fields whose value has to mean something, by name. */
const MEANINGS = { origin: WebOrigin, 'accept-encoding': AcceptEncoding };

/**
 * Request fields that somebody chooses, by lower-case name: anything that shows what everybody is shown.
 * Credentials, and fields that are not a client's to set, are refused by name.
 *
 * @example
 * { 'Accept-Language': 'de', Origin: 'https://app.example' }
 */
export const RequestHeaders = v.pipe(
  v.custom<Record<string, string>>(isRecord, 'must be an object of names and values'),
  v.record(v.string(), v.string('must be a string')),
  v.maxEntries(MOST_HEADERS, `must hold at most ${MOST_HEADERS} headers`),
  v.check(
    (headers) => new Set(Object.keys(headers).map(lowerCase)).size === Object.keys(headers).length,
    'must not name one header twice, in different case',
  ),
  v.record(ChosenName, FieldValue),
  v.rawCheck(({ dataset, addIssue }) => {
    for (const [name, schema] of Object.entries(MEANINGS)) {
      const value = dataset.typed ? dataset.value[name] : undefined;
      const [issue] = value === undefined ? [] : (v.safeParse(schema, value).issues ?? []);
      if (issue) addIssue({ message: issue.message, path: [pathTo(dataset.value, name)] });
    }
    // Where the name is refused, its value need not be.
    for (const [name, value] of dataset.typed ? Object.entries(dataset.value) : []) {
      const message = refuseRequestHeader(name) ? undefined : refuseRequestValue(value);
      if (message) addIssue({ message, path: [pathTo(dataset.value, name)] });
    }
  }),
);
export type RequestHeaders = v.InferOutput<typeof RequestHeaders>;

const pathTo = (input: unknown, key: string): v.IssuePathItem => ({
  type: 'unknown',
  origin: 'value',
  input,
  key,
  value: undefined,
});

const lowerCase = (name: string) => name.toLowerCase();
