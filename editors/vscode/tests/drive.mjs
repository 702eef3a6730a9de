// Installs the extension in a real VS Code (code-server), drives it by a browser, and makes the pictures of the README.
//
//   node drive.mjs CODE_SERVER VSIX COMMAND [PICTURES]
//
// CODE_SERVER: the folder of the npm package code-server. VSIX: the packaged extension. COMMAND: an executable localstack-tokens.
// PICTURES: the folder for the pictures; without one, none are kept.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { createRequire } from 'node:module';

const [codeServer, vsix, command, pictures] = process.argv.slice(2);
const { chromium } = createRequire(path.join(codeServer, '..', '..', 'package.json'))('playwright-core');

const limit = 60_000;
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'localstack-vscode-'));
const evil = path.join(home, 'evil-was-run');
let server;

// Made here, for no file may hold one.
function token() {
    const payload = 'FAKEfake-ABCD-TEST-0000-FAKE0000';
    return ['ls', payload + createHash('md5').update(payload).digest('hex').slice(0, 4)].join('-');
}

function write(file, text, mode) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { mode });
    return file;
}

const files = {
    'appsettings.json': secret => `{\n  "LocalStack": {\n    "UseLocalStack": true,\n    "AuthToken": "${secret}"\n  }\n}\n`,
    'docker-compose.yml': secret => `services:\n  localstack:\n    image: localstack/localstack-pro\n    environment:\n      LOCALSTACK_AUTH_TOKEN: ${secret}\n      DEBUG: 1\n`,
    '.env': secret => `DEBUG=1\nLOCALSTACK_AUTH_TOKEN=${secret}\n`,
};

const expected = {
    'appsettings.json': '"AuthToken": "${LOCALSTACK_AUTH_TOKEN}"',
    'docker-compose.yml': 'LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN:?required}',
    '.env': '#LOCALSTACK_AUTH_TOKEN=',
};

function makeFolder(name) {
    const folder = path.join(home, name);
    for (const [file, text] of Object.entries(files)) {
        write(path.join(folder, file), text(token()));
    }

    spawnSync('git', ['init', '--quiet', folder]);
    return folder;
}

/** A folder that wants its own programs to be run. */
function makeHostileFolder() {
    const folder = makeFolder('hostile');
    const program = write(path.join(folder, 'evil.sh'), `#!/bin/sh\ntouch '${evil}'\n`, 0o755);
    write(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'localstackTokens.command': program }));
    write(path.join(folder, '.config', 'dotnet-tools.json'), JSON.stringify({ version: 1, isRoot: true, tools: { 'localstack.analyzers.tool': { version: '9.9.9', commands: ['localstack-tokens'] } } }));
    return folder;
}

