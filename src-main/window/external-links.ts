import { shell } from 'electron';
import type { Result } from '../../src-preload/contract/app-error';
import type { PrefilledPage } from '../../src-preload/contract/creation';
import type { ExternalPage } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import { mayBeOpened, toFilledAddress, toPageAddress } from './page-address';

/** Opens pages of a connection's own instance in the browser. Both fail with `LINK_REFUSED`. */
export interface PageOpener {
  readonly open: (request: {
    readonly connectionId: string;
    readonly page: ExternalPage;
  }) => Promise<Result<null>>;
  readonly openFilled: (page: PrefilledPage) => Promise<Result<null>>;
}

export function createPageOpener(book: ConnectionBook, platform: NodeJS.Platform): PageOpener {
  const open = async (
    connectionId: string,
    toAddress: (connection: Connection) => string,
  ): Promise<Result<null>> => {
    const connection = book.find(connectionId);
    return connection.ok
      ? openInBrowser(connection.value, toAddress(connection.value))
      : connection;
  };
  return {
    open: ({ connectionId, page }) => open(connectionId, (its) => toPageAddress(its, page)),
    openFilled: (page) => open(page.connectionId, (its) => toFilledAddress(its, page, platform)),
  };
}

async function openInBrowser(connection: Connection, address: string): Promise<Result<null>> {
  if (!mayBeOpened(connection, address)) return { ok: false, code: 'LINK_REFUSED', details: {} };
  try {
    await shell.openExternal(address);
    return { ok: true, value: null };
  } catch {
    return { ok: false, code: 'LINK_REFUSED', details: { host: new URL(address).host } };
  }
}
