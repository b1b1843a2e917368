import { insertInOrder } from './insert-in-order.ts';
import { exportNameOf } from './new-rule.ts';

/** The source of rule-registry.ts with one rule more, in the order of the codes. */
export function registerRule(registry: string, code: string): string {
  const name = exportNameOf(code);
  const imported = insertInOrder(
    registry,
    `import { ${name} } from './rules/${code}.ts';`,
    (line) => /^import .* from '\.\/rules\/([a-z0-9-]+)\.ts';$/.exec(line)?.[1] ?? null,
  );
  return insertInOrder(imported, `  ${name},`, (line) => {
    const listed = /^ {2}(\w+),$/.exec(line)?.[1];
    return listed ? codeOf(listed) : null;
  });
}

/** `thing-differs` of `thingDiffers` */
const codeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
