import { afterEach, beforeEach } from 'vitest';
import { startDemoInstance, type DemoInstance } from '../../src-main/demo-instance/demo-instance';
import type { ConnectionSummary, TokenSummary } from '../../src-preload/contract/models';
import { startFaultProxy, type Fault, type FaultProxy, type PassedRequest } from './fault-proxy';
import { createTestApp, type TestApp } from './test-app';

/** An app that is connected to a demo instance of its own, through a proxy that can fail. */
export interface ConnectedApp {
  readonly instance: DemoInstance;
  readonly proxy: FaultProxy;
  readonly app: TestApp;
  readonly connection: ConnectionSummary;
}

/**
 * Makes one before each test of the file and takes it away after. The clock stands still.
 *
 * @param now epoch milliseconds
 * @param credentialOf what it signs in with; the developer's credential when left out
 */
export function useConnectedApp(
  now: number,
  use: (its: ConnectedApp) => void,
  credentialOf: (instance: DemoInstance) => string = ({ credential }) => credential,
): void {
  let end = (): Promise<void> => Promise.resolve();
  beforeEach(async () => {
    const instance = await startDemoInstance({ now: () => now });
    const proxy = await startFaultProxy(instance.url);
    const app = await createTestApp(() => now);
    const connection = await app.connect(proxy.url, credentialOf(instance));
    end = async () => {
      proxy.faultFor = () => null;
      await app.remove();
      await proxy.close();
      await instance.close();
    };
    use({ instance, proxy, app, connection });
  });
  afterEach(() => end());
}

/** An administrator's token with scope `api`. */
export function anAdministrator(instance: DemoInstance): string {
  const { administrator } = instance;
  return instance.addToken({ userId: administrator.id, name: 'root', scopes: ['api'] }).value;
}

export const isCreation = ({ method, path }: PassedRequest): boolean =>
  method === 'POST' && /\/(?:personal_access|impersonation)_tokens$/.test(path);

export const isRotation = ({ method, path }: PassedRequest): boolean =>
  method === 'POST' && path.includes('/rotate');

/** The first living token that fits; the demo has several of each kind. */
export function findLiving(app: TestApp, fits: (token: TokenSummary) => boolean): TokenSummary {
  const token = app.tokens().find((candidate) => !candidate.revoked && fits(candidate));
  if (!token) throw new Error('no such token in the demo');
  return token;
}

/** The rotation fails this way, or not at all, and from then on nothing gets through. */
export function cutOffFromRotationOn(proxy: FaultProxy, fault: Fault | null): void {
  let isOff = false;
  proxy.faultFor = (request) => {
    if (isOff) return 'cut-before';
    isOff = isRotation(request);
    return isOff ? fault : null;
  };
}
