import type * as v from 'valibot';
import type { Context } from './context.ts';
import type { ProblemDraft } from './problem-response.ts';
import type { BodyRules } from './read-json-body.ts';

/** What a request brings a route, checked as far as the table says. */
export interface Call<Path extends string = string, Body = unknown> {
  request: Request;
  /** The parameters of the path, decoded, each of the form that `path-parameters.ts` asks for. */
  params: Readonly<Record<ParameterOf<Path>, string>>;
  query: URLSearchParams;
  body: Body;
}

/** @example ParameterOf<'/api/pairs/:pairKey/findings/:fingerprint'> is 'pairKey' | 'fingerprint' */
type ParameterOf<Path extends string> = string extends Path
  ? string
  : Path extends `${string}:${infer Name}/${infer Rest}`
    ? Name | ParameterOf<Rest>
    : Path extends `${string}:${infer Name}`
      ? Name
      : never;

export interface RouteAnswer {
  /** When it is given, in words. */
  means: string;
  /** Of its JSON body. */
  schema?: v.GenericSchema;
  /** Of what it may be in place of that: `text/event-stream`. */
  mediaType?: string;
  /** Fields beside those of every answer, and what each says. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * One route: what it takes, what it may answer, and what does it. The router and the description of the API
 * are made of it.
 */
export interface Route<Path extends string = string, Body = unknown> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/api/compare/:id` */
  path: Path;
  /** Unique, for machines that write a client: `getComparison`. */
  name: string;
  /** What it does, in one line. */
  does: string;
  /**
   * What a request takes from its client's share: of reading, of work, or nothing. Work is refused to the
   * pages of other sites.
   */
  cost: 'none' | 'read' | 'work';
  /** Whether any site's page may send it, as it is for beacons. */
  isOpen?: boolean;
  /** What may stand in the query, and what it means. */
  query?: Readonly<Record<string, { means: string; isRequired?: boolean }>>;
  /** Request fields that mean something here, and what. */
  fields?: Readonly<Record<string, string>>;
  /** How the body is read: before the route is asked, or by the route itself where it has to come late. */
  body?: { schema: v.GenericSchema<unknown, Body>; rules: BodyRules; isReadLate?: boolean };
  /** What can be seen to be wrong with a request before anybody is asked, beside its path and body. */
  refuse?(request: Request): ProblemDraft | undefined;
  answers: Readonly<Record<number, RouteAnswer>>;
  /** Codes of the problems that are this route's own, by status. Those of the table itself are known. */
  problems?: Readonly<Record<number, readonly string[]>>;
  handle(call: Call<Path, Body>, context: Context): Response | Promise<Response>;
}

/** A route as the table holds it. */
export const route = <const Path extends string, Body = undefined>(
  definition: Route<Path, Body>,
): Route => definition as unknown as Route;
