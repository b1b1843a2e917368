import { writeFileSync } from 'node:fs';
import { configSchema } from './config/config-schema.ts';
import { gateSchema } from './gate/gate-schema.ts';
import { reportSchema } from './report/report-schema.ts';

/** Writes what is published beside the binary: `npm run schemas`. */
const folder = `${import.meta.dirname}/../schemas`;
const schemas = {
  'config.schema.json': configSchema(),
  'gate.schema.json': gateSchema(),
  'report.schema.json': reportSchema(),
};
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(`${folder}/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
