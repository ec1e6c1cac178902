import { shell } from 'electron';
import type { Result } from '../../src-preload/contract/app-error';
import type { ExternalPage } from '../../src-preload/contract/models';
import { toTokenListAddress } from '../../src-preload/contract/prefill-link';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import { isInsecureAddress } from '../connections/instance-address';

/** Opens one of the known pages of a connection's own instance in the browser. */
export type PageOpener = (request: {
  readonly connectionId: string;
  readonly page: ExternalPage;
}) => Promise<Result<null>>;

/** Address of a page: always below the connection's own base address, never taken from the window. */
export function toPageAddress(connection: Connection, page: ExternalPage): string {
  const { instanceUrl, serverVersion } = connection;
  return page === 'instance' ? `${instanceUrl}/` : toTokenListAddress(instanceUrl, serverVersion);
}

/** Only https, or http to this computer, is ever opened. */
export function createPageOpener(book: ConnectionBook): PageOpener {
  return async ({ connectionId, page }) => {
    const connection = book.find(connectionId);
    if (!connection.ok) return connection;
    const address = toPageAddress(connection.value, page);
    if (isInsecureAddress(address)) return { ok: false, code: 'LINK_REFUSED', details: {} };
    try {
      await shell.openExternal(address);
      return { ok: true, value: null };
    } catch {
      return { ok: false, code: 'LINK_REFUSED', details: { host: new URL(address).host } };
    }
  };
}
