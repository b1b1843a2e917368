import { toJsonSchema } from '@valibot/to-json-schema';
import {
  EnvDiff,
  Fact,
  Finding,
  Json,
  ObservedResponse,
  ProbeError,
  Section,
  SignalEnvelope,
} from '@env-drift/contracts';
import type { GenericSchema } from 'valibot';
import { ComparedSide, Comparison, Report, ReportedFinding } from './report.ts';

/** Described once, by name. */
export const reportParts = {
  Comparison,
  ComparedSide,
  EnvDiff,
  Fact,
  Finding,
  Json,
  ObservedResponse,
  ProbeError,
  ReportedFinding,
  Section,
  SignalEnvelope,
} as Record<string, GenericSchema>;

/**
 * The JSON Schema of `drift --format json`, from the schema that it is checked with. It says what there is
 * and lets in what a newer version adds; what only code can check, it leaves out.
 */
export const reportSchema = (): object =>
  describeSchema(Report, 'What one run of drift found', reportParts);

/** A JSON Schema for a schema of valibot, for editors and other people's programs. */
export const describeSchema = (
  schema: GenericSchema,
  title: string,
  definitions: Record<string, GenericSchema> = {},
): object => ({
  title,
  ...toJsonSchema(schema, {
    errorMode: 'ignore',
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
  }),
});
