import { getRequestListener } from '@hono/node-server';
import { createAccountStore } from './accounts/account-store';
import { createApp } from './api/app';
import { seedBelievable } from './seed/believable-seed';
import { seedBulk } from './seed/bulk-seed';
import { createInspection, type Inspection } from './inspection';
import type { Instance, RateLimit } from './instance';
import {
  isAtLeast,
  parseInstanceVersion,
  supports,
  type InstanceVersion,
} from './instance-version';
import { listenOnLoopback } from './listener';
import { plantToken, plantUser, type TokenSketch, type UserSketch } from './seed/planting';
import { createRequestLog, type RecordedRequest } from './request-log';
import { plantCredential, plantResidents } from './seed/residents';
import type { IssuedToken } from './accounts/token-lifecycle';
import type { User } from './accounts/user';

export type { PersonalAccessToken } from './accounts/personal-access-token';
export type { RecordedRequest } from './request-log';
export type { IssuedToken } from './accounts/token-lifecycle';
export type { User } from './accounts/user';

export interface DemoInstanceOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** From 15.11 on; `19.0.2-ee` when left out. */
  readonly version?: string;
  /** 0, or left out = any free one. */
  readonly port?: number;
  /** Such as `/gitlab`, for an instance that does not live at the root of its host. */
  readonly relativeUrlRoot?: string;
  /** Null = tokens need not expire. When left out: 365, before 16.0 null. */
  readonly maxLifetimeDays?: number | null;
  /**
   * `believable` (when left out): a developer with a token for every state and urgency. `empty`:
   * the credential only. A number: that many tokens in the list, the credential among them.
   */
  readonly seed?: 'believable' | 'empty' | { readonly tokens: number };
  /** Administrators need the scope `admin_mode` to act as such; off when left out. */
  readonly adminMode?: boolean;
  /** On when left out. */
  readonly impersonationEnabled?: boolean;
  /** Fine-grained tokens are enforced, so that no human's token can be rotated; off when left out. */
  readonly legacyRotationDisabled?: boolean;
  /** None when left out. */
  readonly rateLimit?: RateLimit;
  /** Address the instance believes to have, named in answers; the real one when left out. */
  readonly externalUrl?: string;
  /** Told of errors inside the instance, which a client sees as 500; a process warning otherwise. */
  readonly onError?: (error: Error) => void;
}

/**
 * A running GitLab-compatible instance on this computer.
 *
 * Numbers in brackets in its code are sections of `gitlab-api.md`, the contract of GitLab's token
 * APIs that it follows.
 */
export interface DemoInstance extends Inspection {
  /** Such as `http://127.0.0.1:8080`, with the relative root if there is one. */
  readonly url: string;
  /** Value of a token of the developer's, with scope `api`. */
  readonly credential: string;
  /** The developer whose tokens these are, no administrator. */
  readonly user: User;
  readonly administrator: User;
  /** The latest 2,000 requests, in the order of their answers. */
  readonly requests: readonly RecordedRequest[];
  addUser(sketch: UserSketch): User;
  /** Of the developer when no user is named. No rule is asked: it may be expired or revoked. */
  addToken(sketch: Partial<TokenSketch>): IssuedToken;
  close(): Promise<void>;
}

const DEFAULT_VERSION = '19.0.2-ee';
const EARLIEST_RELEASE = '15.11';
const DEFAULT_MAX_LIFETIME_DAYS = 365;
const REMEMBERED_REQUESTS = 2_000;

/**
 * Starts an instance on 127.0.0.1.
 *
 * @throws RangeError when the version is none or too old; Node's error when the port is taken
 */
export async function startDemoInstance(options: DemoInstanceOptions): Promise<DemoInstance> {
  const version = parseInstanceVersion(options.version ?? DEFAULT_VERSION);
  if (version === null || !isAtLeast(version, EARLIEST_RELEASE)) {
    throw new RangeError(`not a GitLab version from ${EARLIEST_RELEASE} on: ${options.version}`);
  }
  const { server, origin, close } = await listenOnLoopback(options.port ?? 0);
  const instance = createInstance(options, version, origin);
  const log = createRequestLog(REMEMBERED_REQUESTS);
  const app = createApp(instance, log, options.onError ?? ((error) => process.emitWarning(error)));
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    overrideGlobalObjects: false,
  });
  server.on('request', (request, response) => void listener(request, response));

  const { administrator, developer: user } = plantResidents(instance);
  seed(instance, user, options.seed ?? 'believable');
  const credential = plantCredential(instance, user.id);
  return {
    url: origin + instance.relativeUrlRoot,
    credential: credential.value,
    user,
    administrator,
    requests: log.entries,
    ...createInspection(instance),
    addUser: (sketch) => plantUser(instance, sketch),
    addToken: (sketch) => plantToken(instance, { userId: user.id, ...sketch }),
    close,
  };
}

function createInstance(
  options: DemoInstanceOptions,
  version: InstanceVersion,
  origin: string,
): Instance {
  const relativeUrlRoot = options.relativeUrlRoot ?? '';
  const usualLifetimeDays = supports(version, 'required-expiry') ? DEFAULT_MAX_LIFETIME_DAYS : null;
  return {
    now: options.now,
    version,
    accounts: createAccountStore(),
    maxLifetimeDays:
      options.maxLifetimeDays === undefined ? usualLifetimeDays : options.maxLifetimeDays,
    adminMode: options.adminMode ?? false,
    impersonationEnabled: options.impersonationEnabled ?? true,
    legacyRotationDisabled: options.legacyRotationDisabled ?? false,
    rateLimit: options.rateLimit ?? null,
    externalUrl: options.externalUrl ?? origin + relativeUrlRoot,
    relativeUrlRoot,
  };
}

function seed(
  instance: Instance,
  user: User,
  choice: NonNullable<DemoInstanceOptions['seed']>,
): void {
  if (choice === 'believable') seedBelievable(instance, user.id);
  else if (choice !== 'empty') seedBulk(instance, user.id, choice.tokens - 1);
}
