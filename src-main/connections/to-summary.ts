import type { ConnectionSummary, SyncState } from '../../src-preload/contract/models';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { Connection } from './connection';
import { isInsecureAddress } from './instance-address';

/** What the window may know of a connection. */
export function toConnectionSummary(connection: Connection, sync: SyncState): ConnectionSummary {
  const { credential, instanceUrl, serverVersion } = connection;
  return {
    id: connection.id,
    instanceUrl,
    host: new URL(instanceUrl).host,
    insecure: isInsecureAddress(instanceUrl),
    username: connection.username,
    displayName: connection.displayName,
    userId: connection.userId,
    isAdministrator: connection.isAdministrator,
    serverVersion,
    credential,
    capabilities: capabilitiesOf(credential.scopes, serverVersion, connection.isAdministrator),
    maxLifetimeDays: connection.maxLifetimeDays,
    isDemo: connection.isDemo,
    sync,
  };
}
