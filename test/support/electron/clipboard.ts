import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How each system's clipboard is read from outside the app. */
const readers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  linux: ['xclip', '-selection', 'clipboard', '-out', '-target', 'UTF8_STRING'],
  darwin: ['pbpaste'],
  win32: ['powershell', '-NoProfile', '-Command', 'Get-Clipboard -Raw'],
};

/**
 * The text in the system's clipboard as another program gets it; empty when there is none.
 * @throws when the program that reads it is not there or gets no answer within 5 s
 */
export async function readSystemClipboard(): Promise<string> {
  const [command, ...args] = readers[process.platform] ?? ['xclip'];
  try {
    const { stdout } = await run(command, args, { timeout: 5_000 });
    return stdout;
  } catch (error) {
    // What xclip says when nothing (or no text) is in the clipboard.
    if (error instanceof Error && /target .* not available/.test(error.message)) return '';
    throw error;
  }
}

/** The formats in which the X clipboard offers its content. */
export async function clipboardFormats(): Promise<readonly string[]> {
  const { stdout } = await run('xclip', ['-selection', 'clipboard', '-out', '-target', 'TARGETS'], {
    timeout: 5_000,
  });
  return stdout.trim().split('\n');
}

/** Copies a text as another program does: from now on it, and not the app, owns the X clipboard. */
export async function copyInAnotherProgram(text: string): Promise<void> {
  // It goes on in the background, for as long as it owns the clipboard; its output would stay open.
  const child = spawn('xclip', ['-selection', 'clipboard', '-in'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(text);
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`xclip ended with ${String(child.exitCode)}`);
}