function freePort() {
    return new Promise(resolve => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

async function startServer(settings) {
    const data = fs.mkdtempSync(path.join(home, 'data-'));
    write(path.join(data, 'User', 'settings.json'), JSON.stringify({
        'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'telemetry.telemetryLevel': 'off', 'chat.commandCenter.enabled': false, 'chat.disableAIFeatures': true,
        'workbench.secondarySideBar.defaultVisibility': 'hidden', 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern', 'extensions.autoUpdate': false, ...settings,
    }));
    const port = await freePort();
    const common = ['--user-data-dir', data, '--extensions-dir', path.join(home, 'extensions'), '--auth', 'none', '--disable-telemetry', '--disable-update-check'];
    const entry = path.join(codeServer, 'out', 'node', 'entry.js');

    const env = { ...process.env, HOME: home };
    const installed = spawnSync(process.execPath, [entry, ...common, '--install-extension', vsix], { env, encoding: 'utf8' });
    if (installed.status !== 0) {
        throw new Error(`The extension was not installed: ${installed.stdout}${installed.stderr}`);
    }

    server = spawn(process.execPath, [entry, ...common, '--bind-addr', `127.0.0.1:${port}`], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    await new Promise((resolve, reject) => {
        server.stdout.on('data', text => String(text).includes('HTTP server listening') && resolve());
        server.on('exit', code => reject(new Error(`code-server ended with ${code}`)));
        setTimeout(() => reject(new Error('code-server does not listen')), limit).unref();
    });
    server.removeAllListeners('exit');
    return `http://127.0.0.1:${port}`;
}

async function until(isDone, what) {
    for (const end = Date.now() + limit; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 100))) {
        if (isDone()) {
            return;
        }
    }

    throw new Error(`Not seen: ${what}.`);
}

/** Puts the command where a global tool of .NET is. PATH would not do: VS Code takes that of a login shell. */
function installCommand() {
    const tools = path.join(home, '.dotnet', 'tools');
    fs.mkdirSync(tools, { recursive: true });
    fs.copyFileSync(command, path.join(tools, 'localstack-tokens'));
}

/** Without the command the extension says how to install it; with it, and restarted, it goes on. */
async function seeHint(page) {
    await page.locator('.notification-toast', { hasText: 'dotnet tool install --global LocalStack.Analyzers.Tool' }).waitFor();
    await keep(page, 'hint');
    installCommand();
    await runCommand(page, 'LocalStack Credentials: Restart', 'Restart the Language Server');

    // VS Code keeps a message until somebody closes it, and the pictures are of what comes after it.
    await runCommand(page, 'Notifications: Clear All', 'Clear All Notifications');
    await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    console.log('no command: the line that installs it, and a restart');
}

async function runCommand(page, typed, row) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill(`>${typed}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
}

async function openFile(page, name) {
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').first().fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/** The name of a file as part of the name of a picture. */
const plain = name => name.replace(/^\./, '').replace(/\..*/, '');

const squiggle = page => page.locator('.editor-instance .squiggly-warning');

async function keep(page, name) {
    if (pictures !== undefined) {
        // What the mouse rests on shows what it is, after a while.
        await page.mouse.move(640, 420);
        await page.locator('.workbench-hover').first().waitFor({ state: 'hidden' });
        await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    }
}

async function fixByLightBulb(page, folder, name) {
    await openFile(page, name);
    await squiggle(page).first().waitFor();

    // The caret goes into the finding, without the peek view of F8.
    await squiggle(page).first().click({ force: true });
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+.');
    const action = page.locator('.action-widget .monaco-list-row', { hasText: /Replace the credential by|Remove the entry/ }).first();
    await action.waitFor();
    await keep(page, `bulb-${plain(name)}`);
    await action.click();
    await squiggle(page).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    await until(() => fs.readFileSync(path.join(folder, name), 'utf8').includes(expected[name]), `${name} is fixed`);
    if (fs.readFileSync(path.join(folder, name), 'utf8').includes(token())) {
        throw new Error(`${name} still holds the token.`);
    }

    await keep(page, `fixed-${plain(name)}`);
    console.log(`${name}: squiggle, light bulb, fix, no squiggle`);
}

async function openFolder(browser, address, folder) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 520 } });
    page.setDefaultTimeout(limit);
    await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.statusbar-item', { hasText: 'LocalStack' }).waitFor();
    return page;
}

async function driveTrusted(browser) {
    const folder = makeFolder('app');
    const address = await startServer({ 'security.workspace.trust.enabled': false });
    const page = await openFolder(browser, address, folder);
    await seeHint(page);
    for (const name of Object.keys(files)) {
        await fixByLightBulb(page, folder, name);
    }

    server.kill();
}

async function driveRestricted(browser) {
    const folder = makeHostileFolder();
    const address = await startServer({ 'security.workspace.trust.startupPrompt': 'never' });
    const page = await openFolder(browser, address, folder);
    await openFile(page, 'docker-compose.yml');
    await squiggle(page).first().waitFor();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await keep(page, 'restricted');
    if (fs.existsSync(evil)) {
        throw new Error('A program of a folder that is not trusted was run.');
    }

    console.log('restricted mode: squiggle, and nothing of the folder was run');
    server.kill();
}

let browser;
let failed = false;
try {
    browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    await driveTrusted(browser);
    await driveRestricted(browser);
} catch (error) {
    failed = true;
    console.error(error);
    const page = browser?.contexts().at(-1)?.pages().at(-1);
    if (page !== undefined) {
        await page.screenshot({ path: path.join(os.tmpdir(), 'localstack-vscode-failed.png') });
    }
} finally {
    await browser?.close();
    server?.kill();
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

process.exit(failed ? 1 : 0);
