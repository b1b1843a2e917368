import { describeSchema } from '../report/report-schema.ts';
import { Config } from './config.ts';

/** The JSON Schema of a configuration, for editors. */
export const configSchema = (): object => describeSchema(Config, 'What drift compares');
