import type { Result } from '../../src-preload/contract/app-error';
import type { RouteInput, RouteName, RouteOutput } from '../../src-preload/contract/contract';
import type { AppInfo, CalendarExport } from '../../src-preload/contract/models';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import { holdsForeignToken } from '../clipboard/foreign-token';
import type { ConnectionBook } from '../connections/connection-book';
import type { ConnectionService } from '../connections/connection-service';
import type { DemoService } from '../connections/demo-service';
import type { WarningService } from '../expiry/warning-service';
import type { Keychain } from '../keychain/keychain';
import type { NotificationCenter } from '../notifications/notification-center';
import type { SettingsStore } from '../settings/settings';
import type { RecoveryBook } from '../tokens/rotation/recovery-book';
import type { Recovery } from '../tokens/rotation/recovery';
import type { SyncService } from '../tokens/sync-service';
import type { TokenLists } from '../tokens/token-list';
import type { TokenValues } from '../tokens/token-values';
import { createCreationHandlers, type CreationHandlerParts } from './creation-handlers';
import type { WantedViews } from '../window/wanted-views';

/** One handler a route; a missing or a drifting one does not compile. */
export type Handlers = {
  readonly [R in RouteName]: (
    input: RouteInput<R>,
  ) => Result<RouteOutput<R>> | Promise<Result<RouteOutput<R>>>;
};

export interface HandlerParts extends CreationHandlerParts {
  readonly appInfo: () => AppInfo;
  readonly settings: SettingsStore;
  readonly keychain: Keychain;
  readonly book: ConnectionBook;
  readonly connections: ConnectionService;
  readonly demo: DemoService;
  readonly lists: TokenLists;
  readonly syncs: SyncService;
  readonly rotate: Handlers['tokens.rotate'];
  readonly revoke: Handlers['tokens.revoke'];
  readonly values: TokenValues;
  readonly recoveries: RecoveryBook;
  readonly recovery: Recovery;
  readonly clipboard: ClipboardGuard;
  readonly warnings: WarningService;
  readonly notifications: NotificationCenter;
  readonly wantedViews: WantedViews;
  readonly exportCalendar: () => Promise<Result<CalendarExport>>;
}

const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export function createHandlers(parts: HandlerParts): Handlers {
  const { settings, keychain, book, connections, lists, syncs, values } = parts;
  return {
    'app.info': () => ok(parts.appInfo()),
    'settings.get': () => ok(settings.get()),
    'settings.update': (change) => settings.update(change),
    'keychain.state': () => ok(keychain.state()),
    'keychain.retry': async () => ok(await keychain.probe()),
    'connections.list': () => ok(book.summaries()),
    'connections.add': (input) => connections.add(input),
    'connections.replace-credential': (input) => connections.replaceCredential(input),
    'connections.remove': ({ connectionId }) => connections.remove(connectionId),
    'connections.start-demo': () => parts.demo.start(),
    'tokens.list': () => ok(lists.all()),
    'tokens.sync': async ({ connectionId }) => {
      if (connectionId !== null) return syncs.sync(connectionId);
      await syncs.syncAll();
      return ok(null);
    },
    'tokens.rotate': parts.rotate,
    'tokens.revoke': parts.revoke,
    'tokens.copy': (ref) => values.copy(ref),
    'tokens.reveal': (ref) => values.reveal(ref),
    ...createRecoveryHandlers(parts),
    ...createClipboardHandlers(parts),
    'links.open': (request) => parts.pages.open(request),
    ...createCreationHandlers(parts),
    'warnings.list': () => ok(parts.warnings.list()),
    'warnings.snooze': (input) => parts.warnings.snooze(input),
    'notifications.state': () => ok(parts.notifications.state()),
    'notifications.test': async () => ok(await parts.notifications.test()),
    'notifications.dismiss-hint': async () => ok(await parts.notifications.dismissHint()),
    'window.take-wanted': () => ok(parts.wantedViews.take()),
    'calendar.export': () => parts.exportCalendar(),
  };
}

type RecoveryRoute = Extract<RouteName, `recovery.${string}`>;

function createRecoveryHandlers({
  recoveries,
  recovery,
}: HandlerParts): Pick<Handlers, RecoveryRoute> {
  return {
    'recovery.list': () => ok(recoveries.items()),
    'recovery.look': ({ intentId }) => recovery.look(intentId),
    'recovery.rotate-successor': ({ intentId }) => recovery.rotateSuccessor(intentId),
    'recovery.save': ({ intentId }) => recovery.save(intentId),
    'recovery.copy': ({ intentId }) => recovery.copy(intentId),
    'recovery.dismiss': ({ intentId }) => recovery.dismiss(intentId),
  };
}

type ClipboardRoute = Extract<RouteName, `clipboard.${string}`> | 'texts.copy';

function createClipboardHandlers({ clipboard }: HandlerParts): Pick<Handlers, ClipboardRoute> {
  return {
    'clipboard.state': () => ok(clipboard.state()),
    'clipboard.clear': async () => {
      await clipboard.clear();
      return ok(null);
    },
    'clipboard.keep': () => ok(clipboard.keep()),
    'clipboard.holds-token': async () => ok(await holdsForeignToken(clipboard)),
    'texts.copy': ({ text }) => clipboard.copyText(text),
  };
}
