import type { GenericSchema } from 'valibot';
import { describeSchema, reportParts } from '../report/report-schema.ts';
import { Report } from '../report/report.ts';
import { GateReport } from './gate-report.ts';

/** The JSON Schema of what `drift gate --output` writes. */
export const gateSchema = (): object =>
  describeSchema(GateReport, 'How a deploy was judged', {
    ...reportParts,
    Report: Report as GenericSchema,
  });
