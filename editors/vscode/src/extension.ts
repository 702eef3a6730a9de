import * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/node';
import { Command, findCommand } from './command';

const section = 'localstackTokens';
const title = 'LocalStack Credentials';
const installLine = 'dotnet tool install --global LocalStack.Analyzers.Tool';

let client: LanguageClient | undefined;
let output: vscode.LogOutputChannel;
let status: vscode.StatusBarItem;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    output = vscode.window.createOutputChannel(title, { log: true });
    status = vscode.window.createStatusBarItem('localstackTokens.status', vscode.StatusBarAlignment.Right);
    status.name = title;
    context.subscriptions.push(
        output,
        status,
        vscode.commands.registerCommand('localstackTokens.restart', restart),
        vscode.commands.registerCommand('localstackTokens.showOutput', () => output.show()),
        vscode.commands.registerCommand('localstackTokens.install', offerInstallation),
        vscode.workspace.onDidGrantWorkspaceTrust(restart),
        vscode.workspace.onDidChangeConfiguration(async change => {
            if (change.affectsConfiguration(`${section}.command`)) {
                await restart();
            }
        }));
    await start();
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}

async function restart(): Promise<void> {
    await client?.stop();
    client = undefined;
    await start();
}

async function start(): Promise<void> {
    const command = findCommand({
        setting: vscode.workspace.getConfiguration(section).get<string>('command', ''),
        folders: (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file').map(folder => folder.uri.fsPath),
        isTrusted: vscode.workspace.isTrusted,
    });
    if (command === undefined) {
        output.warn(`localstack-tokens was not found. Install it: ${installLine}`);
        show('$(warning) LocalStack', `localstack-tokens is not installed: ${installLine}`, 'localstackTokens.install');

        // Not awaited: until the user answers, the extension would not count as active, and no command of it would run.
        void offerInstallation();
        return;
    }

    await startServer(command);
}

async function startServer(command: Command): Promise<void> {
    output.info(`Starting ${command.program} ${command.args.join(' ')}`);
    client = new LanguageClient(
        section,
        title,
        { command: command.program, args: command.args, options: { cwd: command.folder } },
        {
            documentSelector: [{ scheme: 'file' }, { scheme: 'untitled' }],
            initializationOptions: vscode.workspace.getConfiguration(section),
            outputChannel: output,
        });
    client.onDidChangeState(({ newState }) => showState(newState));
    try {
        await client.start();
    } catch (error) {
        output.error(`The language server did not start: ${error instanceof Error ? error.message : String(error)}`);
        showState(State.Stopped);
    }
}

function showState(state: State): void {
    if (state === State.Running) {
        show('$(shield) LocalStack', 'Searching for LocalStack credentials while you type', 'localstackTokens.showOutput');
    } else if (state === State.Starting) {
        show('$(sync~spin) LocalStack', 'The language server starts', 'localstackTokens.showOutput');
    } else {
        show('$(error) LocalStack', 'The language server has stopped. Click to start it again.', 'localstackTokens.restart');
    }
}

function show(text: string, tooltip: string, command: string): void {
    status.text = text;
    status.tooltip = tooltip;
    status.command = command;
    status.show();
}

/** Writes the line into a terminal and leaves it to the user to run it. */
async function offerInstallation(): Promise<void> {
    const terminal = 'Write it into a terminal';
    const settings = 'Set its path';
    const choice = await vscode.window.showWarningMessage(`The command localstack-tokens was not found. Install it with: ${installLine}`, terminal, settings);
    if (choice === terminal) {
        const shell = vscode.window.createTerminal(title);
        shell.show();
        shell.sendText(installLine, false);
    } else if (choice === settings) {
        await vscode.commands.executeCommand('workbench.action.openSettings', `${section}.command`);
    }
}
