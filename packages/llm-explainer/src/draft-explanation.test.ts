import { expect, it } from 'vitest';
import { draftExplanationJsonSchema } from './draft-explanation.ts';

/** Every object of a schema, however deep. */
function objectsIn(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'type' in schema && schema.type === 'object' ? [schema] : [];
  return [...own, ...Object.values(schema).flatMap(objectsIn)] as Record<string, unknown>[];
}

it('describes objects as strict modes want them: all fields required, no others', () => {
  const objects = objectsIn(draftExplanationJsonSchema);
  expect(objects).toHaveLength(3);
  for (const { required, properties, additionalProperties } of objects) {
    expect(required).toEqual(Object.keys(properties as object));
    expect(additionalProperties).toBe(false);
  }
});

it('holds no bounds and no dialect, which strict modes refuse', () => {
  expect(JSON.stringify(draftExplanationJsonSchema)).not.toMatch(/"(?:\$schema|m(?:in|ax)\w+)"/);
});
