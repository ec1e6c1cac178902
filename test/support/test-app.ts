import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventName, Events } from '../../src-preload/contract/contract';
import type { Result } from '../../src-preload/contract/app-error';
import type { ConnectionSummary, TokenSummary } from '../../src-preload/contract/models';
import { composeDomain, type Domain } from '../../src-main/compose-domain';
import type { DemoInstance } from '../../src-main/demo-instance/demo-instance';
import { createEventHub } from '../../src-main/events/event-hub';
import { createTransport } from '../../src-main/gitlab/transport';
import { createProfile, type Profile } from '../../src-main/profile/profile';
import type { Clock } from '../../src-main/wakeups/ticker';
import type { Warning } from '../../src-preload/contract/warnings';
import { createFakeClipboard, type FakeClipboard } from './fake-clipboard';
import { createFakeTime } from './fake-time';
import { createInMemoryKeychain, type InMemoryKeychain } from './in-memory-keychain';

/** The app without its window: real files, real HTTP, a keychain and a clipboard to look into. */
export interface TestApp {
  readonly domain: Domain;
  readonly profile: Profile;
  readonly keychain: InMemoryKeychain;
  readonly clipboard: FakeClipboard;
  /** What was notified, one entry a notification. */
  readonly notifications: (readonly Warning[])[];
  /** Whether the system shows notifications; it does unless the test says otherwise. */
  shows: boolean;
  readonly events: { readonly name: EventName; readonly payload: Events[EventName] }[];
  /** Connects and waits for the first list. */
  connect(url: string, credential: string): Promise<ConnectionSummary>;
  tokens(): readonly TokenSummary[];
  /** The same profile and keychain in a new run. */
  restart(): Promise<TestApp>;
  /** Text of every file of the profile, by path. */
  files(): Promise<ReadonlyMap<string, string>>;
  remove(): Promise<void>;
}

interface Kept {
  readonly directory: string;
  readonly keychain: InMemoryKeychain;
  readonly clipboard: FakeClipboard;
  readonly now: () => number;
  readonly clock: Clock;
}

/** @param clock moves only when the test moves it; when left out, never */
export async function createTestApp(
  now: () => number,
  clock: Clock = createFakeTime(now()).clock,
): Promise<TestApp> {
  const directory = await mkdtemp(join(tmpdir(), 'latchkey-app-'));
  const keychain = createInMemoryKeychain();
  return run({ directory, keychain, clipboard: createFakeClipboard(), now, clock });
}

/** Fails the test with the error's code when the call did not succeed. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
}

async function run(kept: Kept): Promise<TestApp> {
  const { directory, keychain, clipboard, now, clock } = kept;
  const profile = createProfile(directory, join(directory, 'not-the-default'));
  const hub = createEventHub();
  const events: { name: EventName; payload: Events[EventName] }[] = [];
  hub.onAny((name, payload) => events.push({ name, payload }));
  const notifications: (readonly Warning[])[] = [];
  const domain = await composeDomain({
    profile,
    hub,
    transport: createTransport({
      read: (url, init) => fetch(url, init),
      mutate: (url, init) => fetch(url, { ...init, headers: withoutReuse(init.headers) }),
      wait: () => Promise.resolve(),
      random: () => 0,
    }),
    clipboard,
    createKeychain: () => keychain,
    startDemoInstance: (): Promise<DemoInstance> => Promise.reject(new Error('not asked for')),
    createId: randomUUID,
    now,
    clock,
    random: () => 0.5,
    announce(warnings) {
      if (app.shows) notifications.push(warnings);
      return Promise.resolve(app.shows);
    },
  });
  const app: TestApp = {
    domain,
    profile,
    keychain,
    clipboard,
    notifications,
    shows: true,
    events,
    async connect(address, credential) {
      const added = valueOf(
        await domain.connections.add({
          address,
          credential,
          allowInsecure: false,
          store: 'keychain',
        }),
      );
      valueOf(await domain.syncs.sync(added.id));
      return valueOf(toResult(domain.book.summaries().find(({ id }) => id === added.id)));
    },
    tokens: () => domain.lists.all().flatMap(({ tokens }) => tokens),
    restart: () => run(kept),
    files: () => readFolder(directory),
    async remove() {
      domain.wakeups.stop();
      // Joins a fetch that still runs, which would write its file again.
      await domain.syncs.syncAll();
      for (const { id } of domain.book.all()) await domain.recovery.lookAround(id);
      await rm(directory, { recursive: true, force: true });
    },
  };
  return app;
}

function toResult<T>(value: T | undefined): Result<T> {
  return value === undefined
    ? { ok: false, code: 'CONNECTION_UNKNOWN', details: {} }
    : { ok: true, value };
}

/** Node keeps connections too; a fresh one each time, as Chromium's is made to be. */
function withoutReuse(headers: RequestInit['headers']): Headers {
  const own = new Headers(headers);
  own.set('connection', 'close');
  return own;
}

async function readFolder(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)),
  );
}
