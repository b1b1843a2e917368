import type { ComponentChildren } from 'preact';

export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, in words. */
  error?: string | undefined;
  class?: string;
  /** The control, given what ties it to the words around it. */
  children(ties: FieldTies): ComponentChildren;
}

export interface FieldTies {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** A control with its label above, a hint and what is wrong with it below. */
export function Field({ id, label, hint, error, class: name = '', children }: FieldProps) {
  const described = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`];
  return (
    <div class={`field ${name}`}>
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
      })}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextProps extends Omit<FieldProps, 'children'> {
  value: string;
  onValue(text: string): void;
  placeholder?: string | undefined;
}

/** What a control is given into which words are typed, of one line or many. */
const typed = ({ value, onValue, placeholder }: TextProps) => ({
  autocomplete: 'off' as const,
  spellcheck: false,
  value,
  placeholder,
  onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
    onValue(currentTarget.value),
});

export const TextField = ({
  type = 'text',
  ...field
}: TextProps & { type?: 'text' | 'date' | 'search' }) => (
  <Field {...field}>
    {/* The types of inputs are told apart by their literals; these three take the same attributes. */}
    {(ties) => <input {...ties} {...typed(field)} type={type as 'text'} />}
  </Field>
);

export const LinesField = ({ rows = 2, ...field }: TextProps & { rows?: number }) => (
  <Field {...field}>
    {(ties) => (
      <textarea {...ties} {...typed(field)} rows={Math.max(rows, field.value.split('\n').length)} />
    )}
  </Field>
);

export const ChoiceField = ({
  value,
  onValue,
  choices,
  ...field
}: Omit<TextProps, 'placeholder'> & {
  choices: readonly (readonly [value: string, words: string])[];
}) => (
  <Field {...field}>
    {(ties) => (
      <select {...ties} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Field>
);
