import type { AppError, Result } from '../../src-preload/contract/app-error';
import { DEFAULT_SETTINGS } from '../../src-preload/contract/default-settings';
import type {
  DesktopApi,
  EventName,
  Events,
  RouteInput,
  RouteName,
  RouteOutput,
} from '../../src-preload/contract/contract';
import type {
  AppInfo,
  ConnectionSummary,
  KeychainState,
  Language,
  RecoveryItem,
  Settings,
  TokenSummary,
  WantedView,
} from '../../src-preload/contract/models';
import type { VanishedToken } from '../../src-preload/contract/token-list';
import type { NotificationState, Warning } from '../../src-preload/contract/warnings';
import type { TokenTemplate } from '../../src-preload/contract/creation';
import {
  addConnection,
  removeConnection,
  replaceCredential,
  startDemo,
  syncTokens,
} from './fake-connections';
import {
  adoptToken,
  createToken,
  inspectToken,
  removeTemplate,
  revokeInspected,
  saveTemplate,
} from './fake-creation';
import { copyRecovered, rotateSuccessor, settleRecovery } from './fake-recovery';
import { fakeValue, revokeToken, rotateToken } from './fake-tokens';
import {
  changeConnection,
  findToken,
  ok,
  putOnClipboard,
  refuse,
  setConnections,
  setTokens,
  toList,
  type FakeWorld,
} from './fake-world';
import { setNotifications, snoozeWarning, takeWanted, testNotification } from './fake-warnings';
import { APP_INFO, sampleTokens } from './sample-data';

type Handlers = {
  readonly [R in RouteName]: (input: RouteInput<R>) => Result<RouteOutput<R>>;
};

/** A main process in memory, for unit tests of the window and for its preview. */
export interface FakeDesktop extends DesktopApi {
  /** Everything that was asked, oldest first. */
  readonly calls: readonly { readonly route: RouteName; readonly input: unknown }[];
  /** Refuses the next call of a route; what was asked is not done (but see `DISK_FAILED`). */
  readonly failNext: (route: RouteName, error: AppError) => void;
  /** Answers the next call of a route with this; what was asked is not done. */
  readonly answerNext: <R extends RouteName>(route: R, value: RouteOutput<R>) => void;
  /** The next call of a route is not answered until the returned function is called. */
  readonly holdNext: (route: RouteName) => () => void;
  readonly emit: <E extends EventName>(event: E, payload: Events[E]) => void;
  readonly setKeychain: (state: KeychainState) => void;
  readonly setConnections: (connections: readonly ConnectionSummary[]) => void;
  readonly changeConnection: (id: string, change: Partial<ConnectionSummary>) => void;
  readonly setTokens: (connectionId: string, tokens: readonly TokenSummary[]) => void;
  /** The user has copied this value in the browser; null = something else. */
  readonly copyInBrowser: (value: string | null) => void;
}

export interface FakeDesktopOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly connections?: readonly ConnectionSummary[];
  /** Of every connection; tokens in every state when not given. */
  readonly tokens?: readonly TokenSummary[];
  readonly vanished?: readonly VanishedToken[];
  readonly recoveries?: readonly RecoveryItem[];
  readonly settings?: Partial<Settings>;
  readonly info?: Partial<AppInfo>;
  readonly keychain?: KeychainState;
  readonly systemLanguage?: Language;
  readonly warnings?: readonly Warning[];
  readonly notifications?: NotificationState;
  readonly wanted?: WantedView | null;
  /** The user's own. */
  readonly templates?: readonly TokenTemplate[];
}

function createWorld(options: FakeDesktopOptions, tell: FakeWorld['tell']): FakeWorld {
  const { now, connections = [], tokens } = options;
  return {
    now,
    tell,
    info: { ...APP_INFO, ...options.info },
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    keychain: options.keychain ?? 'ready',
    connections,
    tokens: new Map(
      connections.map(({ id }) => [
        id,
        tokens?.filter(({ connectionId }) => connectionId === id) ?? sampleTokens(now(), id),
      ]),
    ),
    vanished: options.vanished ?? [],
    clipboard: null,
    recoveries: options.recoveries ?? [],
    warnings: options.warnings ?? [],
    notifications: options.notifications ?? { delivery: 'unknown', hint: false },
    wanted: options.wanted ?? null,
    templates: options.templates ?? [],
    foreignClipboard: null,
    filledForm: null,
  };
}

function updateSettings(world: FakeWorld, change: Partial<Settings>, system: Language): Settings {
  world.settings = { ...world.settings, ...change };
  world.tell('settings.changed', world.settings);
  const { language } = world.settings;
  const chosen = language === 'system' ? system : language;
  const inForce = world.info.forcedLanguage ?? chosen;
  if (inForce !== world.info.language) {
    world.info = { ...world.info, language: inForce };
    world.tell('language.changed', world.info);
  }
  return world.settings;
}

function changeClipboard(world: FakeWorld, next: FakeWorld['clipboard']): FakeWorld['clipboard'] {
  world.clipboard = next;
  world.tell('clipboard.changed', next);
  return next;
}

