import { mkdirSync, mkdtempSync, truncateSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startDemoInstance, type DemoInstance } from '../../src-main/demo-instance/demo-instance';
import { createProfile, type Profile } from '../../src-main/profile/profile';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import type { RecoveryItem } from '../../src-preload/contract/models';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy';
import type { Dice } from './dice';
import { restoreKeychain } from './keyring-faults';
import { startApp, type RunningApp, type StartOptions } from './running-app';
import { createWitness, readJournal, type Witness } from './witness';

/** A token whose rotation is asked for in a run, or that was created in it. */
export interface Target {
  readonly tokenId: number;
  readonly name: string;
  readonly isCredential: boolean;
  /** Its own value was told here, and has to be kept. */
  readonly isCreated?: boolean;
}

/** What is done to requests beside the faults of the proxy. */
export type Hooks = Pick<FaultProxy, 'onArrival' | 'onAnswer'>;

export const NO_HOOKS: Hooks = { onArrival: () => undefined, onAnswer: () => undefined };

/** A GitLab, a network that fails on demand, and the app on a profile of its own. */
export interface Stage {
  readonly instance: DemoInstance;
  readonly proxy: FaultProxy;
  readonly witness: Witness;
  readonly profile: Profile;
  readonly connectionId: string;
  /** Where everything that the window is told is written down. */
  readonly messagesFile: string;
  /** The app of now; it may have ended. */
  readonly app: RunningApp;
  /** Everything that runs of the app have printed. */
  output(): string;
  /** Tokens whose rotation was asked for since `begin`. */
  readonly targets: readonly Target[];
  /** Tokens that were revoked in the test's own name, not by a rotation. */
  readonly revoked: ReadonlySet<number>;
  /** How many rotations had come over the network at `begin`. */
  readonly rotationsBefore: number;
  /** The same of creations. */
  readonly creationsBefore: number;
  /** Tokens that only the connection's new credential stands for: their values are given up. */
  readonly givenUp: Set<number>;
  hooks: Hooks;
  /** A new run: nothing goes wrong until it is asked for. */
  begin(): void;
  /** A living token that the app knows; the connection's own credential where that is asked for. */
  takeTarget(dice: Dice, isCredential: boolean): Promise<Target>;
  /** A token that was created in this run: its value must not be lost either. */
  addCreated(tokenId: number, name: string): void;
  revoke(tokenId: number): void;
  start(options?: Partial<StartOptions>): Promise<void>;
  /** The same, without waiting for what it does by itself. */
  launch(options?: Partial<StartOptions>): Promise<void>;
  /** SIGTERM, and a new start on the same profile. */
  restart(): Promise<void>;
  /** SIGKILL. */
  crash(): Promise<void>;
  /** Until the app has fetched and looked at everything that it would by itself. */
  atRest(): Promise<readonly RecoveryItem[]>;
  startOptions(): StartOptions;
  close(): Promise<void>;
}

/** Tokens planted at once; each plant costs a fetch. */
const PLANTED = 6;
const LIFETIME_DAYS = 20;
const NAMES = ['deploy', 'backup', '夜間ビルド', 'laptop of the on-call'] as const;
const SCOPES: readonly [readonly string[], ...(readonly string[])[]] = [
  ['api'],
  ['read_api'],
  ['read_repository', 'write_repository'],
];

/** Starts GitLab, network and app, and connects. */
export async function openStage(): Promise<Stage> {
  await restoreKeychain();
  const instance = await startDemoInstance({ now: Date.now, seed: 'empty' });
  const proxy = await startFaultProxy(instance.url);
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const userDataDir = join(folder, 'profile');
  mkdirSync(userDataDir, { mode: 0o700 });
  const options = { userDataDir, messagesFile: join(folder, 'messages') };
  // Any folder but the default one.
  const profile = createProfile(userDataDir, folder);
  const app = await startApp(options);
  const added = await app.ask('connections.add', {
    address: proxy.url,
    credential: instance.credential,
    allowInsecure: false,
    store: 'keychain',
  });
  await app.ask('tokens.sync', { connectionId: added.id });
  return createStage({ instance, proxy, profile, options, folder, connectionId: added.id }, app);
}

type Fixed = Pick<Stage, 'instance' | 'proxy' | 'profile' | 'connectionId'> & {
  readonly options: StartOptions;
  readonly folder: string;
};

