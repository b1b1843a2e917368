import { has, list, recase, requote, type Respell } from './respell-list.ts';

/** Policies of directives of sources. A nonce, a path and the name of a group keep their case. */
export const contentSecurityPolicy: Respell = (value, seed) => {
  // A policy begins with the name of a directive.
  if (!/^[a-z][\w' :/.*;-]*$/i.test(value)) return value;
  const policies = value.split(', ').map((policy) => {
    const directives = policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      const turned = has(seed, 0) ? [...sources.slice(1), ...sources.slice(0, 1)] : sources;
      const doubled = has(seed, 1) && name !== 'report-to' ? [...turned, ...turned] : turned;
      const respelt = doubled.map((source) =>
        has(seed, 3) && /^(?:'(?:self|none|unsafe-\w+)'|https:\/\/[\w.-]+)$/.test(source)
          ? recase(source)
          : source,
      );
      const words = [has(seed, 2) ? recase(name) : name, ...respelt];
      return words.join(has(seed, 4) ? ' \t' : ' ');
    });
    // Of several directives of one name, the first counts.
    const doubled = has(seed, 1) ? [...directives, ...directives] : directives;
    const isTurned = has(seed, 0) && !doubled[1];
    return (isTurned ? doubled.reverse() : doubled).join(has(seed, 4) ? ' ;; ' : '; ');
  });
  return (has(seed, 1) ? [...policies, ...policies] : policies).join(', ');
};

const FEATURES = list(String.raw`[\w-]+=(?:\*|\([\w" :/.*-]*\))`, { order: true, doubles: true });

/** Features, and the origins that each of them is for. */
export const permissionsPolicy: Respell = (value, seed) =>
  FEATURES(value, seed).replace(/\(([^)]+)\)/g, (_, inner: string) => {
    const origins = inner.split(' ');
    const turned = has(seed, 0) ? origins.toReversed() : origins;
    const doubled = has(seed, 1) ? [...turned, ...turned] : turned;
    return has(seed, 4) ? `(  ${doubled.join('  ')} )` : `(${doubled.join(' ')})`;
  });

/** Challenges whose parameters are separated as the challenges are: their order stays. */
export const challenges: Respell = (value, seed) => {
  if (
    !/^[A-Za-z]+(?: \w+="[^"]*")?(?:, (?:[A-Za-z]+|\w+="[^"]*"|[A-Za-z]+ \w+="[^"]*"))*$/.test(
      value,
    )
  )
    return value;
  const recased = has(seed, 2) ? value.replace(/[A-Za-z]+(?==|,|$| \w+=)/g, recase) : value;
  const quoted = has(seed, 3) ? requote(recased) : recased;
  return has(seed, 4) ? quoted.replaceAll(', ', ' \t,\t ') : quoted;
};
