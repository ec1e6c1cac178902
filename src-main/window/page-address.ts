import type { PrefilledPage } from '../../src-preload/contract/creation';
import type { ExternalPage } from '../../src-preload/contract/models';
import { toPrefilledAddress, toTokenListAddress } from '../../src-preload/contract/prefill-link';
import type { Connection } from '../connections/connection';
import { isInsecureAddress } from '../connections/instance-address';

type Instance = Pick<Connection, 'instanceUrl' | 'serverVersion'>;

/** What Windows takes of an address that a program opens, in characters. */
const LONGEST_ON_WINDOWS = 2081;

/** Address of a page: always below the connection's own base address, never taken from the window. */
export function toPageAddress(connection: Instance, page: ExternalPage): string {
  const { instanceUrl, serverVersion } = connection;
  return page === 'instance' ? `${instanceUrl}/` : toTokenListAddress(instanceUrl, serverVersion);
}

/** Address of GitLab's form for a new token, filled in with what the window asks for. */
export function toFilledAddress(
  { instanceUrl, serverVersion }: Instance,
  { draft, page }: Pick<PrefilledPage, 'draft' | 'page'>,
  platform: NodeJS.Platform,
): string {
  const longest = platform === 'win32' ? LONGEST_ON_WINDOWS : null;
  return toPrefilledAddress(instanceUrl, serverVersion, draft, longest)[page];
}

/** Only https, or http to this computer, and only what is below the connection's base address. */
export function mayBeOpened({ instanceUrl }: Instance, address: string): boolean {
  const base = new URL(`${instanceUrl}/`);
  const url = new URL(address);
  const isOwn = url.origin === base.origin && url.pathname.startsWith(base.pathname);
  return isOwn && !isInsecureAddress(address);
}
