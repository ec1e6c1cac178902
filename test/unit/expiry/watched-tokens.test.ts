import { expect, it } from 'vitest';
import { watchedTokens } from '../../../src-main/expiry/watched-tokens';
import { aConnection } from '../../support/a-connection';
import { NOON } from '../../support/fake-clock';
import { idleSync, sampleTokens } from '../../support/sample-data';

it('names an instance with its path: two may share a host', () => {
  const names = ['c1', 'c2'];
  const book = {
    all: () => names.map((id) => aConnection({ id, instanceUrl: `https://git.example.com/${id}` })),
    sync: () => idleSync(NOON),
  };
  const lists = {
    all: () =>
      names.map((id) => ({
        connectionId: id,
        tokens: sampleTokens(NOON, id).slice(0, 1),
        vanished: [],
      })),
  };
  expect(watchedTokens(book, lists).map(({ instanceName }) => instanceName)).toEqual([
    'git.example.com/c1',
    'git.example.com/c2',
  ]);
});
