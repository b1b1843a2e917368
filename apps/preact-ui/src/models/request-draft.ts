/** What sides are asked beside their URLs, as fields of a form hold it; an empty text says nothing. */
export interface RequestDraft {
  method: string;
  samples: string;
  warmUp: boolean;
  /** One `Name: value` a line. */
  headers: string;
  leftHeaders: string;
  rightHeaders: string;
  preflightOrigin: string;
  preflightMethod: string;
  /** Names with commas or spaces between. */
  preflightHeaders: string;
}

export type RequestField = keyof RequestDraft;
export type RequestFaults = Partial<Record<RequestField, string>>;

export const blankRequest: RequestDraft = {
  method: '',
  samples: '',
  warmUp: false,
  headers: '',
  leftHeaders: '',
  rightHeaders: '',
  preflightOrigin: '',
  preflightMethod: '',
  preflightHeaders: '',
};

export const isBlankRequest = (draft: RequestDraft): boolean =>
  Object.values(draft).every((value) => value === '' || value === false);

/**
 * Faults that the server has found, beside the field that each belongs to.
 *
 * @example
 * requestFieldOf('preflight.headers.0') // 'preflightHeaders'
 */
export function requestFieldOf(field: string): RequestField | undefined {
  const [name = '', part = ''] = field.split('.');
  if (name === 'preflight') return preflightFields[part] ?? 'preflightOrigin';
  return Object.hasOwn(blankRequest, name) ? (name as RequestField) : undefined;
}

/** By the name of the part. */
export const preflightFields: Record<
  string,
  'preflightOrigin' | 'preflightMethod' | 'preflightHeaders'
> = { origin: 'preflightOrigin', method: 'preflightMethod', headers: 'preflightHeaders' };

/** The fields with left and right swapped. */
export const mirroredRequest = <Draft extends Partial<Record<RequestField, unknown>>>(
  draft: Draft,
): Draft => ({ ...draft, leftHeaders: draft.rightHeaders, rightHeaders: draft.leftHeaders });
