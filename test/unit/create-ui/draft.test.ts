import { describe, expect, it } from 'vitest';
import type { TokenDraft } from '../../../src-preload/contract/creation';
import {
  toCreateKinds,
  toCreateTarget,
  toUserId,
  type CreateKind,
} from '../../../src-renderer/features/create/create-kinds';
import { toCommandContext } from '../../../src-renderer/features/create/draft-commands';
import {
  EMPTY_FIELDS,
  fromTemplate,
  sameAs,
  toDraft,
  toTemplate,
} from '../../../src-renderer/features/create/draft-fields';
import { toDraftGaps } from '../../../src-renderer/features/create/draft-problems';
import { toChosenExpiry } from '../../../src-renderer/features/create/expiry-choice';
import { toAskedScopes, toScopeChoices } from '../../../src-renderer/features/create/scope-choices';
import { toDifferences } from '../../../src-renderer/features/create/token-differences';
import { toDateLimits } from '../../../src-renderer/shared/expiry/date-limits';
import { sampleConnection } from '../../support/sample-data';
import { aToken, NOW } from '../tokens-ui/samples';

const unlimited = toDateLimits(null, null, NOW);
const connection = sampleConnection(NOW);

describe('lifetime', () => {
  it('is counted from today in UTC, whatever day it is for the user', () => {
    const late = Date.parse('2026-11-20T23:59:59.999Z');
    const chosen = toChosenExpiry({ kind: 'days', days: 30 }, toDateLimits(null, null, late), late);
    expect(chosen).toEqual({ date: '2026-12-20', problem: null, clamped: false, days: 30 });
  });

  it('moves on with midnight while the form is open, so that 90 days stay 90', () => {
    const choice = { kind: 'days', days: 90 } as const;
    const next = NOW + 86_400_000;
    expect(toChosenExpiry(choice, unlimited, NOW).date).toBe('2027-02-18');
    expect(toChosenExpiry(choice, toDateLimits(null, null, next), next).date).toBe('2027-02-19');
  });

  it('is brought forward to what the server is known to accept, and says so', () => {
    const limits = toDateLimits(60, null, NOW);
    const chosen = toChosenExpiry({ kind: 'days', days: 365 }, limits, NOW);
    expect(chosen).toMatchObject({ date: '2027-01-19', clamped: true, days: 60 });
  });

  it('of a half-typed or dead date is never taken for one without an end', () => {
    for (const text of ['', '2027-02-30', '2026-11-20']) {
      const chosen = toChosenExpiry({ kind: 'date', text }, unlimited, NOW);
      expect(chosen.problem).not.toBeNull();
      expect(toDraftGaps('own', '', { name: 'x', scopes: ['api'] }, chosen)).toEqual(['expiry']);
    }
    expect(toChosenExpiry({ kind: 'never' }, unlimited, NOW)).toMatchObject({
      date: null,
      problem: null,
    });
  });

  it('without an end is not offered for a token of one’s own: GitLab would let it die tomorrow', () => {
    const never = toChosenExpiry({ kind: 'never' }, unlimited, NOW);
    const draft = { name: 'x', scopes: ['k8s_proxy'] };
    expect(toDraftGaps('own', '', draft, never)).toEqual(['expiry']);
    expect(toDraftGaps('user', '77', draft, never)).toEqual([]);
    expect(toDraftGaps('personal', '', draft, never)).toEqual([]);
  });
});

describe('the same as another token', () => {
  it('has its lifetime from today on, not its date, also when it is long dead', () => {
    const dead = aToken({
      scopes: ['read_api', 'made_up'],
      createdAt: '2025-01-01T23:00:00.000Z',
      expiresAt: '2025-03-02',
      revoked: true,
    });
    const fields = sameAs(dead);
    expect(toChosenExpiry(fields.expiry, unlimited, NOW).date).toBe('2027-01-19');
    expect(fields).toMatchObject({ kind: 'personal', scopes: ['read_api', 'made_up'] });
  });

  it('keeps a token without an end as it was, for the advice to say', () => {
    expect(sameAs(aToken({ expiresAt: null })).expiry).toEqual({ kind: 'never' });
  });
});

describe('templates', () => {
  it('come back as they were saved, a lifetime in place of the date', () => {
    const draft: TokenDraft = {
      name: 'mirror',
      description: 'nightly',
      scopes: ['write_repository'],
      expiresAt: '2026-12-20',
    };
    const saved = toTemplate(draft, NOW);
    expect(saved.lifetimeDays).toBe(30);
    const fields = { ...EMPTY_FIELDS, ...fromTemplate(saved) };
    const expiry = toChosenExpiry(fields.expiry, unlimited, NOW);
    expect(toDraft(fields, fields.scopes, expiry)).toEqual(draft);
    expect(toTemplate({ ...draft, expiresAt: null }, NOW).lifetimeDays).toBeNull();
  });
});

