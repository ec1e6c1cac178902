import type { AppErrorCode, Result } from '../../src-preload/contract/app-error';

/** Where a GitLab may be, read from what was pasted. */
export interface InstanceAddress {
  /**
   * Base addresses without a trailing slash, all of one origin: the longest path first, the root
   * last.
   */
  readonly candidates: readonly [string, ...string[]];
  /** Plain http to another computer: whoever is on the way can read the credential. */
  readonly insecure: boolean;
}

const LONGEST_ADDRESS = 2048;
/** The root and the paths of up to four segments: no GitLab is installed deeper. */
const DEEPEST_INSTALL = 4;

/** Schemes that are written without `//`; of other names before a colon some are user names. */
const OPAQUE_SCHEME = /^(about|blob|data|javascript|mailto|sms|tel|urn|vbscript|view-source):/i;

/** Controls, also those that are not seen: zero width, text direction, fillers, half characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Reads an instance's address from what people paste: with or without a scheme, with a sub-path, or
 * a whole page's address. Without a scheme https is meant, to this computer http.
 *
 * @returns `ADDRESS_HAS_CONTROL_CHARACTERS`, `ADDRESS_HAS_CREDENTIALS`, `ADDRESS_SCHEME_REFUSED`
 *   or `ADDRESS_INVALID` when it cannot be used
 */
export function parseInstanceAddress(text: string): Result<InstanceAddress> {
  // A control character is not trimmed away: whoever pasted it should know.
  const address = text.replace(/^\p{Zs}+|\p{Zs}+$/gu, '');
  const [beforeQuery = ''] = address.split(/[?#]/, 1);
  if (INVISIBLE.test(address) || /%(?:[01][0-9a-f]|7f)/i.test(beforeQuery)) {
    return refuse('ADDRESS_HAS_CONTROL_CHARACTERS');
  }
  if (address === '' || address.length > LONGEST_ADDRESS) return refuse('ADDRESS_INVALID');
  const { scheme, rest } = toParts(address);
  if (scheme === 'refused') return refuse('ADDRESS_SCHEME_REFUSED');
  // A backslash is a slash to some readers of an address and a letter to others.
  const [authority = ''] = rest.split(/[/?#\\]/, 1);
  if (authority.includes('@') || /[?&#](private|access|job)_token=/i.test(address)) {
    return refuse('ADDRESS_HAS_CREDENTIALS');
  }
  if (scheme === null && isSchemeLike(rest)) return refuse(toSchemeCode(rest));
  // The parser would skip slashes until it finds something to take for a host.
  const isAmbiguous = authority === '' || beforeQuery.includes('\\');
  const url = isAmbiguous ? null : toUrl(scheme, rest);
  if (url === null || !isUsable(url)) return refuse('ADDRESS_INVALID');
  return { ok: true, value: { candidates: toCandidates(url), insecure: isInsecure(url) } };
}

/** Whether a base address is plain http to another computer. */
export function isInsecureAddress(instanceUrl: string): boolean {
  return URL.canParse(instanceUrl) && isInsecure(new URL(instanceUrl));
}

interface Parts {
  /** Null when the address names none. */
  readonly scheme: 'http' | 'https' | 'refused' | null;
  /** What follows the scheme and its slashes. */
  readonly rest: string;
}

function toParts(address: string): Parts {
  if (OPAQUE_SCHEME.test(address) && !isHostAndPort(address)) {
    return { scheme: 'refused', rest: '' };
  }
  const match = /^(?:([a-z][a-z0-9+.-]*):)?\/\/(.*)$/i.exec(address);
  if (match === null) return { scheme: null, rest: address };
  const [, name, rest = ''] = match;
  if (name === undefined) return { scheme: null, rest };
  const scheme = name.toLowerCase();
  return { scheme: scheme === 'http' || scheme === 'https' ? scheme : 'refused', rest };
}

/** `name:` that is neither a host with its port nor an IPv6 address. */
function isSchemeLike(text: string): boolean {
  return /^[a-z][a-z0-9+-]*:/i.test(text) && !isHostAndPort(text) && !isBareIpv6(text);
}

/** `https:host` is a slip, `ftp:host` is another protocol. */
function toSchemeCode(text: string): AppErrorCode {
  return /^https?:/i.test(text) ? 'ADDRESS_INVALID' : 'ADDRESS_SCHEME_REFUSED';
}

/** A host may have a scheme's name, such as `data:8080`. */
function isHostAndPort(text: string): boolean {
  return /^[^:/?#]+:\d{1,5}(?:[/?#]|$)/.test(text);
}

function isBareIpv6(text: string): boolean {
  return /^[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*$/i.test(text);
}

function toUrl(scheme: 'http' | 'https' | null, rest: string): URL | null {
  const host = isBareIpv6(rest) ? `[${rest}]` : rest;
  const inScheme = (name: string): URL | null =>
    URL.canParse(`${name}://${host}`) ? new URL(`${name}://${host}`) : null;
  if (scheme !== null) return inScheme(scheme);
  const secure = inScheme('https');
  const isHttp = secure !== null && isLoopback(secure.hostname) && !/^[^/?#]*:443\b/.test(rest);
  return isHttp ? inScheme('http') : secure;
}

/** The parser lets hosts pass that no name server knows: empty labels, `*`, punctuation. */
function isUsable(url: URL): boolean {
  const isName = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.?$/;
  const isHost = url.hostname.startsWith('[') || isName.test(url.hostname);
  return isHost && url.port !== '0' && url.username === '' && url.password === '';
}

function toCandidates(url: URL): readonly [string, ...string[]] {
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const page = segments.findIndex((segment, place) => isPage(segment, segments[place + 1]));
  const path = (page === -1 ? segments : segments.slice(0, page)).slice(0, DEEPEST_INSTALL);
  const [longest = url.origin, ...shorter] = path.map((_segment, place) =>
    [url.origin, ...path.slice(0, path.length - place)].join('/'),
  );
  return path.length === 0 ? [url.origin] : [longest, ...shorter, url.origin];
}

/** Where GitLab's own routes begin: nothing from there on belongs to the base address. */
function isPage(segment: string, next: string | undefined): boolean {
  return (
    segment === '-' ||
    (segment === 'api' && next === 'v4') ||
    (segment === 'users' && next === 'sign_in')
  );
}

function isInsecure(url: URL): boolean {
  return url.protocol !== 'https:' && !isLoopback(url.hostname);
}

/** As the URL parser spells a host, so also `127.1` and `2130706433`. */
function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}

function refuse(code: AppErrorCode): Result<never> {
  return { ok: false, code, details: {} };
}