function createStage(fixed: Fixed, first: RunningApp): Stage {
  const { instance, proxy, profile, options, folder, connectionId } = fixed;
  const ownId = (): number => instance.tokenForValue(instance.credential)?.id ?? 0;
  const witness = createWitness(profile.journalDirectory, ownId);
  const outputs: RunningApp[] = [first];
  const pool: Target[] = [];
  let app = first;
  let targets: Target[] = [];
  let rotationsBefore = 0;
  let creationsBefore = 0;
  const revoked = new Set<number>();

  proxy.onArrival = async (request) => {
    witness.onArrival(request);
    await stage.hooks.onArrival(request);
  };
  proxy.onAnswer = async (request, answer) => {
    witness.onAnswer(request, answer);
    await stage.hooks.onAnswer(request, answer);
  };

  const stage: Stage = {
    instance,
    proxy,
    witness,
    profile,
    connectionId,
    messagesFile: options.messagesFile,
    get app() {
      return app;
    },
    get targets() {
      return targets;
    },
    get rotationsBefore() {
      return rotationsBefore;
    },
    get creationsBefore() {
      return creationsBefore;
    },
    revoked,
    givenUp: new Set(),
    hooks: NO_HOOKS,
    output: () => outputs.map((run) => run.output()).join('\n'),
    begin() {
      proxy.faultFor = () => null;
      stage.hooks = NO_HOOKS;
      targets = [];
      rotationsBefore = witness.rotations.length;
      creationsBefore = witness.creations.length;
      stage.givenUp.clear();
      truncateSync(options.messagesFile);
    },
    async takeTarget(dice, isCredential) {
      const target = isCredential ? await ownCredential(stage) : await fromPool(stage, pool, dice);
      targets.push(target);
      return target;
    },
    addCreated(tokenId, name) {
      targets.push({ tokenId, name, isCredential: false, isCreated: true });
    },
    revoke(tokenId) {
      revoked.add(tokenId);
      instance.revoke(tokenId);
    },
    async launch(added = {}) {
      app = await startApp({ ...options, ...added });
      outputs.push(app);
    },
    async start(added = {}) {
      await stage.launch(added);
      await stage.atRest();
    },
    async restart() {
      await app.quit();
      await stage.start();
    },
    async crash() {
      await app.kill();
    },
    atRest: () => untilAtRest(stage),
    startOptions: () => options,
    async close() {
      await app.app.close();
      await proxy.close();
      await instance.close();
      // What a killed app has started may still be writing for a moment.
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
  return stage;
}

/** The date that rotations ask for. */
export const newExpiry = (dice: Dice): string =>
  addDays(toUtcDate(Date.now()), dice.between(1, 300));

async function ownCredential({ app, connectionId }: Stage): Promise<Target> {
  const connections = await app.ask('connections.list', null);
  const own = connections.find(({ id }) => id === connectionId);
  if (own === undefined) throw new Error('The connection is gone');
  return { tokenId: own.credential.tokenId, name: own.credential.name, isCredential: true };
}

async function fromPool(stage: Stage, pool: Target[], dice: Dice): Promise<Target> {
  if (pool.length === 0) pool.push(...plant(stage, dice));
  const target = pool.pop();
  if (target === undefined) throw new Error('Nothing was planted');
  await untilListed(stage, target.tokenId);
  return target;
}

/** Names and scopes repeat: a successor must not be taken for a namesake's. */
function plant({ instance }: Stage, dice: Dice): readonly Target[] {
  const expiresAt = addDays(toUtcDate(Date.now()), LIFETIME_DAYS);
  return Array.from({ length: PLANTED }, () => {
    const name = dice.pick(NAMES);
    const { token } = instance.addToken({ name, scopes: dice.pick(SCOPES), expiresAt });
    return { tokenId: token.id, name, isCredential: false };
  });
}

/** Another client makes a token that looks like a target, and has not told the app. */
export function plantNamesake({ instance }: Stage, { tokenId, name }: Target): Target {
  const scopes = instance.findToken(tokenId)?.scopes ?? [];
  const expiresAt = addDays(toUtcDate(Date.now()), LIFETIME_DAYS);
  const { token } = instance.addToken({ name, scopes, expiresAt });
  return { tokenId: token.id, name, isCredential: false };
}

async function untilListed({ app, connectionId }: Stage, tokenId: number): Promise<void> {
  const isListed = async (): Promise<boolean> => {
    const lists = await app.ask('tokens.list', null);
    return lists.some(({ tokens }) => tokens.some(({ id }) => id === tokenId));
  };
  // A fetch that was under way is joined, and may be from before the token was there.
  while (!(await isListed())) await app.ask('tokens.sync', { connectionId });
}

async function untilAtRest({
  app,
  connectionId,
  profile,
}: Stage): Promise<readonly RecoveryItem[]> {
  let items: readonly RecoveryItem[] = [];
  const unrest = async (): Promise<string> => {
    const connections = await app.ask('connections.list', null);
    const own = connections.find(({ id }) => id === connectionId);
    if (own?.sync.state === 'syncing') return 'a fetch is under way';
    // Asked after that: the look that follows a fetch has then begun.
    items = await app.ask('recovery.list', null);
    const isGoingOn = readJournal(profile.journalDirectory).length > items.length;
    if (isGoingOn) return 'a rotation is under way';
    const isOpen = items.some(
      ({ outcome, error }) =>
        outcome === 'looking' || (outcome === 'undetermined' && error === null),
    );
    return isOpen ? 'a look is under way' : 'rest';
  };
  await expect.poll(unrest, { intervals: [20, 50, 100], timeout: 45_000 }).toBe('rest');
  return items;
}
