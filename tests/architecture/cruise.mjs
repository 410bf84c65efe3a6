/**
 * `node tests/architecture/cruise.mjs [folder]`: do the modules of a project keep to .dependency-cruiser.mjs?
 * Prints each breach with its reason; ends with 1 if there is one, or if nothing was read at all.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import swc from '@swc/core';
import { cruise } from 'dependency-cruiser';
import rules from '../../.dependency-cruiser.mjs';

// With TypeScript 7 dependency-cruiser 17 has swc alone to read TypeScript, and there it reads no JSX and takes
// `import type` for an import. So JSX is switched on for it, and a type-only import is shown to it as what it does know,
// a type annotation: `let it: import('./x.ts')`, which it calls a "type-import".
const parse = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => {
  const module = parse(file, { ...options, tsx: file.endsWith('x') });
  return {
    ...module,
    body: module.body.map((item) => (isTypeOnly(item) ? asAnnotation(item.source.value) : item)),
  };
};

const isTypeOnly = (item) =>
  (item.type === 'ImportDeclaration' || item.type === 'ExportNamedDeclaration') &&
  Boolean(item.source) &&
  (item.typeOnly || (item.specifiers.length > 0 && item.specifiers.every((one) => one.isTypeOnly)));

const asAnnotation = (source) =>
  swc.parseSync(`let it: import(${JSON.stringify(source)});`, { syntax: 'typescript' }).body[0];

process.chdir(process.argv[2] ?? '.');
const folders = ['src', 'mocks', 'tests', 'scripts', 'bench'].filter((folder) => existsSync(folder));
const { output } = await cruise(folders, {
  ruleSet: rules,
  validate: true,
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(dist|data)/' },
});

const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) {
  const { comment } = rules.forbidden.find(({ name }) => name === rule.name);
  console.log(`${rule.name}: ${from} → ${to}\n  ${comment}`);
}
const ours = output.modules.filter(({ source }) => /^(src|mocks)\//.test(source)).length;
console.log(
  `${ours} modules of src and mocks read, ${totalCruised} in all; ${violations.length} against the rules`,
);
process.exitCode = violations.length > 0 || ours === 0 ? 1 : 0;
