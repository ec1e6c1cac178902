import type { AppError } from './app-error';
import type { CreateCapabilities } from './creation';
import type { UtcDate } from './expiry';
import type { WarningDays } from './warnings';

/** Instant as GitLab sends it: ISO 8601 in UTC, such as `2026-03-02T09:14:07.221Z`. */
export type IsoInstant = string;

export type Language = 'en' | 'zh-CN' | 'ja';
export type LanguageChoice = 'system' | Language;
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Seconds until a copied value is cleared from the clipboard; 0 = never. */
export type ClipboardSeconds = 0 | 10 | 20 | 30 | 60 | 120 | 300;

export type StateFilter = 'all' | 'active' | 'expired' | 'revoked';
/** `never` = never used; the numbers are days without use (never-used tokens of that age count). */
export type UsageFilter = 'all' | 'never' | '30' | '90' | '180';
/** Days within which an active token dies, or `none` = those without an expiry date. */
export type ExpiringFilter = 'all' | '7' | '30' | '60' | 'none';
export type SortKey =
  'name' | 'description' | 'scopes' | 'created' | 'last-used' | 'expires' | 'time-left';

/** Minutes between two fetches in the background. */
export type SyncMinutes = 30 | 60 | 180 | 360 | 720 | 1440;

/** How the list was last looked at. The search text is not kept. */
export interface ListView {
  readonly state: StateFilter;
  readonly usage: UsageFilter;
  readonly expiring: ExpiringFilter;
  /** A scope's name, or `all`. */
  readonly scope: string;
  /** A connection's id, or `all`. */
  readonly connection: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export interface Settings {
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
  readonly clipboardSeconds: ClipboardSeconds;
  readonly listView: ListView;
  /** Days left at which to warn, each at most once. */
  readonly warningDays: readonly WarningDays[];
  /** Notifications tell of a token without its name. */
  readonly hideTokenNames: boolean;
  readonly syncMinutes: SyncMinutes;
  /** Started hidden when the user signs in to this computer. */
  readonly launchAtLogin: boolean;
  /** Closing the window leaves Latchkey running, so that it can warn. */
  readonly closeToTray: boolean;
  /** It was not yet put away that warnings arrive only while Latchkey runs. */
  readonly backgroundHint: boolean;
}

/** A file that could not be read at start and was kept aside instead of being wiped. */
export interface SetAsideFile {
  readonly file: 'settings' | 'connections' | 'tokens' | 'journal' | 'warnings' | 'templates';
  /** Where its contents are now. */
  readonly path: string;
}

export interface AppInfo {
  readonly version: string;
  /** Language in force, after `--lang`, the setting and the system. */
  readonly language: Language;
  /** Named by `--lang`: the setting has no effect in this run. Null = the setting counts. */
  readonly forcedLanguage: Language | null;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly setAside: readonly SetAsideFile[];
  /** What this system lets the app do for a copied value. */
  readonly clipboard: {
    /** Clipboard managers and cloud clipboards are told not to keep it. */
    readonly marksSecrets: boolean;
    /** It is cleared when the screen is locked. */
    readonly clearsOnLock: boolean;
  };
}

/**
 * `unknown` until something was asked of it, `locked` also when its prompt stays unanswered,
 * `unavailable` when the system offers none.
 */
export type KeychainState = 'unknown' | 'ready' | 'locked' | 'unavailable';

/** Where a secret is kept: in the OS keychain, or in this run's memory only. */
export type SecretStore = 'keychain' | 'memory';

/** What the connection's credential lets the account do, from its scopes and the server's version. */
export interface Capabilities extends CreateCapabilities {
  /** See every token of the account; without it only the credential itself. */
  readonly listTokens: boolean;
  readonly rotateAny: boolean;
  /** Rotate the credential itself. */
  readonly rotateSelf: boolean;
  readonly revokeAny: boolean;
  readonly revokeSelf: boolean;
  /** False below 16.6: the server ignores the date and gives one week. */
  readonly rotateTakesDate: boolean;
  /** How rarely the server refreshes "last used", in minutes: 10 from 16.1, 1440 before. */
  readonly lastUsedRefreshMinutes: number;
  /** First version that rotates (`16.0`), when the server is older; otherwise null. */
  readonly rotateNeedsVersion: string | null;
}

/** `missing`: the secret is not there (memory-only run ended, or deleted from the keychain). */
export type CredentialState = 'usable' | 'missing' | 'revoked' | 'expired' | 'refused';

/** The token Latchkey itself signs in with. Its value never crosses the border. */
export interface CredentialSummary {
  readonly tokenId: number;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: UtcDate | null;
  readonly store: SecretStore;
  readonly state: CredentialState;
}

export interface SyncState {
  readonly state: 'idle' | 'syncing' | 'offline' | 'error';
  /** Epoch milliseconds of the last complete list, or null when there was none. */
  readonly freshAt: number | null;
  /** Tokens fetched so far and to come while syncing; null when the server gives no total. */
  readonly progress: { readonly loaded: number; readonly total: number | null } | null;
  readonly error: AppError | null;
}

/** One account on one instance. */
export interface ConnectionSummary {
  readonly id: string;
  /** Base address without a trailing slash, such as `https://git.example.com/gitlab`. */
  readonly instanceUrl: string;
  /** Host and port of it, such as `git.example.com` or `127.0.0.1:8080`. */
  readonly host: string;
  /** True over plain http to another computer: whoever is on the way can read the credential. */
  readonly insecure: boolean;
  /** Null when the credential may not ask who it is. */
  readonly username: string | null;
  readonly displayName: string | null;
  readonly userId: number;
  readonly isAdministrator: boolean;
  /** As the server says it, such as `19.0.2-ee`; null when the credential may not ask. */
  readonly serverVersion: string | null;
  readonly credential: CredentialSummary;
  readonly capabilities: Capabilities;
  /** Longest lifetime the server allowed, in days, learnt from a refusal; null = not known. */
  readonly maxLifetimeDays: number | null;
  /** The embedded demo instance: gone when Latchkey quits. */
  readonly isDemo: boolean;
  readonly sync: SyncState;
}

export type TokenKind = 'personal';

/** What is known of a token. Has no field a secret could sit in. */
export interface TokenSummary {
  readonly connectionId: string;
  /** GitLab's number of the token. */
  readonly id: number;
  readonly kind: TokenKind;
  /** Any text, up to 255 characters: only ever shown as plain text. */
  readonly name: string;
  readonly description: string | null;
  readonly scopes: readonly string[];
  readonly createdAt: IsoInstant;
  /** Null = never used. */
  readonly lastUsedAt: IsoInstant | null;
  /** Null = never expires. */
  readonly expiresAt: UtcDate | null;
  readonly revoked: boolean;
  /** GitLab said that it has expired, also where its date is still to come by the clock here. */
  readonly saidExpired?: boolean;
  readonly userId: number;
  /** The connection's own credential. */
  readonly isCredential: boolean;
  /** Latchkey holds its value and can copy it. */
  readonly hasValue: boolean;
}

export interface AddConnectionInput {
  /** What was pasted; see `ADDRESS_*` for what is refused. */
  readonly address: string;
  readonly credential: string;
  /** Answer to the question that `INSECURE_ADDRESS` asks. */
  readonly allowInsecure: boolean;
  readonly store: SecretStore;
}

export interface ReplaceCredentialInput {
  readonly connectionId: string;
  readonly credential: string;
  readonly store: SecretStore;
}

export interface TokenRef {
  readonly connectionId: string;
  readonly tokenId: number;
}

export interface RotateInput extends TokenRef {
  /** Always sent. Tomorrow (UTC) at the earliest. */
  readonly expiresAt: UtcDate;
}

/**
 * What a look at the server found after an answer was lost. `rotated`: the old token is dead and
 * the new value was lost. `not-rotated`: the old token still works. `undetermined`: the look
 * failed too.
 */
export type LostAnswerFinding = 'rotated' | 'not-rotated' | 'undetermined';

/** A rotation that GitLab refused is an error, not an outcome. */
export type RotateOutcome =
  | {
      /** `stored`: safe, but the clipboard did not take it. */
      readonly outcome: 'copied' | 'stored';
      readonly token: TokenSummary;
      /** `memory` when the keychain refused the value at that moment. */
      readonly store: SecretStore;
      /** The server gave another date than the one that was sent. */
      readonly dateDiffers: boolean;
    }
  | {
      readonly outcome: 'unknown';
      readonly finding: LostAnswerFinding;
      /** Why there was no usable answer. */
      readonly cause: AppError;
    };

export type RevokeOutcome =
  | { readonly outcome: 'revoked' }
  | {
      readonly outcome: 'unknown';
      /** What a look at the server found: gone, still active, or the look failed too. */
      readonly finding: 'revoked' | 'not-revoked' | 'undetermined';
      readonly cause: AppError;
    };

/**
 * What is known of a rotation that is not settled. `looking`: being looked at now. `undetermined`:
 * the look failed, so it must be looked at again. `value-lost`: GitLab rotated the token, its value
 * never arrived, and its successor can be rotated to get one. `credential-lost`: the same of the
 * connection's own credential, which only a new one can replace. `value-unsaved`: the value is in
 * memory only, because the keychain refused it.
 */
export type RecoveryOutcome =
  'looking' | 'undetermined' | 'value-lost' | 'credential-lost' | 'value-unsaved';

/** A rotation or creation whose outcome is not settled. Never a value. */
export interface RecoveryItem {
  readonly intentId: string;
  readonly connectionId: string;
  readonly kind: 'rotation' | 'creation';
  /**
   * The new token where there is one, otherwise the one that was to be rotated; null while it is not
   * known whether one was created.
   */
  readonly tokenId: number | null;
  readonly tokenName: string;
  readonly outcome: RecoveryOutcome;
  /** Date that the new token was to have. */
  readonly requestedExpiresAt: UtcDate;
  /** Epoch milliseconds at which the rotation was asked for. */
  readonly intendedAt: number;
  /** Why it is undetermined or unsaved; otherwise null. */
  readonly error: AppError | null;
}

export interface RecoveryRef {
  readonly intentId: string;
}

/** A value of ours on the clipboard, and when it will be cleared. */
export interface ClipboardState {
  readonly token: TokenRef;
  /** Epoch milliseconds; null = it stays until Latchkey quits. */
  readonly clearsAt: number | null;
}

/** Pages the app may open in the browser; the address is computed in main, never given. */
export type ExternalPage = 'instance' | 'personal-access-tokens';

/** What a notification or the tray wants the window to show. */
export interface WantedView {
  readonly page: 'tokens' | 'connections' | 'settings';
  /** Selected among the tokens, with its details; null = just the page. */
  readonly token: TokenRef | null;
  /** What is asked about the token at once, instead of its details. */
  readonly asks: 'rotate' | null;
}

export interface CalendarExport {
  readonly outcome: 'saved' | 'cancelled';
  /** Expiries written to the file. */
  readonly count: number;
}
