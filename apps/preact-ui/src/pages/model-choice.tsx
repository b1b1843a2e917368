import { healthCalls, type ApiConnection } from '@env-drift/api-client';
import { useEffect, useMemo } from 'preact/hooks';
import { createHealthModel } from '../models/health-model.ts';
import { explanationStrings } from '../strings/explanation-strings.ts';

export interface ModelChoiceProps {
  connection: ApiConnection;
  /** The usual one where nobody has chosen. */
  model: string | undefined;
  onChoose(model: string): void;
}

/** Which model is to explain, where the deployment has more than one. */
export function ModelChoice({ connection, model, onChoose }: ModelChoiceProps) {
  const health = useMemo(() => createHealthModel(healthCalls(connection)), [connection]);
  useEffect(() => void health.load(), [health]);
  const models = health.bindings.value['model']?.models ?? [];
  if (models.length < 2) return null;
  return (
    <label class="model-choice">
      {explanationStrings.model}{' '}
      <select value={model ?? models[0]} onChange={(event) => onChoose(event.currentTarget.value)}>
        {models.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
