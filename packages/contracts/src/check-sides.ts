import type * as v from 'valibot';
import type { Side } from './side.ts';

/** What a side may be given as, behind `left` or `right`: exactly one of these. */
const KINDS = ['Url', 'Har', 'Environment'] as const;

/** What is asked of every side that is asked. */
const ASKED = ['method', 'headers', 'preflight', 'samples', 'warmUp'] as const;

interface Complaint {
  field: string;
  message: string;
}

/** What is wrong between the fields of a request: each side is asked or was recorded, and no recording is asked for more. */
export function checkSides(request: Readonly<Record<string, unknown>>): Complaint[] {
  const has = (field: string) => request[field] !== undefined;
  const givenAs = (side: Side) => KINDS.map((kind) => `${side}${kind}`).filter(has);
  const isRecorded = (side: Side) => givenAs(side).length > 0 && !has(`${side}Url`);
  const perSide = (['left', 'right'] as const).flatMap((side) => {
    const [first, ...more] = givenAs(side);
    if (first === undefined) return [{ field: `${side}Url`, message: 'is missing' }];
    const headers = `${side}Headers`;
    return [
      ...more.map((field) => ({
        field,
        message: `must not stand beside ${first}: a side is either asked or recorded`,
      })),
      ...(isRecorded(side) && has(headers)
        ? [{ field: headers, message: 'cannot be asked of a recording. Leave it out' }]
        : []),
    ];
  });
  const asked = isRecorded('left') && isRecorded('right') ? ASKED.filter(has) : [];
  return [
    ...perSide,
    ...asked.map((field) => ({
      field,
      message: 'cannot be asked where both sides are recorded. Leave it out',
    })),
  ];
}

/** The same as a check of a schema, each complaint beside its field. */
export function addSideIssues({ dataset, addIssue }: v.RawCheckContext<object>): void {
  const request = dataset.value as Record<string, unknown> | null;
  if (typeof request !== 'object' || request === null) return;
  for (const { field, message } of checkSides(request)) {
    addIssue({
      message,
      input: request[field],
      path: [
        { type: 'object', origin: 'value', input: request, key: field, value: request[field] },
      ],
    });
  }
}
