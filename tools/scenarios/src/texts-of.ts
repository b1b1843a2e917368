/** A text of an envelope, and the field that it stands in. */
export interface Text {
  /** `routing.hops[].url`, `response.headers.*`, and `response.headers.name` for the name of a header. */
  field: string;
  text: string;
}

/** What has names that are data: of headers, of attributes, and of the members of a JSON document. */
const NAMED = /(?:headers|attributes|shape)$/;

/** Every text of an envelope, by its field. */
export function textsOf(value: unknown, field = ''): Text[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, `${field}[]`));
  return Object.entries(value ?? {}).flatMap(([name, member]) =>
    NAMED.test(field)
      ? [{ field: `${field}.name`, text: name }, ...textsOf(member, `${field}.*`)]
      : textsOf(member, field === '' ? name : `${field}.${name}`),
  );
}
