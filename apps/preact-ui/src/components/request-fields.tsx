import type { RequestDraft, RequestFaults } from '../models/request-draft.ts';
import { ChoiceField, LinesField, TextField } from './field.tsx';
import { optionStrings } from '../strings/option-strings.ts';

export interface RequestFieldsProps {
  /** Begins the ids of the fields, of which there may be several sets on a page. */
  prefix: string;
  draft: RequestDraft;
  faults: RequestFaults;
  onEdit(change: Partial<RequestDraft>): void;
}

/** What sides are asked beside their URLs. */
export function RequestFields({ prefix, draft, faults, onEdit }: RequestFieldsProps) {
  const text = optionStrings;
  const lines = (field: 'headers' | 'leftHeaders' | 'rightHeaders', hint?: string) => (
    <LinesField
      id={`${prefix}-${field}`}
      label={text[field]}
      hint={hint}
      class="field-mono"
      value={draft[field]}
      error={faults[field]}
      onValue={(typed) => onEdit({ [field]: typed })}
    />
  );
  const line = (
    field: 'preflightOrigin' | 'preflightMethod' | 'preflightHeaders',
    placeholder: string,
  ) => (
    <TextField
      id={`${prefix}-${field}`}
      label={text[field]}
      class="field-mono"
      placeholder={placeholder}
      value={draft[field]}
      error={faults[field]}
      onValue={(typed) => onEdit({ [field]: typed })}
    />
  );
  return (
    <>
      <div class="field-grid">
        <ChoiceField
          id={`${prefix}-method`}
          label={text.method}
          value={draft.method}
          error={faults.method}
          choices={[
            ['', text.usualMethod],
            ['GET', 'GET'],
            ['HEAD', 'HEAD'],
          ]}
          onValue={(method) => onEdit({ method })}
        />
        <ChoiceField
          id={`${prefix}-samples`}
          label={text.samples}
          hint={text.samplesHint}
          value={draft.samples}
          error={faults.samples}
          choices={[
            ['', text.usualSamples],
            ...['1', '2', '3', '4', '5'].map((n) => [n, n] as const),
          ]}
          onValue={(samples) => onEdit({ samples })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={draft.warmUp}
            onChange={(event) => onEdit({ warmUp: event.currentTarget.checked })}
          />
          {text.warmUp}
        </label>
      </div>
      <div class="field-grid">
        {lines('headers', text.headersHint)}
        {lines('leftHeaders')}
        {lines('rightHeaders')}
      </div>
      <fieldset class="plain">
        <legend>{text.preflight}</legend>
        <div class="field-grid">
          {line('preflightOrigin', text.preflightOriginExample)}
          {line('preflightMethod', text.preflightMethodExample)}
          {line('preflightHeaders', text.preflightHeadersExample)}
        </div>
      </fieldset>
    </>
  );
}
