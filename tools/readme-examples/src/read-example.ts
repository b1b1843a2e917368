/** The example of a README: what its reader would type, and what they would see. */
export interface Example {
  program: string;
  output: string;
}

/**
 * The blocks of a README as one program: each block of TypeScript goes on where the one before it
 * ended, and the blocks of plain text are what they print. Null where there is no such block.
 */
export function readExample(markdown: string): Example | null {
  const blocks = [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  const inLanguage = (language: string) =>
    blocks
      .filter(([, name]) => name === language)
      .map(([, , text]) => text)
      .join('');
  const program = inLanguage('ts');
  return program === '' ? null : { program, output: inLanguage('text') };
}
