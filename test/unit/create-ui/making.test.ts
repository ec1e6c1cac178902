import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { CreateInput, TokenDraft } from '../../../src-preload/contract/creation';
import { useCreateDraftStore } from '../../../src-renderer/features/create/create-draft.store';
import ApiForm from '../../../src-renderer/features/create/ApiForm.vue';
import AdoptHints from '../../../src-renderer/features/create/AdoptHints.vue';
import { useAdoption } from '../../../src-renderer/features/create/use-adoption';
import { useCreation } from '../../../src-renderer/features/create/use-creation';
import { useLateNews } from '../../../src-renderer/features/create/use-late-news';
import { toNewcomer } from '../../../src-renderer/features/create/use-waiting';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { createFakeWindow } from '../../support/fake-window';
import { sampleConnection } from '../../support/sample-data';
import { renderHtml } from '../tokens-ui/render-html';
import { aToken, NOW } from '../tokens-ui/samples';

const DRAFT: TokenDraft = {
  name: 'cluster',
  description: '',
  scopes: ['k8s_proxy'],
  expiresAt: '2026-12-20',
};
const INPUT: CreateInput = { connectionId: 'c1', target: { kind: 'own' }, draft: DRAFT };
const VALUE = 'glpat-made-up-0000000001';
const connections = [sampleConnection(NOW)];

function openAdoption() {
  const window = createFakeWindow({ connections });
  const toasts = window.run(() => useToastsStore());
  const adoption = window.run(() =>
    useAdoption(() => ({ connectionId: 'c1', asked: DRAFT }), useLateNews().ofAdoption),
  );
  return { ...window, toasts, adoption };
}

function openCreation() {
  const window = createFakeWindow({ connections });
  const toasts = window.run(() => useToastsStore());
  const controls = window.run(() => useCreation(useLateNews().ofCreation));
  return { ...window, toasts, ...controls };
}

describe('taking a value in', () => {
  it('forgets the value as soon as it is safe, and keeps it after a refusal', async () => {
    const { desktop, adoption } = openAdoption();
    adoption.type('glpat-revoked-000000001');
    expect(await adoption.adopt('field')).toBeNull();
    expect(adoption.error.value?.code).toBe('VALUE_REVOKED');
    expect(adoption.value.value).toBe('glpat-revoked-000000001');
    adoption.type(VALUE);
    expect(await adoption.adopt('field')).toMatchObject({ way: 'adopted', outcome: 'copied' });
    expect(adoption.value.value).toBe('');
    expect(adoption.error.value).toBeNull();
    expect(desktop.calls.filter(({ route }) => route === 'tokens.adopt')).toHaveLength(2);
  });

  it('says what is odd about it before anybody is asked, and nothing of what is usual', async () => {
    const odd = async (value: string): Promise<readonly (string | undefined)[]> => {
      const html = await renderHtml(AdoptHints, { value });
      return [...html.matchAll(/data-value="([^"]+)"/g)].map(([, code]) => code);
    };
    expect(await odd('')).toEqual([]);
    expect(await odd(`glpat-${'a'.repeat(20)}`)).toEqual([]);
    expect(await odd('glpat-half')).toEqual(['misfit']);
    expect(await odd('gldt-a-deploy-token-00001')).toEqual(['deploy-token']);
    expect(await odd('glpat-AAECAwQFBgcICQoLDA0OD286MQp1OjIH.01.0w0v26tqx')).toEqual([
      'checksum-mismatch',
    ]);
  });

  it('from the clipboard leaves what is in the field at home', async () => {
    const { desktop, adoption } = openAdoption();
    adoption.type('half a paste');
    desktop.copyInBrowser(VALUE);
    await adoption.adopt('clipboard');
    expect(desktop.calls.at(-1)?.input).toEqual({ connectionId: 'c1', value: null });
  });

  it('is told as a message when the page was left meanwhile, good news and bad', async () => {
    for (const [value, kind] of [
      [VALUE, 'success'],
      ['glpat-expired-000000001', 'error'],
    ] as const) {
      const { desktop, adoption, toasts, unmount } = openAdoption();
      const release = desktop.holdNext('tokens.adopt');
      adoption.type(value);
      const taken = adoption.adopt('field');
      unmount();
      expect(adoption.value.value, 'the value stays behind').toBe('');
      release();
      await taken;
      expect(toasts.toasts).toMatchObject([{ kind }]);
    }
  });
});

