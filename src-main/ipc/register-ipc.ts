import { ipcMain } from 'electron';
import type { Result } from '../../src-preload/contract/app-error';
import {
  CALL_CHANNEL,
  type RouteName,
  type RouteOutput,
} from '../../src-preload/contract/contract';
import type { Log } from '../log/log';
import type { Handlers } from './handlers';
import { inputSchemas } from './input-schemas';
import { isTrustedSender, type SenderEvent } from './trusted-sender';

export interface IpcOptions {
  readonly handlers: Handlers;
  readonly trustedOrigin: string;
  readonly isOurWindow: (webContentsId: number) => boolean;
  readonly log: Log;
}

/** Registers the one channel that the window asks through. Never throws across the border. */
export function registerIpc(options: IpcOptions): void {
  ipcMain.handle(CALL_CHANNEL, (event, route: unknown, input: unknown) =>
    answerCall(options, event, route, input),
  );
}

/** Both gates, then the handler. Whatever goes wrong comes back as an answer with a code. */
export async function answerCall(
  options: IpcOptions,
  event: SenderEvent,
  route: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  const { handlers, trustedOrigin, isOurWindow, log } = options;
  if (!isTrustedSender(event, trustedOrigin, isOurWindow)) {
    log.warn('ipc.sender-refused', {});
    return { ok: false, code: 'SENDER_REFUSED', details: {} };
  }
  if (!isRouteName(route)) return { ok: false, code: 'INPUT_INVALID', details: {} };
  try {
    return await callRoute(handlers, route, input);
  } catch (error) {
    log.error('ipc.handler-threw', { route, error: error instanceof Error ? error.name : 'other' });
    return { ok: false, code: 'INTERNAL', details: {} };
  }
}

async function callRoute<R extends RouteName>(
  handlers: Handlers,
  route: R,
  input: unknown,
): Promise<Result<RouteOutput<R>>> {
  const parsed = inputSchemas[route].safeParse(input);
  if (!parsed.success) return { ok: false, code: 'INPUT_INVALID', details: {} };
  return handlers[route](parsed.data);
}

function isRouteName(route: unknown): route is RouteName {
  return typeof route === 'string' && Object.hasOwn(inputSchemas, route);
}
