import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src-main/connections/connection';
import type { GitlabToken } from '../../../src-main/gitlab/to-token';
import type { CreationIntent, RotationIntent } from '../../../src-main/tokens/rotation/intent';
import { findCreated, findSuccessor } from '../../../src-main/tokens/rotation/successor';
import { aConnection } from '../../support/a-connection';

const CONNECTION_ID = '0b9bd4a4-6a4e-4f57-9d2c-5c7f5d6f2b10';
const ASKED_AT = Date.parse('2026-11-21T10:00:00Z');
const ASKED_DATE = '2027-02-19';

const intent: RotationIntent = {
  version: 1,
  kind: 'rotate',
  id: '5a0f7f5e-8f0e-4a3c-9f53-0a8b0f7d6c11',
  state: 'sent',
  connectionId: CONNECTION_ID,
  tokenId: 7,
  name: 'deploy',
  scopes: ['api', 'read_user'],
  userId: 3,
  isCredential: false,
  oldExpiresAt: '2026-12-01',
  requestedExpiresAt: ASKED_DATE,
  intendedAt: ASKED_AT,
  highestKnownId: 9,
  successorId: null,
  openUntil: null,
};

const aToken = (id: number, facts: Partial<GitlabToken> = {}): GitlabToken => ({
  id,
  name: 'deploy',
  description: null,
  scopes: ['read_user', 'api'],
  createdAt: '2026-11-21T10:00:01.000Z',
  lastUsedAt: null,
  expiresAt: ASKED_DATE,
  revoked: false,
  userId: 3,
  ...facts,
});

const connectionTo = (serverVersion: string, heldTokenIds: number[] = []): Connection =>
  aConnection({ id: CONNECTION_ID, userId: 3, username: 'mei', serverVersion, heldTokenIds });

const find = (tokens: readonly GitlabToken[], connection = connectionTo('19.0.2')): number | null =>
  findSuccessor(intent, tokens, connection)?.id ?? null;

describe('the token that a lost rotation made', () => {
  it('is the one of its name, scopes and owner that was not known before', () => {
    const others = [
      aToken(9),
      aToken(10, { name: 'another' }),
      aToken(11, { scopes: ['api'] }),
      aToken(12, { userId: 4 }),
      aToken(13, { revoked: true }),
      aToken(14, { createdAt: '2026-11-01T10:00:00.000Z' }),
    ];
    expect(find(others)).toBeNull();
    expect(find([...others, aToken(15)])).toBe(15);
  });

  it('is not a namesake with another date – catches killing a token that somebody made', () => {
    expect(find([aToken(10, { expiresAt: '2026-12-24' }), aToken(11)])).toBe(11);
    expect(find([aToken(10, { expiresAt: null })])).toBeNull();
  });

  it('is not one that was used – catches killing a token whose value somebody has', () => {
    expect(find([aToken(10, { lastUsedAt: '2026-11-21T10:05:00.000Z' }), aToken(11)])).toBe(11);
  });

  it('may have been used when its value is in the keychain – catches giving up what is safe', () => {
    const used = aToken(10, { lastUsedAt: '2026-11-21T10:05:00.000Z' });
    expect(find([used, aToken(11)], connectionTo('19.0.2', [10]))).toBe(10);
  });

  it('has a date of the server’s own before 16.6 – catches finding nothing there', () => {
    expect(find([aToken(10, { expiresAt: '2026-11-28' })], connectionTo('16.5.8'))).toBe(10);
  });
});

describe('the tokens that a lost creation may have made', () => {
  const { id, state, connectionId, name, scopes, userId } = intent;
  const { intendedAt, highestKnownId, successorId, openUntil, requestedExpiresAt } = intent;
  const creation: CreationIntent = {
    ...{ id, state, connectionId, name, scopes, userId },
    ...{ intendedAt, highestKnownId, successorId, openUntil, requestedExpiresAt },
    version: 2,
    kind: 'create',
    target: 'own',
  };
  const findAll = (tokens: readonly GitlabToken[], wanted = creation): readonly number[] =>
    findCreated(wanted, tokens).map(({ id }) => id);

  it('are all that fit, so that nobody takes the first for the right one', () => {
    const others = [
      aToken(9),
      aToken(10, { name: 'another' }),
      aToken(11, { scopes: ['api'] }),
      aToken(12, { userId: 4 }),
      aToken(13, { revoked: true }),
      aToken(14, { createdAt: '2026-11-01T10:00:00.000Z' }),
      aToken(15, { lastUsedAt: '2026-11-21T10:05:00.000Z' }),
      aToken(16, { expiresAt: '2026-12-24' }),
    ];
    expect(findAll(others)).toEqual([]);
    expect(findAll([...others, aToken(17), aToken(18)])).toEqual([17, 18]);
  });

  it('have any date when none was asked for, since the server may give its own', () => {
    const wanted = { ...creation, requestedExpiresAt: null };
    expect(findAll([aToken(10, { expiresAt: '2027-11-21' })], wanted)).toEqual([10]);
    expect(findAll([aToken(10, { expiresAt: null })], wanted)).toEqual([10]);
  });
});
