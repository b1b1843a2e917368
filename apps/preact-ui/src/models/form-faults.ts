import type { FormErrors } from './form-values.ts';
import type { RequestFaults } from './request-draft.ts';

/** What is wrong with a form, in words, beside the field that each belongs to. */
export interface FormFaults {
  errors: FormErrors;
  optionFaults: RequestFaults;
}

export const isWrong = ({ errors, optionFaults }: FormFaults): boolean =>
  [errors, optionFaults].some((fields) =>
    Object.values(fields).some((fault) => fault !== undefined),
  );