describe('creating by API', () => {
  it('offers the latest date that a refusal names, and nothing where it names none', async () => {
    const offered = async (refusal: AppError) =>
      renderHtml(ApiForm, { gaps: [], running: false, refusal });
    const late = { maxDate: '2027-11-20' };
    const html = await offered({ code: 'EXPIRY_TOO_LATE', details: late });
    expect(/data-testid="create-use-latest".*?<\/button>/s.exec(html)?.[0]).toContain(
      'Use Nov 20, 2027 instead',
    );
    for (const code of ['EXPIRY_TOO_LATE', 'FORBIDDEN'] as const) {
      expect(await offered({ code, details: {} })).not.toContain('create-use-latest');
    }
  });

  it('sends once, however often it is pressed while it runs and afterwards', async () => {
    const { desktop, create, creation } = openCreation();
    const release = desktop.holdNext('tokens.create');
    const first = create(INPUT);
    await create(INPUT);
    release();
    await first;
    await create(INPUT);
    expect(desktop.calls.filter(({ route }) => route === 'tokens.create')).toHaveLength(1);
    expect(creation.value).toMatchObject({ phase: 'created', made: { way: 'created' } });
  });

  it('of which the answer was lost is neither a failure nor sent again', async () => {
    const { desktop, create, creation, askAgain } = openCreation();
    desktop.answerNext('tokens.create', {
      outcome: 'unknown',
      finding: 'undetermined',
      cause: { code: 'CONNECTION_LOST', details: {} },
    });
    await create(INPUT);
    await create(INPUT);
    expect(creation.value).toMatchObject({ phase: 'unknown', name: 'cluster' });
    expect(desktop.calls.filter(({ route }) => route === 'tokens.create')).toHaveLength(1);
    askAgain();
    expect(creation.value).toEqual({ phase: 'asking', refusal: null });
  });

  it('goes back to the form after a refusal', async () => {
    const { desktop, create, creation } = openCreation();
    desktop.failNext('tokens.create', { code: 'REQUEST_REFUSED', details: {} });
    await create(INPUT);
    expect(creation.value).toMatchObject({ phase: 'asking', refusal: { code: 'REQUEST_REFUSED' } });
  });

  it('tells every result that comes after the page was left', async () => {
    const unknown = {
      outcome: 'unknown',
      finding: 'created',
      cause: { code: 'CONNECTION_LOST', details: {} },
    } as const;
    for (const kind of ['success', 'warning', 'error'] as const) {
      const { desktop, create, toasts, unmount } = openCreation();
      if (kind === 'warning') desktop.answerNext('tokens.create', unknown);
      if (kind === 'error') desktop.failNext('tokens.create', { code: 'FORBIDDEN', details: {} });
      const asked = create(INPUT);
      unmount();
      await asked;
      expect(toasts.toasts).toMatchObject([{ kind }]);
    }
  });
});

describe('a token that appears while its value is waited for', () => {
  const MADE = Date.parse(aToken({}).createdAt);
  const asked = { connectionId: 'c1', draft: DRAFT, knownIds: new Set([1, 2]), since: MADE };
  const find = (
    tokens: readonly ReturnType<typeof aToken>[],
    known = asked as typeof asked | null,
  ) => toNewcomer(known, 77, tokens, NOW)?.id ?? null;

  it('is the youngest that was not there before', () => {
    expect(find([aToken({ id: 2 }), aToken({ id: 9 }), aToken({ id: 5 })])).toBe(9);
    expect(find([aToken({ id: 1 }), aToken({ id: 2 })])).toBeNull();
    expect(find([aToken({ id: 9 })], null)).toBeNull();
  });

  it('is not one that the list lacked, because it was not fetched yet: rotating it would end its work', () => {
    const old = aToken({ id: 9, createdAt: new Date(MADE - 3_600_000).toISOString() });
    expect(find([old], { ...asked, knownIds: new Set() })).toBeNull();
  });

  it('is not one whose value is here, that is dead, somebody else’s, or of another instance', () => {
    expect(
      find([
        aToken({ id: 3, hasValue: true }),
        aToken({ id: 4, revoked: true }),
        aToken({ id: 5, userId: 78 }),
        aToken({ id: 6, connectionId: 'c2' }),
      ]),
    ).toBeNull();
  });
});

describe('the form', () => {
  it('is what it was when the page is left, and waits no more once another template is chosen', () => {
    const { run } = createFakeWindow({ connections });
    const store = run(() => useCreateDraftStore());
    store.change({ name: 'mirror', scopes: ['api'] });
    store.waitFor({ connectionId: 'c1', draft: DRAFT, knownIds: new Set(), since: NOW });
    expect(store.askedOf('c1')?.draft).toEqual(DRAFT);
    expect(store.askedOf('c2'), 'its value would go to another instance').toBeNull();
    expect(run(() => useCreateDraftStore()).fields.name).toBe('mirror');
    store.startFrom({ name: 'glab' }, 'glab');
    expect(store.asked).toBeNull();
    store.startOver();
    expect(store.fields).toMatchObject({ name: '', scopes: [] });
    expect(store.templateId).toBeNull();
  });
});
