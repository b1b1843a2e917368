import * as v from 'valibot';
import { addSideIssues } from './check-sides.ts';
import { EnvironmentId } from './environment.ts';
import { HarSide } from './har-side.ts';
import { Label } from './label.ts';
import { RequestHeaders } from './request-headers.ts';
import { RequestOptions, Samples } from './request-options.ts';

const TargetUrl = v.pipe(
  v.string('must be a string'),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(2048, 'must have at most 2048 characters'),
);

/** One side of a comparison as real visits of an environment saw it. */
export const EnvironmentSide = v.strictObject({
  id: EnvironmentId,
  /** Which of its pages; without it the one with most visits. */
  url: v.optional(TargetUrl),
});
export type EnvironmentSide = v.InferOutput<typeof EnvironmentSide>;

const fields = v.strictObject({
  leftUrl: v.optional(TargetUrl),
  rightUrl: v.optional(TargetUrl),
  leftHar: v.optional(HarSide),
  rightHar: v.optional(HarSide),
  leftEnvironment: v.optional(EnvironmentSide),
  rightEnvironment: v.optional(EnvironmentSide),
  leftLabel: v.optional(Label),
  rightLabel: v.optional(Label),
  /** What both sides are asked. */
  ...RequestOptions.entries,
  /** Of one side alone; they replace those of both by name. */
  leftHeaders: v.optional(RequestHeaders),
  rightHeaders: v.optional(RequestHeaders),
  samples: v.optional(Samples),
  /** Whether both sides are asked once before anything counts. */
  warmUp: v.optional(v.boolean('must be true or false')),
});

type Fields = v.InferOutput<typeof fields>;
/** A side is asked, it was recorded, or real visits saw it. */
type LeftSide =
  | { leftUrl: string; leftHar?: undefined; leftEnvironment?: undefined }
  | { leftUrl?: undefined; leftHar: HarSide; leftEnvironment?: undefined }
  | { leftUrl?: undefined; leftHar?: undefined; leftEnvironment: EnvironmentSide };
type RightSide =
  | { rightUrl: string; rightHar?: undefined; rightEnvironment?: undefined }
  | { rightUrl?: undefined; rightHar: HarSide; rightEnvironment?: undefined }
  | { rightUrl?: undefined; rightHar?: undefined; rightEnvironment: EnvironmentSide };

/** What may be wished of a comparison, whatever its sides are. */
export type CompareOptions = Omit<Fields, keyof LeftSide | keyof RightSide>;

/** Body of `POST /api/compare`. Whether the URLs may be probed is for the target guard to say. */
export type CompareRequest = CompareOptions & LeftSide & RightSide;
export const CompareRequest = v.pipe(
  fields,
  v.rawCheck(addSideIssues),
) as unknown as v.GenericSchema<unknown, CompareRequest>;

/** Body of `POST /api/compare/:id/explain`: ask again, optionally another model. */
export const ExplainRequest = v.strictObject({
  model: v.optional(
    v.pipe(
      v.string('must be a string'),
      v.trim(),
      v.minLength(1, 'must not be empty'),
      v.maxLength(200, 'must have at most 200 characters'),
    ),
  ),
});
export type ExplainRequest = v.InferOutput<typeof ExplainRequest>;
