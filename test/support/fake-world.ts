import type { AppError, AppErrorCode, Result } from '../../src-preload/contract/app-error';
import type { TokenDraft, TokenTemplate } from '../../src-preload/contract/creation';
import type { EventName, Events } from '../../src-preload/contract/contract';
import type {
  AppInfo,
  ClipboardState,
  ConnectionSummary,
  KeychainState,
  RecoveryItem,
  SecretStore,
  Settings,
  TokenRef,
  TokenSummary,
  WantedView,
} from '../../src-preload/contract/models';
import type { TokenList, VanishedToken } from '../../src-preload/contract/token-list';
import type { NotificationState, Warning } from '../../src-preload/contract/warnings';

/** All that the fake main knows; handlers change it and tell. */
export interface FakeWorld {
  readonly now: () => number;
  info: AppInfo;
  settings: Settings;
  keychain: KeychainState;
  connections: readonly ConnectionSummary[];
  readonly tokens: Map<string, readonly TokenSummary[]>;
  /** Of all connections. */
  readonly vanished: readonly VanishedToken[];
  clipboard: ClipboardState | null;
  recoveries: readonly RecoveryItem[];
  warnings: readonly Warning[];
  notifications: NotificationState;
  wanted: WantedView | null;
  templates: readonly TokenTemplate[];
  /** A value that a page in the browser showed and the user has copied there. */
  foreignClipboard: string | null;
  /** What the form in the browser was filled in with last. */
  filledForm: TokenDraft | null;
  readonly tell: <E extends EventName>(event: E, payload: Events[E]) => void;
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: AppErrorCode, details: AppError['details'] = {}): Result<never> {
  return { ok: false, code, details };
}

export function setConnections(world: FakeWorld, next: readonly ConnectionSummary[]): void {
  world.connections = next;
  world.tell('connections.changed', next);
}

export function changeConnection(
  world: FakeWorld,
  id: string,
  change: Partial<ConnectionSummary>,
): void {
  setConnections(
    world,
    world.connections.map((one) => (one.id === id ? { ...one, ...change } : one)),
  );
}

export function setTokens(world: FakeWorld, id: string, tokens: readonly TokenSummary[]): void {
  world.tokens.set(id, tokens);
  world.tell('tokens.changed', toList(world, id, tokens));
}

export function toList(
  { vanished }: FakeWorld,
  connectionId: string,
  tokens: readonly TokenSummary[],
): TokenList {
  return {
    connectionId,
    tokens,
    vanished: vanished.filter((token) => token.connectionId === connectionId),
  };
}

export function findToken(world: FakeWorld, ref: TokenRef): TokenSummary | undefined {
  return world.tokens.get(ref.connectionId)?.find(({ id }) => id === ref.tokenId);
}

export function putOnClipboard(world: FakeWorld, ref: TokenRef): ClipboardState {
  const { clipboardSeconds } = world.settings;
  const clearsAt = clipboardSeconds === 0 ? null : world.now() + clipboardSeconds * 1000;
  const token = { connectionId: ref.connectionId, tokenId: ref.tokenId };
  world.clipboard = { token, clearsAt };
  world.tell('clipboard.changed', world.clipboard);
  return world.clipboard;
}

/** The keychain's refusal when it cannot take a secret, or null when it can. */
export function keychainRefusal(world: FakeWorld, store: SecretStore): Result<never> | null {
  if (store === 'memory') return null;
  if (world.keychain === 'locked') return refuse('KEYCHAIN_LOCKED');
  return world.keychain === 'unavailable' ? refuse('KEYCHAIN_UNAVAILABLE') : null;
}