describe('ways to make a token', () => {
  it('are those that the credential has; a dead one has only the web form', () => {
    const { capabilities } = connection;
    expect(toCreateKinds(connection)).toEqual(['personal', 'own']);
    const admin = { ...capabilities, createForUsers: true, createImpersonation: true };
    expect(toCreateKinds({ ...connection, capabilities: admin })).toEqual([
      'personal',
      'own',
      'user',
      'impersonation',
    ]);
    const credential = { ...connection.credential, state: 'expired' as const };
    expect(toCreateKinds({ ...connection, capabilities: admin, credential })).toEqual(['personal']);
  });

  it('never ask for another user than the one whose number was typed', () => {
    expect(['7', ' 42 ', '0', '-3', '4.5', '1e3', 'ada', '', '9'.repeat(20)].map(toUserId)).toEqual(
      [7, 42, null, null, null, null, null, null, null],
    );
    expect(toCreateTarget('user', 'ada')).toBeNull();
    expect(toCreateTarget('impersonation', '42')).toEqual({ kind: 'impersonation', userId: 42 });
    expect(toCreateTarget('personal', '42')).toBeNull();
  });
});

describe('scopes', () => {
  const choices = (facts: Partial<Parameters<typeof toScopeChoices>[0]>) =>
    toScopeChoices({ kind: 'personal', connection, chosen: [], seen: [], ...facts });
  const names = (facts: Partial<Parameters<typeof toScopeChoices>[0]>): readonly string[] =>
    choices(facts).map(({ name }) => name);

  it('that nobody knows are shown as they are and asked for', () => {
    const found = choices({ chosen: ['made_up'], seen: ['api', 'also_made_up'] });
    expect(toAskedScopes(found)).toEqual(['made_up']);
    expect(found.map(({ name }) => name)).toContain('also_made_up');
  });

  it('that the server is too old for are left out of what is asked, and seen to be', () => {
    const old = { ...connection, serverVersion: '16.7.2' };
    const found = choices({ connection: old, chosen: ['api', 'self_rotate'] });
    expect(toAskedScopes(found)).toEqual(['api']);
    expect(found.find(({ name }) => name === 'self_rotate')?.available).toBe(false);
  });

  it('of the way by API are those it takes, and what else was chosen is not lost', () => {
    const found = choices({ kind: 'own', chosen: ['api', 'k8s_proxy'] });
    expect(toAskedScopes(found)).toEqual(['k8s_proxy']);
    expect(toAskedScopes(choices({ chosen: ['api', 'k8s_proxy'] }))).toEqual(['api', 'k8s_proxy']);
  });

  it('for administrators are offered to them only', () => {
    expect(names({})).not.toContain('sudo');
    expect(names({ connection: { ...connection, isAdministrator: true } })).toContain('sudo');
  });
});

describe('differences', () => {
  const asked: TokenDraft = {
    name: 'glab',
    description: '',
    scopes: ['api', 'write_repository'],
    expiresAt: '2027-01-01',
  };

  it('are none when only the order of the scopes is another, or when no name was given', () => {
    const given = aToken({
      name: 'glab',
      scopes: ['write_repository', 'api'],
      expiresAt: '2027-01-01',
    });
    expect(toDifferences(asked, given)).toEqual([]);
    expect(toDifferences({ ...asked, name: '' }, given)).toEqual([]);
  });

  it('name what is missing, what is more, another date and another name', () => {
    const given = aToken({ name: 'mine', scopes: ['api', 'sudo'], expiresAt: null });
    expect(toDifferences(asked, given)).toEqual([
      { kind: 'missing-scopes', scopes: ['write_repository'] },
      { kind: 'more-scopes', scopes: ['sudo'] },
      { kind: 'expiry', asked: '2027-01-01', given: null },
      { kind: 'name', asked: 'glab', given: 'mine' },
    ]);
  });
});

describe('commands for the draft', () => {
  const administrator = { ...connection, userId: 1, username: 'root' };
  const draft = { name: 'x', description: '', scopes: ['api'], expiresAt: null };
  const whose = (kind: CreateKind, userId: string) => {
    const { userId: id, username } = toCommandContext(administrator, { kind, userId }, draft);
    return [id, username];
  };

  it('of another user’s token are not for the administrator who makes it', () => {
    expect(whose('user', '77')).toEqual([77, null]);
    expect(whose('impersonation', ' 77 ')).toEqual([77, null]);
    expect(whose('user', '')).toEqual([0, null]);
    expect(whose('personal', '77')).toEqual([1, 'root']);
    expect(whose('own', '77')).toEqual([1, 'root']);
  });
});
