import type { Result } from '../../src-preload/contract/app-error';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import type {
  AddConnectionInput,
  ConnectionSummary,
  ReplaceCredentialInput,
} from '../../src-preload/contract/models';
import {
  changeConnection,
  keychainRefusal,
  ok,
  refuse,
  setConnections,
  setTokens,
  type FakeWorld,
} from './fake-world';
import { idleSync, sampleConnection, sampleTokens } from './sample-data';

const LOOPBACK = /^(?:localhost|127\.|\[::1\])/;

/** What the fake GitLab says of a credential: those that begin with `glpat-` are known. */
function credentialRefusal(credential: string, host: string): Result<never> | null {
  if (!/^\S+$/.test(credential)) return refuse('CREDENTIAL_MALFORMED');
  if (credential.startsWith('glpat-revoked')) return refuse('CREDENTIAL_REVOKED', { host });
  if (credential.startsWith('glpat-expired')) return refuse('CREDENTIAL_EXPIRED', { host });
  return credential.startsWith('glpat-')
    ? null
    : refuse('CREDENTIAL_UNKNOWN', { host, serverText: '401 Unauthorized', requestId: '01JFAKE' });
}

function parseAddress(address: string): URL | null {
  const text = address.trim();
  const whole = /^[a-z]+:\/\//.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

function join(world: FakeWorld, connection: ConnectionSummary): Result<ConnectionSummary> {
  setConnections(world, [...world.connections, connection]);
  setTokens(world, connection.id, sampleTokens(world.now(), connection.id));
  return ok(connection);
}

export function addConnection(
  world: FakeWorld,
  input: AddConnectionInput,
): Result<ConnectionSummary> {
  const url = parseAddress(input.address);
  if (url === null || !/[.:\]]|localhost/.test(url.host)) return refuse('ADDRESS_INVALID');
  if (url.username !== '') return refuse('ADDRESS_HAS_CREDENTIALS');
  if (!/^https?:$/.test(url.protocol)) return refuse('ADDRESS_SCHEME_REFUSED');
  const { host } = url;
  const insecure = url.protocol === 'http:' && !LOOPBACK.test(host);
  if (insecure && !input.allowInsecure) return refuse('INSECURE_ADDRESS', { host });
  if (host.endsWith('.invalid'))
    return refuse('HOST_UNKNOWN', { host, reason: 'ERR_NAME_NOT_RESOLVED' });
  const refusal = credentialRefusal(input.credential, host) ?? keychainRefusal(world, input.store);
  if (refusal !== null) return refusal;
  if (world.connections.some((one) => one.host === host))
    return refuse('CONNECTION_EXISTS', { host });
  const path = url.pathname.replace(/\/$/, '');
  const base = sampleConnection(world.now());
  return join(world, {
    ...base,
    id: `c${world.connections.length + 1}`,
    instanceUrl: `${url.protocol}//${host}${path}`,
    host,
    insecure,
    credential: { ...base.credential, store: input.store },
  });
}

export function replaceCredential(
  world: FakeWorld,
  input: ReplaceCredentialInput,
): Result<ConnectionSummary> {
  const found = world.connections.find(({ id }) => id === input.connectionId);
  if (found === undefined) return refuse('CONNECTION_UNKNOWN');
  const refusal =
    credentialRefusal(input.credential, found.host) ?? keychainRefusal(world, input.store);
  if (refusal !== null) return refusal;
  const changed: ConnectionSummary = {
    ...found,
    credential: {
      ...found.credential,
      store: input.store,
      state: 'usable',
      expiresAt: addDays(toUtcDate(world.now()), 365),
    },
    sync: idleSync(world.now()),
  };
  changeConnection(world, found.id, changed);
  return ok(changed);
}

export function removeConnection(world: FakeWorld, connectionId: string): Result<null> {
  if (!world.connections.some(({ id }) => id === connectionId)) return refuse('CONNECTION_UNKNOWN');
  world.tokens.delete(connectionId);
  setConnections(
    world,
    world.connections.filter(({ id }) => id !== connectionId),
  );
  return ok(null);
}

export function startDemo(world: FakeWorld): Result<ConnectionSummary> {
  const running = world.connections.find(({ isDemo }) => isDemo);
  if (running !== undefined) return ok(running);
  const base = sampleConnection(world.now());
  return join(world, {
    ...base,
    id: 'demo',
    instanceUrl: 'http://127.0.0.1:41234',
    host: '127.0.0.1:41234',
    username: 'demo',
    displayName: 'Demo User',
    isDemo: true,
    credential: { ...base.credential, store: 'memory' },
  });
}

/** Told as main does it: syncing with progress, then idle, for one connection or all. */
export function syncTokens(world: FakeWorld, connectionId: string | null): Result<null> {
  const wanted = world.connections.filter(({ id }) => connectionId === null || id === connectionId);
  for (const { id, sync } of wanted) {
    const total = world.tokens.get(id)?.length ?? 0;
    changeConnection(world, id, {
      sync: { ...sync, state: 'syncing', progress: { loaded: 0, total } },
    });
    changeConnection(world, id, { sync: idleSync(world.now()) });
  }
  return ok(null);
}
