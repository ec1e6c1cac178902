import { expect, it } from 'vitest';
import { connectionSchema, type Connection } from '../../../src-main/connections/connection';
import { usesKeychain, withKeptSecrets } from '../../../src-main/connections/kept-secrets';
import { forNewRun } from '../../../src-main/connections/new-run';
import { aConnection } from '../../support/a-connection';

function connectionIn(store: 'keychain' | 'memory', heldTokenIds: number[]): Connection {
  const connection = aConnection({ id: '3f0c0d0e-7b55-4c1c-9b0e-1f1c7d1f0a11', heldTokenIds });
  return { ...connection, credential: { ...connection.credential, store } };
}

const restarted = (connection: Connection): Connection =>
  forNewRun(connectionSchema.parse(JSON.parse(JSON.stringify(connection))));

it('a value in the keychain stays known after its credential moved to memory and a restart', () => {
  const first = withKeptSecrets(undefined, connectionIn('keychain', []));
  const rotated = withKeptSecrets(first, { ...first, heldTokenIds: [7] });
  const moved = withKeptSecrets(rotated, { ...connectionIn('memory', [7]) });
  const later = restarted(withKeptSecrets(moved, { ...moved, heldTokenIds: [7, 8] }));
  // 8 was in memory only, and so it has no value any more.
  expect(later.heldTokenIds).toEqual([7]);
  expect(later.credential.state).toBe('missing');
  expect(usesKeychain(later)).toBe(true);
});

it('of a connection that was in memory only no value is claimed after a restart', () => {
  const first = withKeptSecrets(undefined, connectionIn('memory', []));
  const rotated = withKeptSecrets(first, { ...first, heldTokenIds: [7] });
  expect(restarted(rotated).heldTokenIds).toEqual([]);
  expect(usesKeychain(restarted(rotated))).toBe(false);
});

it('a file of before this record keeps its values where its credential is', () => {
  expect(restarted(connectionIn('keychain', [7])).heldTokenIds).toEqual([7]);
  expect(restarted(connectionIn('memory', [7])).heldTokenIds).toEqual([]);
});
