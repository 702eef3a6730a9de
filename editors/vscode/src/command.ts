import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** How the language server is started. */
export interface Command {
    program: string;
    args: string[];

    /** The folder in which it is started; the home of the user where nothing of the workspace is to be run. */
    folder: string;
}

/** What is known of the workspace. */
export interface Workspace {
    /** The path that the user has set; it is not asked for in a workspace that is not trusted. */
    setting: string;
    folders: string[];
    isTrusted: boolean;
}

const name = process.platform === 'win32' ? 'localstack-tokens.exe' : 'localstack-tokens';
const dotnet = process.platform === 'win32' ? 'dotnet.exe' : 'dotnet';
const packageId = 'localstack.analyzers.tool';
const manifests = [path.join('.config', 'dotnet-tools.json'), 'dotnet-tools.json'];

/** Finds the command: the setting, the tool manifest of a folder, the global tools of .NET, PATH. */
export function findCommand(workspace: Workspace): Command | undefined {
    if (workspace.setting !== '') {
        return { program: workspace.setting, args: ['lsp'], folder: os.homedir() };
    }

    return findInManifest(workspace) ?? findInFolders([path.join(os.homedir(), '.dotnet', 'tools'), ...pathFolders()]);
}

/** A tool manifest is part of the workspace: it says what is run, and so it counts in a trusted one only. */
function findInManifest(workspace: Workspace): Command | undefined {
    const runner = workspace.isTrusted ? findProgram(dotnet, pathFolders()) : undefined;
    const folder = workspace.folders.find(candidate => manifests.some(manifest => listsTool(path.join(candidate, manifest))));
    return runner !== undefined && folder !== undefined
        ? { program: runner, args: ['tool', 'run', 'localstack-tokens', '--', 'lsp'], folder }
        : undefined;
}

function listsTool(manifest: string): boolean {
    try {
        const tools = (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { tools?: Record<string, unknown> }).tools ?? {};
        return Object.keys(tools).some(tool => tool.toLowerCase() === packageId);
    } catch {
        // There is none, or it is no manifest: then it lists nothing.
        return false;
    }
}

function findInFolders(folders: string[]): Command | undefined {
    const program = findProgram(name, folders);
    return program === undefined ? undefined : { program, args: ['lsp'], folder: os.homedir() };
}

function findProgram(program: string, folders: string[]): string | undefined {
    return folders.map(folder => path.join(folder, program)).find(candidate => fs.statSync(candidate, { throwIfNoEntry: false })?.isFile());
}

/** Only full paths: a folder that is relative would be one of the workspace. */
function pathFolders(): string[] {
    return (process.env['PATH'] ?? '').split(path.delimiter).filter(folder => path.isAbsolute(folder));
}
