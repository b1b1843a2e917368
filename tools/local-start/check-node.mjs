// Runs before anything in TypeScript is loaded (node --import), because an older Node cannot read it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Env Drift Analyzer needs Node 22.18 or newer; this is ${process.version} (${process.execPath}). ` +
      'On Linux and Windows `npm ci` brings a newer one along, as long as optional dependencies are not omitted; ' +
      'elsewhere install Node 24.',
  );
  process.exit(1);
}
