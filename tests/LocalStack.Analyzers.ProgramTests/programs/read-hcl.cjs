// Prints a file of Terraform as JSON: read-hcl.cjs FILE
'use strict';
const { readFileSync } = require('node:fs');
const { parse } = require('@cdktf/hcl2json');

parse(process.argv[2], readFileSync(process.argv[2], 'utf8')).then(
  value => console.log(JSON.stringify(value)),
  error => { console.error(String(error.message ?? error)); process.exitCode = 1; });
