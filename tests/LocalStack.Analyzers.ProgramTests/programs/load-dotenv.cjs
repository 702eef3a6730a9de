// Loads a file by the npm package dotenv, and runs a program: load-dotenv.cjs FILE PROGRAM
'use strict';
const { spawnSync } = require('node:child_process');
const { error } = require('dotenv').config({ path: process.argv[2], quiet: true });

if (error) throw error;
process.exitCode = spawnSync(process.argv[3], { stdio: 'inherit' }).status;
