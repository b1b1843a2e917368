import type { ApiFailure } from '@env-drift/api-client';
import type { FormFaults } from './form-faults.ts';
import { blankValues, type FieldName, type FormErrors } from './form-values.ts';
import { requestFieldOf, type RequestFaults } from './request-draft.ts';

/** The failure's faults that belong beside a field of the form. */
export function namedFaults({ fields = [] }: ApiFailure): FormFaults {
  const errors: FormErrors = {};
  const optionFaults: RequestFaults = {};
  for (const { field, message } of fields) {
    // A recording stands in the place of its side's URL, and so does what is wrong with it.
    const place = field.replace(/^(left|right)Har(\..*)?$/, '$1Url');
    if (Object.hasOwn(blankValues, place)) errors[place as FieldName] ??= message;
    const option = requestFieldOf(field);
    if (option) optionFaults[option] ??= message;
  }
  return { errors, optionFaults };
}
