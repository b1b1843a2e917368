/** Cases that others wrote, one folder of JSON files in the shape of their project. */
export interface Corpus {
  /** The folder, and the row of the table. */
  name: string;
  /** The project that wrote the cases. */
  source: string;
  /** Where they stand in it, and in which shape they are expected here. */
  origin: string;
  /** What the expected outcomes say about our parsers. */
  measures: string;
  /** Members of the cases, or parts of the outcome, that say nothing of our parsers. */
  leavesOut?: string;
  /** By file name. A file of the folder that is not here is a failure, so that none is skipped. */
  files: Readonly<Record<string, Judge>>;
  exceptions?: readonly ExceptionGroup[];
}

/** Puts one case to the parser. Its argument is an element of the file. */
export type Judge = (each: never) => JudgedCase | Promise<JudgedCase>;

export interface JudgedCase {
  name: string;
  expected: unknown;
  actual: unknown;
}

/** Cases whose outcome the corpus and the specification do not agree on. */
export interface ExceptionGroup {
  title: string;
  /** What decides: a specification and its section. */
  clause: string;
  why: string;
  /** By the name of the case, the outcome that the clause asks for. Any other one is a failure. */
  answers: Readonly<Record<string, unknown>>;
}
