/**
 * The one platform type this package leans on: the WHATWG URL parser, which every JavaScript runtime
 * has. Declared here, so that no other global of a platform compiles in this package.
 */
declare class URL {
  static canParse(url: string, base?: string): boolean;
  constructor(url: string, base?: string);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
