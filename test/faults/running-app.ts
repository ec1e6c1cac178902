import { appendFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import type { Result } from '../../src-preload/contract/app-error';
import {
  CALL_CHANNEL,
  type RouteInput,
  type RouteName,
  type RouteOutput,
} from '../../src-preload/contract/contract';
import { launchLatchkey, type Latchkey } from '../support/electron/launch';
import { createWindowPages, type WindowPages } from '../support/electron/pages/window-pages';

/** The app, asked as its window asks it. */
export interface RunningApp extends Latchkey {
  readonly pid: number;
  readonly pages: WindowPages;
  /** Rejects when the app ends before it has answered. */
  call<R extends RouteName>(route: R, input: RouteInput<R>): Promise<Result<RouteOutput<R>>>;
  /** The same, for calls that must succeed. */
  ask<R extends RouteName>(route: R, input: RouteInput<R>): Promise<RouteOutput<R>>;
  isRunning(): boolean;
  /** Chromium blanks what others see of it, so it is asked inside. */
  environment(): Promise<string>;
}

export interface StartOptions {
  readonly userDataDir: string;
  /** Every message that main gives to the window is added to this file. */
  readonly messagesFile: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

export async function startApp({ messagesFile, ...options }: StartOptions): Promise<RunningApp> {
  appendFileSync(messagesFile, '');
  const latchkey = await launchLatchkey({
    ...options,
    prepare: (app) => recordMessages(app, messagesFile),
  });
  const { app, page } = latchkey;
  await page.waitForLoadState('domcontentloaded');
  const call = <R extends RouteName>(route: R, input: RouteInput<R>) =>
    page.evaluate<Result<RouteOutput<R>>, { route: R; input: RouteInput<R> }>(
      (asked) => window.desktop.call(asked.route, asked.input),
      { route, input } as never,
    );
  const { pid } = app.process();
  if (pid === undefined) throw new Error('The app has no process');
  return {
    ...latchkey,
    pid,
    pages: createWindowPages(page),
    call,
    async ask(route, input) {
      const answer = await call(route, input);
      if (answer.ok) return answer.value;
      throw new Error(`${route}: ${answer.code} ${JSON.stringify(answer.details)}`);
    },
    isRunning: () => app.process().exitCode === null && app.process().signalCode === null,
    environment: () => app.evaluate(() => JSON.stringify(process.env)),
  };
}

/** What `recordMessages` touches of Electron's inside. */
interface Inside {
  readonly _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
}

/**
 * Writes down what crosses from main to the window, answers and events, from outside the app's own
 * code. A file, so that it outlives a killed app.
 */
async function recordMessages(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(
    ({ app: electron, ipcMain, webContents }, { path, channel }) => {
      const { appendFileSync: append } = process.getBuiltinModule('node:fs');
      const keep = (message: unknown): void => append(path, `${JSON.stringify(message)}\n`);
      const listen = (contents: Electron.WebContents): void => {
        const send = contents.send.bind(contents);
        contents.send = (...message) => {
          keep(message);
          send(...message);
        };
      };
      webContents.getAllWebContents().forEach(listen);
      electron.on('web-contents-created', (_, contents) => listen(contents));
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers;
      const wrap = (handler: (...args: unknown[]) => unknown) => {
        return async (...args: unknown[]): Promise<unknown> => {
          const answer = await handler(...args);
          keep(answer);
          return answer;
        };
      };
      const there = handlers.get(channel);
      if (there !== undefined) handlers.set(channel, wrap(there));
      else {
        const set = handlers.set.bind(handlers);
        handlers.set = (name, handler) => set(name, name === channel ? wrap(handler) : handler);
      }
    },
    { path: file, channel: CALL_CHANNEL },
  );
}
