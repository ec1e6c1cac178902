import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What is typed, or piped in. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Searched before everything else. */
  readonly programs?: string;
}

/** A folder that is gone when the test is. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-snippets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program with hardly any surroundings: a home of its own and a search path. */
export async function runProgram(
  [program = '', ...args]: readonly string[],
  { input = '', env = {}, cwd, programs }: RunOptions = {},
): Promise<Ran> {
  const home = cwd ?? (await createFolder());
  const path = [...(programs === undefined ? [] : [programs]), process.env['PATH'] ?? ''];
  const child = spawn(program, args, {
    cwd: home,
    env: { PATH: path.join(delimiter), HOME: home, LC_ALL: 'C.UTF-8', ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  // It may end without reading what it was given.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, ...output };
}

/** Runs a script of POSIX shell, from a file, as its user would with `sh snippet.sh`. */
export async function runScript(
  script: string,
  options: RunOptions & { readonly shell?: readonly string[] } = {},
): Promise<Ran> {
  const { shell = ['sh'], ...rest } = options;
  const folder = await createFolder();
  const path = join(folder, 'snippet.sh');
  await writeFile(path, `${script}\n`);
  return runProgram([...shell, path], rest);
}

/** Path of an installed program, or null. */
export function findProgram(program: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}