function createHandlers(world: FakeWorld, systemLanguage: Language): Handlers {
  return {
    'app.info': () => ok(world.info),
    'settings.get': () => ok(world.settings),
    'settings.update': (change) => ok(updateSettings(world, change, systemLanguage)),
    'keychain.state': () => ok(world.keychain),
    'keychain.retry': () => ok(world.keychain),
    'connections.list': () => ok(world.connections),
    'connections.add': (input) => addConnection(world, input),
    'connections.replace-credential': (input) => replaceCredential(world, input),
    'connections.remove': ({ connectionId }) => removeConnection(world, connectionId),
    'connections.start-demo': () => startDemo(world),
    'tokens.list': () => ok([...world.tokens].map(([id, tokens]) => toList(world, id, tokens))),
    'tokens.sync': ({ connectionId }) => syncTokens(world, connectionId),
    'tokens.rotate': (input) => rotateToken(world, input),
    'tokens.revoke': (input) => revokeToken(world, input),
    'tokens.copy': (ref) =>
      findToken(world, ref)?.hasValue === true
        ? ok(putOnClipboard(world, ref))
        : refuse('VALUE_MISSING'),
    'tokens.reveal': (ref) =>
      findToken(world, ref)?.hasValue === true
        ? ok({ value: fakeValue(ref) })
        : refuse('VALUE_MISSING'),
    'tokens.create': (input) => createToken(world, input),
    'tokens.adopt': (input) => adoptToken(world, input),
    'tokens.inspect': (input) => inspectToken(world, input),
    'tokens.revoke-inspected': (input) => revokeInspected(world, input),
    'recovery.list': () => ok(world.recoveries),
    'recovery.look': () => ok(null),
    'recovery.rotate-successor': ({ intentId }) => rotateSuccessor(world, intentId),
    'recovery.save': ({ intentId }) => settleRecovery(world, intentId),
    'recovery.copy': ({ intentId }) => copyRecovered(world, intentId),
    'recovery.dismiss': ({ intentId }) => settleRecovery(world, intentId),
    'clipboard.state': () => ok(world.clipboard),
    'clipboard.clear': () => {
      changeClipboard(world, null);
      return ok(null);
    },
    'clipboard.holds-token': () => ok(world.foreignClipboard !== null),
    'clipboard.keep': () =>
      ok(changeClipboard(world, world.clipboard && { ...world.clipboard, clearsAt: null })),
    'texts.copy': () => {
      if (world.clipboard !== null) changeClipboard(world, null);
      return ok(null);
    },
    'links.open': () => ok(null),
    'links.open-prefilled': ({ draft }) => {
      world.filledForm = draft;
      return ok(null);
    },
    'templates.list': () => ok(world.templates),
    'templates.save': (template) => saveTemplate(world, template),
    'templates.remove': ({ id }) => removeTemplate(world, id),
    'warnings.list': () => ok(world.warnings),
    'warnings.snooze': (input) => snoozeWarning(world, input),
    'notifications.state': () => ok(world.notifications),
    'notifications.test': () => ok(testNotification(world)),
    'notifications.dismiss-hint': () =>
      ok(setNotifications(world, { ...world.notifications, hint: false })),
    'window.take-wanted': () => ok(takeWanted(world)),
    'calendar.export': () => ok({ outcome: 'saved', count: 3 }),
  };
}

/** Listeners by event, told with copies as the real border tells them. */
function createEvents(): { readonly tell: FakeWorld['tell']; readonly on: DesktopApi['on'] } {
  const listeners = new Set<{ event: EventName; hear: (payload: never) => void }>();
  return {
    tell(event, payload) {
      for (const one of [...listeners]) {
        if (one.event === event) one.hear(structuredClone(payload) as never);
      }
    },
    on(event, hear) {
      const listener = { event, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** As main does: settings that cannot be written are in force for this run, and told as such. */
function isDoneThoughRefused(route: RouteName, script: Result<unknown>): boolean {
  return route === 'settings.update' && !script.ok && script.code === 'DISK_FAILED';
}

export function createFakeDesktop(options: FakeDesktopOptions): FakeDesktop {
  const { tell, on } = createEvents();
  const world = createWorld(options, tell);
  const handlers = createHandlers(world, options.systemLanguage ?? world.info.language);
  const calls: { route: RouteName; input: unknown }[] = [];
  const scripted = new Map<RouteName, Result<unknown>>();
  const held = new Map<RouteName, Promise<void>>();

  async function call<R extends RouteName>(
    route: R,
    input: RouteInput<R>,
  ): Promise<Result<RouteOutput<R>>> {
    // As over the real border: what cannot be cloned is refused, and nothing is shared.
    const asked = structuredClone(input);
    calls.push({ route, input: asked });
    await held.get(route);
    held.delete(route);
    const script = scripted.get(route);
    const isDone = script === undefined || isDoneThoughRefused(route, script);
    const done = isDone ? handlers[route](asked) : undefined;
    const answer = script ?? done;
    scripted.delete(route);
    return structuredClone(answer) as Result<RouteOutput<R>>;
  }

  return {
    call,
    on,
    calls,
    failNext: (route, error) => scripted.set(route, { ok: false, ...error }),
    answerNext: (route, value) => scripted.set(route, ok(value)),
    holdNext(route) {
      let release = (): void => undefined;
      held.set(route, new Promise((resolve) => (release = resolve)));
      return release;
    },
    emit: tell,
    setKeychain(state) {
      world.keychain = state;
      tell('keychain.changed', state);
    },
    setConnections: (connections) => setConnections(world, connections),
    changeConnection: (id, change) => changeConnection(world, id, change),
    setTokens: (connectionId, tokens) => setTokens(world, connectionId, tokens),
    copyInBrowser: (value) => (world.foreignClipboard = value),
  };
}
