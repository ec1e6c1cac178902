import { describe, expect, it } from 'vitest';
import {
  toGitlabMetadata,
  toGitlabToken,
  toGitlabUser,
  toIssuedToken,
  toTokenPage,
} from '../../../src-main/gitlab/to-token';

const WIRE = {
  id: 4211,
  name: 'laptop-cli',
  revoked: false,
  created_at: '2026-03-02T09:14:07.221Z',
  scopes: ['api'],
  user_id: 77,
  expires_at: '2027-03-01',
};

const tokenWith = (fields: object) => toGitlabToken({ ...WIRE, ...fields });

describe('a token on the wire', () => {
  it.each([
    ['2027-03-01', '2027-03-01'],
    ['2027-03-01T00:00:00.000Z', '2027-03-01'],
    ['2027-03-01T00:30:00+02:00', '2027-02-28'],
    [null, null],
    [undefined, null],
  ])('has expiry %j as the UTC date %j', (expires_at, expiresAt) => {
    expect(tokenWith({ expires_at })).toMatchObject({ ok: true, value: { expiresAt } });
  });

  it.each(['', 'never', '2027-02-30', 20270301, true])('refuses the expiry %j', (expires_at) => {
    expect(tokenWith({ expires_at })).toEqual({ ok: false, reason: expect.any(String) as string });
  });

  it('keeps GitLab’s instants and turns others into UTC', () => {
    expect(tokenWith({ last_used_at: '2026-06-24T22:55:55.042Z' })).toMatchObject({
      value: { lastUsedAt: '2026-06-24T22:55:55.042Z' },
    });
    expect(tokenWith({ last_used_at: '2026-06-24T22:55:55+02:00' })).toMatchObject({
      value: { lastUsedAt: '2026-06-24T20:55:55.000Z' },
    });
  });

  it.each(['id', 'name', 'revoked', 'created_at', 'user_id'])('cannot be without %s', (field) => {
    const result = tokenWith({ [field]: undefined });
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.reason).toContain(field);
  });

  it('does not tell what was in a field that it refuses', () => {
    const result = tokenWith({ revoked: 'glpat-secret' });
    expect(JSON.stringify(result)).not.toContain('glpat-secret');
  });

  it.each([
    [true, null, ['granular']],
    [true, ['granular'], ['granular']],
    [true, ['read_job'], ['read_job', 'granular']],
    [false, null, []],
    [undefined, undefined, []],
    ['yes', ['api'], ['api']],
  ])('with granular %j and scopes %j has the scopes %j', (granular, scopes, expected) => {
    expect(tokenWith({ granular, scopes })).toMatchObject({
      ok: true,
      value: { scopes: expected },
    });
  });

  it('takes any text for a name', () => {
    const name = '<b>\u202e ‮العربية 🔑'.padEnd(255, 'x');
    expect(tokenWith({ name })).toMatchObject({ value: { name } });
  });
});

describe('a rotated token', () => {
  it.each([
    { id: 4377 },
    { id: 4377, token: '' },
    { id: 4377, token: 7 },
    { token: 'glpat-x' },
    null,
  ])('is lost in %j', (body) => {
    expect(toIssuedToken(body, '2027-01-01').ok).toBe(false);
  });

  it('has the expiry that the server gave, also none', () => {
    const body = { ...WIRE, token: 'glpat-x', expires_at: '2026-12-31' };
    expect(toIssuedToken(body, '2027-01-01')).toMatchObject({
      value: { expiresAt: '2026-12-31' },
    });
    expect(toIssuedToken({ ...body, expires_at: null }, '2027-01-01')).toMatchObject({
      value: { expiresAt: null },
    });
  });
});

describe('the rest', () => {
  it('reads an administrator', () => {
    expect(toGitlabUser({ id: 1, username: 'root', name: null, is_admin: true })).toEqual({
      ok: true,
      value: { id: 1, username: 'root', name: 'root', isAdministrator: true },
    });
  });

  it('wants a version', () => {
    expect(toGitlabMetadata({ version: '' }).ok).toBe(false);
    expect(toGitlabMetadata({ revision: 'x' }).ok).toBe(false);
  });

  it('reads a page without counts, and refuses one with a broken row', () => {
    const paginationInfo = { total: NaN, totalPages: NaN, next: null, perPage: NaN };
    expect(toTokenPage({ data: [WIRE], paginationInfo })).toMatchObject({
      ok: true,
      value: { total: null, totalPages: null, nextPage: null, perPage: null },
    });
    const broken = toTokenPage({ data: [WIRE, { ...WIRE, id: 'x' }], paginationInfo });
    expect(broken).toMatchObject({ ok: false, reason: 'data.1.id: invalid_type' });
  });
});
