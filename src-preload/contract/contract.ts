import type { Result } from './app-error';
import type {
  AdoptInput,
  AdoptOutcome,
  CreateInput,
  CreateOutcome,
  InspectInput,
  InspectOutcome,
  PrefilledPage,
  TokenTemplate,
} from './creation';
import type {
  AddConnectionInput,
  AppInfo,
  CalendarExport,
  ClipboardState,
  ConnectionSummary,
  ExternalPage,
  KeychainState,
  RecoveryItem,
  RecoveryRef,
  ReplaceCredentialInput,
  RevokeOutcome,
  RotateInput,
  RotateOutcome,
  Settings,
  TokenRef,
  WantedView,
} from './models';
import type { TokenList } from './token-list';
import type { NotificationState, SnoozeInput, Warning } from './warnings';

interface Route<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** Everything the window can ask. A line here needs an input schema and a handler in main. */
export interface Routes {
  'app.info': Route<null, AppInfo>;
  'settings.get': Route<null, Settings>;
  'settings.update': Route<Partial<Settings>, Settings>;
  'keychain.state': Route<null, KeychainState>;
  'keychain.retry': Route<null, KeychainState>;
  'connections.list': Route<null, readonly ConnectionSummary[]>;
  'connections.add': Route<AddConnectionInput, ConnectionSummary>;
  'connections.replace-credential': Route<ReplaceCredentialInput, ConnectionSummary>;
  'connections.remove': Route<{ readonly connectionId: string }, null>;
  'connections.start-demo': Route<null, ConnectionSummary>;
  'tokens.list': Route<null, readonly TokenList[]>;
  'tokens.sync': Route<{ readonly connectionId: string | null }, null>;
  'tokens.rotate': Route<RotateInput, RotateOutcome>;
  'tokens.revoke': Route<TokenRef, RevokeOutcome>;
  'tokens.copy': Route<TokenRef, ClipboardState>;
  'tokens.reveal': Route<TokenRef, { readonly value: string }>;
  'tokens.create': Route<CreateInput, CreateOutcome>;
  'tokens.adopt': Route<AdoptInput, AdoptOutcome>;
  'tokens.inspect': Route<InspectInput, InspectOutcome>;
  'tokens.revoke-inspected': Route<InspectInput, RevokeOutcome>;
  'recovery.list': Route<null, readonly RecoveryItem[]>;
  'recovery.look': Route<RecoveryRef, null>;
  'recovery.rotate-successor': Route<RecoveryRef, RotateOutcome>;
  'recovery.save': Route<RecoveryRef, null>;
  'recovery.copy': Route<RecoveryRef, ClipboardState>;
  'recovery.dismiss': Route<RecoveryRef, null>;
  'clipboard.state': Route<null, ClipboardState | null>;
  'clipboard.clear': Route<null, null>;
  'clipboard.keep': Route<null, ClipboardState | null>;
  /** Whether a value is there that can be taken in. Asked only while the window waits for one. */
  'clipboard.holds-token': Route<null, boolean>;
  /** Text that is no secret, such as a snippet or a link; at most 20,000 characters. */
  'texts.copy': Route<{ readonly text: string }, null>;
  'links.open': Route<{ readonly connectionId: string; readonly page: ExternalPage }, null>;
  'links.open-prefilled': Route<PrefilledPage, null>;
  'templates.list': Route<null, readonly TokenTemplate[]>;
  'templates.save': Route<TokenTemplate, readonly TokenTemplate[]>;
  'templates.remove': Route<{ readonly id: string }, readonly TokenTemplate[]>;
  'warnings.list': Route<null, readonly Warning[]>;
  'warnings.snooze': Route<SnoozeInput, null>;
  'notifications.state': Route<null, NotificationState>;
  'notifications.test': Route<null, NotificationState>;
  'notifications.dismiss-hint': Route<null, NotificationState>;
  'window.take-wanted': Route<null, WantedView | null>;
  'calendar.export': Route<null, CalendarExport>;
}

/** Everything main can tell without being asked. */
export interface Events {
  'settings.changed': Settings;
  'language.changed': AppInfo;
  'keychain.changed': KeychainState;
  'connections.changed': readonly ConnectionSummary[];
  'tokens.changed': TokenList;
  'recovery.changed': readonly RecoveryItem[];
  'clipboard.changed': ClipboardState | null;
  'warnings.changed': readonly Warning[];
  'notifications.changed': NotificationState;
  /** There is something for `window.take-wanted`. */
  'window.wanted': null;
}

export type RouteName = keyof Routes;
export type RouteInput<R extends RouteName> = Routes[R]['input'];
export type RouteOutput<R extends RouteName> = Routes[R]['output'];
export type EventName = keyof Events;

/** The two channels of the border, and what the preload puts on `window.desktop`. */
export const CALL_CHANNEL = 'latchkey:call';
export const EVENT_CHANNEL = 'latchkey:event';

export interface DesktopApi {
  call<R extends RouteName>(route: R, input: RouteInput<R>): Promise<Result<RouteOutput<R>>>;
  /** Returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
