/** One of the ways to write a value: each bit of `seed` decides about one kind of freedom. */
export type Respell = (value: string, seed: number) => string;

/** What the specification of a field leaves free; what is not named here counts. */
interface Freedom {
  /** What stands between the members; a comma if nothing else is said. */
  separator?: ',' | ';';
  /** The order says nothing, where no name stands twice. */
  order?: true;
  /** To say it twice is to say it once. */
  doubles?: true;
  /** The case says nothing: of the names before an equals sign, or of the members whole. */
  case?: 'names' | 'members';
  /** An argument may be a token or a quoted string. */
  quotes?: true;
  /** The first member is what the others are parameters of, and stays in front. */
  head?: true;
}

export const TOKEN = String.raw`[\w.*/+-]+`;
export const QUOTED = String.raw`"[^"\\]*"`;
export const DIRECTIVE = `${TOKEN}(?:=(?:${TOKEN}|${QUOTED}))?`;
export const PARAMETERS = `(?:; ?${DIRECTIVE})*`;

/** Whether the seed takes one of the freedoms. */
export const has = (seed: number, bit: number) => ((seed >> bit) & 1) === 1;

/** A list of members of one grammar. What is no such list stays as it is. */
export function list(grammar: string, freedom: Freedom): Respell {
  const { separator = ',' } = freedom;
  const isList = new RegExp(`^(?:${grammar})(?:[ \\t]*${separator}[ \\t]*(?:${grammar}))*$`);
  return (value, seed) => {
    if (!isList.test(value)) return value;
    const members = value.match(new RegExp(grammar, 'g'))!;
    const head = freedom.head ? members.slice(0, 1) : [];
    const rest = members.slice(head.length);
    const names = new Set(rest.map((member) => nameOf(member).toLowerCase()));
    const isTurned = has(seed, 0) && freedom.order && names.size === rest.length;
    const turned = isTurned ? [...rest.slice(1), ...rest.slice(0, 1)] : rest;
    const doubled =
      has(seed, 1) && freedom.doubles ? turned.flatMap((each) => [each, each]) : turned;
    const respelt = [...head, ...doubled].map((member) => respellMember(member, freedom, seed));
    return respelt.join(has(seed, 4) ? ` \t${separator}\t ` : `${separator} `);
  };
}

const nameOf = (member: string) => /^[^=;]*/.exec(member)![0];

function respellMember(member: string, { case: free, quotes }: Freedom, seed: number): string {
  const name = free === 'members' ? member : nameOf(member);
  const argument = member.slice(name.length);
  const recased = has(seed, 2) && free ? recase(name) : name;
  return recased + (has(seed, 3) && quotes ? requote(argument) : argument);
}

/** In capitals, or not where it is in capitals already. */
export const recase = (text: string) =>
  text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();

/** A quoted string as a token, and the other way round. */
export const requote = (text: string) =>
  text.replace(/=(?:"([\w-]+)"|([\w.*/+-]+))/g, (_, quoted: string, token: string) =>
    quoted === undefined ? `="${token}"` : `=${quoted}`,
  );
