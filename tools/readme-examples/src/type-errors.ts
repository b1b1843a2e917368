import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * What the compiler has to say against a program, under the settings of the repository.
 *
 * @param path where the program would stand; there need not be a file
 */
export function typeErrors(path: string, program: string, settings: string): string[] {
  const { config } = ts.readConfigFile(settings, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(settings));
  const host = ts.createCompilerHost(options);
  const withProgram: ts.CompilerHost = {
    ...host,
    fileExists: (name) => name === path || host.fileExists(name),
    readFile: (name) => (name === path ? program : host.readFile(name)),
    getSourceFile: (name, ...rest) =>
      name === path
        ? ts.createSourceFile(name, program, ts.ScriptTarget.Latest)
        : host.getSourceFile(name, ...rest),
  };
  const compiled = ts.createProgram(
    [path],
    { ...options, types: ['node'], typeRoots: [join(dirname(settings), 'node_modules/@types')] },
    withProgram,
  );
  return ts
    .getPreEmitDiagnostics(compiled, compiled.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
