import * as v from 'valibot';
import { SignalEnvelope } from './signal-envelope.ts';
import { stored } from './stored.ts';

/** What an environment is called by whoever configures it: `production`, `eu-west.staging`. */
export const EnvironmentId = v.pipe(
  v.string('must be a string'),
  v.regex(/^[\w.-]{1,64}$/, 'is not the id of an environment'),
);
export type EnvironmentId = v.InferOutput<typeof EnvironmentId>;

const Milliseconds = v.pipe(v.number(), v.minValue(0));

/** A page of an environment, as its remembered visits show it. */
export const EnvironmentPage = stored({
  /** Without query and fragment, secrets masked. */
  url: v.string(),
  visits: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When the newest of them was received, epoch milliseconds. */
  newestAt: v.number(),
  medianDurationMs: Milliseconds,
  medianTtfbMs: v.nullable(Milliseconds),
});
export type EnvironmentPage = v.InferOutput<typeof EnvironmentPage>;

/** `GET /api/environments/:id`: the page with most visits first. */
export const EnvironmentPages = stored({
  environment: EnvironmentId,
  pages: v.array(EnvironmentPage),
});
export type EnvironmentPages = v.InferOutput<typeof EnvironmentPages>;

/*
 * Declared by what it gives and not by its fields, as CompareResult is: written out in the declarations of
 * whoever uses it, an envelope is deeper than TypeScript goes.
 */
const environmentVisits = stored({
  environment: EnvironmentId,
  url: v.string(),
  visits: v.array(SignalEnvelope),
});
/** `GET /api/environments/:id/visits?url=`: what each visit of a page showed, the newest first. */
export type EnvironmentVisits = v.InferOutput<typeof environmentVisits>;
export const EnvironmentVisits: v.GenericSchema<unknown, EnvironmentVisits> = environmentVisits;
