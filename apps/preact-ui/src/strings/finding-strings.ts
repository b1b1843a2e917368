/** Of one finding. */
export const findingStrings = {
  part: 'Part',
  differs: 'differs',
  policy: (number: number) => `Policy ${number}`,
  ignored: 'given before, so ignored',
  /** A flag that is there. */
  set: 'set',
  why: 'Why it matters',
  fix: 'How to fix it',
  documentation: (code: string) => `Documentation of ${code}`,
};
