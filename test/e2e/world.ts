import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  startDemoInstance,
  type DemoInstance,
  type DemoInstanceOptions,
  type PersonalAccessToken,
  type RecordedRequest,
} from '../../src-main/demo-instance/demo-instance';
import { createProfile } from '../../src-main/profile/profile';
import { lookUpSecret } from '../support/electron/keyring';
import { launchLatchkey, type Latchkey, type LaunchOptions } from '../support/electron/launch';
import { createWindowPages, type WindowPages } from '../support/electron/pages/window-pages';
import { startNetworkGate, type NetworkGate } from '../support/network-gate';

/** A GitLab, the network to it, and the app on a profile of its own. */
export interface World {
  readonly instance: DemoInstance;
  readonly gate: NetworkGate;
  readonly userDataDir: string;
  /** The app that runs now, and its window. */
  latchkey: Latchkey;
  pages: WindowPages;
  /** Quits as the operating system does and starts again on the same profile. */
  restart(changed?: Partial<LaunchOptions>): Promise<void>;
}

export interface WorldOptions {
  /** By the real clock when it is not given another one. */
  readonly instance?: Partial<DemoInstanceOptions>;
  readonly launch?: Partial<LaunchOptions>;
  /** Connects to the instance through the form; true when left out. */
  readonly connected?: boolean;
}

/** One world for all tests of a file: an instance and an app cost more than most tests. */
export function shareWorld(options: WorldOptions = {}): () => World {
  let world: World | undefined;
  test.beforeAll(async () => {
    world = await startWorld(options);
  });
  // Playwright wants the first parameter destructured, also when nothing is taken from it.
  // eslint-disable-next-line no-empty-pattern
  test.afterEach(async ({}, testInfo) => {
    if (world === undefined || testInfo.status === testInfo.expectedStatus) return;
    await testInfo.attach('output', { body: world.latchkey.output() });
  });
  test.afterAll(async () => {
    if (world !== undefined) await endWorld(world);
  });
  return () => {
    if (world === undefined) throw new Error('The world is there from the first test on');
    return world;
  };
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const instance = await startDemoInstance({ now: Date.now, ...options.instance });
  const gate = await startNetworkGate(instance.url);
  const userDataDir = await mkdtemp(join(tmpdir(), 'profile-'));
  const start = (changed: Partial<LaunchOptions> = {}): Promise<Latchkey> =>
    launchLatchkey({ userDataDir, ...options.launch, ...changed });
  const latchkey = await start();
  const world: World = {
    instance,
    gate,
    userDataDir,
    latchkey,
    pages: createWindowPages(latchkey.page),
    async restart(changed) {
      await world.latchkey.quit();
      world.latchkey = await start(changed);
      world.pages = createWindowPages(world.latchkey.page);
    },
  };
  if (options.connected ?? true) await connect(world.pages, gate.url, instance.credential);
  return world;
}

export async function endWorld({ latchkey, gate, instance, userDataDir }: World): Promise<void> {
  await latchkey.app.close();
  await gate.close();
  await instance.close();
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 });
}

/** Fills in the form that is open, presses the button and waits for the list. */
export async function connect(
  { form, list, shell }: WindowPages,
  address: string,
  credential: string,
): Promise<void> {
  await form.address.fill(address);
  await form.credential.fill(credential);
  await form.submit.click();
  await expect(list.table).toHaveAttribute('data-loaded', /^[1-9]/);
  await expect(shell.syncStatus).toHaveAttribute('data-state', 'idle');
}

/** The account's tokens as the instance has them. */
export const tokensOf = ({ instance }: World): readonly PersonalAccessToken[] =>
  instance.tokens().filter(({ userId, impersonation }) => {
    return userId === instance.user.id && !impersonation;
  });

/** What was sent with these methods, in the order of the answers. */
export const requestsWith = (
  { instance }: World,
  ...methods: readonly string[]
): readonly RecordedRequest[] => instance.requests.filter(({ method }) => methods.includes(method));

/** What would change something on the server. */
export const mutations = (world: World): readonly RecordedRequest[] =>
  requestsWith(world, 'POST', 'PUT', 'PATCH', 'DELETE');

/** Name of the profile's service in the keyring. */
export const keychainServiceOf = ({ userDataDir }: Pick<World, 'userDataDir'>): string =>
  // Any folder but the default one.
  createProfile(userDataDir, join(userDataDir, '..')).keychainService;

/** A secret of the profile as another program finds it in the keyring. */
export const secretOf = (world: World, account: string): Promise<string | undefined> =>
  lookUpSecret({ service: keychainServiceOf(world), account });

/** The id of the connection that the list shows first. */
export async function connectionIdOf({ pages }: World): Promise<string> {
  const id = await pages.list.rows.first().getAttribute('data-connection-id');
  if (id === null) throw new Error('No token is in the list');
  return id;
}
