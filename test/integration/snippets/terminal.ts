import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { createFolder } from './running';

/** A program on a terminal, as its user sees it. */
export interface Terminal {
  readonly type: (text: string) => void;
  readonly screen: () => string;
  readonly waitFor: (wanted: RegExp) => Promise<void>;
}

/** Needs `script` of util-linux. */
export async function openTerminal(
  command: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Terminal> {
  const home = await createFolder();
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      TERM: 'dumb',
      LC_ALL: 'C.UTF-8',
      PS1: '> ',
      ...env,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let seen = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen += text;
    for (const listener of listeners) listener();
  });
  return {
    type: (text) => child.stdin.write(text),
    screen: () => seen,
    waitFor: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!wanted.test(seen)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
  };
}
