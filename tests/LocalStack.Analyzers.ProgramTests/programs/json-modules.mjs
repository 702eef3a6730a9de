// Imports JSON without an attribute, as the workflow parser does and bundlers allow.
import { readFile } from 'node:fs/promises';

export async function load(url, context, nextLoad) {
  if (!url.endsWith('.json'))
    return nextLoad(url, context);
  return { format: 'module', shortCircuit: true, source: `export default ${await readFile(new URL(url), 'utf8')};` };
}
