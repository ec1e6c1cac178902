import { describe, expect, it } from 'vitest';
import { adviseOn } from '../../../src-preload/contract/scope-advice';
import { findScope, scopesFor } from '../../../src-preload/contract/scopes';
import {
  BUILT_IN_TEMPLATES,
  toTemplateReasonKey,
  toTemplateTitleKey,
} from '../../../src-preload/contract/templates';
import { catalogues, LANGUAGES } from '../../../src-preload/contract/messages/catalogue';
import { flatten } from '../i18n/flatten';

const scopesOf = (id: string): readonly string[] | undefined =>
  BUILT_IN_TEMPLATES.find((template) => template.id === id)?.scopes;

describe('the gallery', () => {
  it('has an id for each, of the kind that scripts look for', () => {
    const ids = BUILT_IN_TEMPLATES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(BUILT_IN_TEMPLATES)(
    'offers $id with scopes that a normal user can choose',
    (template) => {
      const offered = scopesFor('personal', null, false).map(({ name }) => name);
      expect(template.scopes.filter((name) => !offered.includes(name))).toEqual([]);
      expect(template.scopes.length).toBeGreaterThan(0);
    },
  );

  it.each(BUILT_IN_TEMPLATES)(
    'gives no reason to advise against $id',
    ({ scopes, lifetimeDays }) => {
      const choice = { scopes, needed: scopes, lifetimeDays, maxLifetimeDays: null };
      expect(adviseOn({ ...choice, serverVersion: null })).toEqual([]);
    },
  );

  it('asks for api only where nothing narrower works', () => {
    const wide = BUILT_IN_TEMPLATES.filter(({ scopes }) => scopes.includes('api'));
    expect(wide.map(({ id }) => id)).toEqual([
      'packages-publish',
      'glab',
      'vscode',
      'terraform-state',
      'renovate',
      'ci-automation',
    ]);
    for (const { lifetimeDays } of wide) expect(lifetimeDays).toBeLessThanOrEqual(90);
  });

  it('gives each job what its documentation asks for', () => {
    expect(scopesOf('git-read')).toEqual(['read_repository']);
    expect(scopesOf('git-write')).toEqual(['write_repository']);
    expect(scopesOf('registry-push')).toEqual(['read_registry', 'write_registry']);
    expect(scopesOf('glab')).toEqual(['api', 'write_repository']);
    expect(scopesOf('kubernetes-agent')).toEqual(['k8s_proxy']);
    expect(scopesOf('self-rotating')).toEqual(['self_rotate']);
  });

  it.each(LANGUAGES)(
    'has a title and a reason for each in %s, and no text too many',
    (language) => {
      const texts = [...flatten(catalogues[language]).keys()].filter((key) =>
        key.startsWith('templates.'),
      );
      const asked = BUILT_IN_TEMPLATES.flatMap((template) => [
        toTemplateTitleKey(template),
        toTemplateReasonKey(template),
      ]);
      expect(texts.sort()).toEqual(asked.sort());
    },
  );

  it('names only scopes in its reasons that there are', () => {
    const named = Object.values(catalogues.en.templates.reason)
      .flatMap((text) => [...text.matchAll(/“([^”]+)”/g)])
      .map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(findScope(name)?.name).toBe(name);
  });
});
