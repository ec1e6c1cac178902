import type { TokenDraft } from './creation';
import { isAtLeast } from './server-version';

/**
 * The pages changed their place twice. 16.8: merge request 139306 "Redirect personal access tokens
 * to user_settings", whose redirect drops the query and ended with 17.0. 18.9: a form for
 * fine-grained tokens took the place of the old one (`gitlab-api`, 13).
 */
const USER_SETTINGS_SINCE = '16.8';
const LEGACY_FORM_SINCE = '18.9';

/** Tokens have a description since then ("Personal access tokens", history of "Create"). */
const DESCRIPTION_SINCE = '17.7';

/** GitLab cuts `scopes` at commas, so a name that holds one would become another scope. */
const SCOPE_NAME = /^[^\s,]+$/;

/** What of a draft the web form takes; the date of expiry is not among it. */
export type PrefillDraft = Pick<TokenDraft, 'name' | 'description' | 'scopes'>;

/** Addresses on the connection's own instance. */
export interface PrefilledAddress {
  /** The form for a new token, as the server's version has it. */
  readonly form: string;
  /**
   * The page with the tokens, filled in as well: where `form` is not found, because the server has
   * not turned its new form on or is older than it says, the form is on this page.
   */
  readonly list: string;
}

/** Address of the page that lists the account's personal access tokens. */
export function toTokenListAddress(instanceUrl: string, serverVersion: string | null): string {
  const section = isAtLeast(serverVersion, USER_SETTINGS_SINCE) ? 'user_settings' : 'profile';
  return `${instanceUrl.replace(/\/+$/, '')}/-/${section}/personal_access_tokens`;
}

/**
 * Addresses that open GitLab's form filled in ("Prefill personal access token name and scopes").
 * Spaces are `%20`, which every reader of an address takes for a space, and commas stay commas.
 *
 * @param instanceUrl base address of the connection, with its sub-path; nothing else decides where
 *   the addresses lead
 * @param serverVersion as `/metadata` has it; null = not known, then the present pages
 * @param longest how many characters the form's address may have at most (Windows opens 2,081):
 *   the description is left out first, then the name; null = any
 */
export function toPrefilledAddress(
  instanceUrl: string,
  serverVersion: string | null,
  draft: PrefillDraft,
  longest: number | null = null,
): PrefilledAddress {
  const list = toTokenListAddress(instanceUrl, serverVersion);
  const form = isAtLeast(serverVersion, LEGACY_FORM_SINCE) ? `${list}/legacy/new` : list;
  const hasDescription = isAtLeast(serverVersion, DESCRIPTION_SINCE);
  const { name, scopes } = draft;
  const description = hasDescription ? draft.description : '';
  const queries = [
    toQuery({ name, description, scopes }),
    toQuery({ name, description: '', scopes }),
    toQuery({ name: '', description: '', scopes }),
  ];
  const fits = (query: string): boolean =>
    longest === null || form.length + query.length <= longest;
  const query = queries.find(fits) ?? '';
  return { form: form + query, list: list + query };
}

/** `?name=…` and so on, without what is empty; empty when everything is. */
function toQuery({ name, description, scopes }: PrefillDraft): string {
  const known = [...new Set(scopes.filter((scope) => SCOPE_NAME.test(scope)))];
  const entries = Object.entries({ name, description, scopes: known.join(',') });
  const filled = entries.filter(([, value]) => value !== '');
  // It also takes half a character, which `encodeURIComponent` throws at.
  const query = new URLSearchParams(filled).toString();
  return query === '' ? '' : `?${query.replaceAll('+', '%20').replaceAll('%2C', ',')}`;
}
