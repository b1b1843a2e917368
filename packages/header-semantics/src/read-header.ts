/** Reads a response field by its lower-case name: several lines joined with ", ", null where absent. */
export type ReadHeader = (name: string) => string | null;
