// Ends with 1 and the errors where GitHub would refuse a workflow or action: check-workflow.mjs FILE
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { register } from 'node:module';

register('./json-modules.mjs', import.meta.url);
const { NoOperationTraceWriter, parseWorkflow, convertWorkflowTemplate } = await import('@actions/workflow-parser');
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');

const file = process.argv[2];
const name = basename(file);
const content = readFileSync(file, 'utf8');
const trace = new NoOperationTraceWriter();
const errors = [];
if (name.startsWith('action.')) {
  errors.push(...parseAction({ name, content }, trace).context.errors.getErrors());
} else {
  const parsed = parseWorkflow({ name, content }, trace);
  errors.push(...parsed.context.errors.getErrors());
  if (parsed.value)
    errors.push(...((await convertWorkflowTemplate(parsed.context, parsed.value)).errors ?? []));
}

for (const error of errors)
  console.error(error.message ?? error.Message ?? String(error));
process.exitCode = errors.length > 0 ? 1 : 0;
