/** A web server that a Debian machine may have, and two configurations of it that differ in known ways. */
export interface Kind {
  name: string;
  /** As it is called on the search path. */
  binary: string;
  argsFor(configuration: string): string[];
  staging(place: Place): string;
  production(place: Place): string;
}

export interface Place {
  /** For its configuration and whatever it writes. */
  directory: string;
  /** What it serves. */
  root: string;
  port: number;
}
