import * as v from 'valibot';
import { stored } from './stored.ts';

/** `GET /api/health`. */
export const Health = stored({ status: v.literal('ok'), version: v.string() });
export type Health = v.InferOutput<typeof Health>;
