import { describe, expect, it } from 'vitest';
import { createSnippets } from '../../../src-renderer/shared/snippets/create-snippets';
import type { SnippetContext } from '../../../src-renderer/shared/snippets/snippet';
import {
  draftContext,
  HOSTILE_NAMES,
  snippetOf,
  textOf,
  tokenContext,
} from '../../integration/snippets/samples';

const ADDRESS = 'https://git.example.com:8443/gitlab';

const kinds = (context: SnippetContext): readonly string[] =>
  createSnippets(context).map(({ kind }) => kind);

function revoked(): SnippetContext {
  const context = tokenContext(ADDRESS, 7);
  if (context.subject.kind !== 'token') throw new Error('not about a token');
  const { subject } = context;
  return { ...context, subject: { ...subject, token: { ...subject.token, revoked: true } } };
}

describe('which snippets there are', () => {
  it('offers to make a draft, and not to rotate what is not there yet', () => {
    const offered = kinds(draftContext(ADDRESS));
    expect(offered).toEqual(expect.arrayContaining(['curl-create-own', 'glab-create']));
    expect(offered).not.toEqual(expect.arrayContaining(['curl-rotate']));
  });

  it('offers to rotate and revoke a token, and not to make it again', () => {
    const offered = kinds(tokenContext(ADDRESS, 7));
    expect(offered).toEqual(expect.arrayContaining(['curl-rotate', 'glab-revoke', 'git-clone']));
    expect(offered.filter((kind) => kind.includes('create'))).toEqual([]);
  });

  it('offers nothing that a revoked token can no longer do', () => {
    expect(kinds(revoked())).toEqual(['curl-list', 'glab-login', 'glab-list']);
  });

  it('has each once, so that a choice means one text', () => {
    for (const context of [draftContext(ADDRESS), tokenContext(ADDRESS, 7)]) {
      expect(new Set(kinds(context)).size).toBe(kinds(context).length);
    }
  });
});

describe('what is told beside them', () => {
  it('warns where GitLab will refuse: scopes, and a draft that is not whole', () => {
    const wide = draftContext(ADDRESS, { scopes: ['self_rotate', 'api'] });
    expect(snippetOf(wide, 'curl-create-own').notes).toContain('own-scopes');
    const own = draftContext(ADDRESS, { scopes: ['self_rotate'] });
    expect(snippetOf(own, 'curl-create-own').notes).not.toContain('own-scopes');
    for (const facts of [{ name: ' ' }, { scopes: [] }]) {
      const context = draftContext(ADDRESS, facts);
      expect(snippetOf(context, 'curl-create-user').notes).toContain('draft-incomplete');
    }
  });

  it('warns where a token without a date would die tomorrow', () => {
    const endless = draftContext(ADDRESS, { scopes: ['k8s_proxy'], expiresAt: null });
    expect(snippetOf(endless, 'curl-create-own').notes).toContain('own-ends');
    expect(snippetOf(endless, 'curl-create-user').notes).not.toContain('own-ends');
    const dated = draftContext(ADDRESS, { scopes: ['k8s_proxy'], expiresAt: '2027-01-01' });
    expect(snippetOf(dated, 'curl-create-own').notes).not.toContain('own-ends');
  });

  it('names the scopes that a token would need, when it has none of them', () => {
    const context = draftContext(ADDRESS, { scopes: ['read_repository'] });
    expect(snippetOf(context, 'git-clone').missingScopes).toEqual([]);
    expect(snippetOf(context, 'docker-login').missingScopes).toContain('read_registry');
  });

  it('warns of plain http to another computer only', () => {
    const notes = (url: string) => snippetOf(tokenContext(url, 7), 'curl-self').notes;
    expect(notes('http://gitlab.lan')).toEqual(['insecure']);
    for (const url of ['http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:1', ADDRESS]) {
      expect(notes(url)).toEqual([]);
    }
  });

  it('says what docker and NuGet make of http', () => {
    const context = tokenContext('http://127.0.0.1:8080', 7);
    expect(snippetOf(context, 'docker-login').notes).toContain('docker-http');
    expect(snippetOf(context, 'nuget-source').notes).toContain('nuget-http');
    expect(snippetOf(tokenContext(ADDRESS, 7), 'docker-login').notes).not.toContain('docker-http');
  });
});

describe('texts', () => {
  it('keep port and path of an instance', () => {
    const context = tokenContext(ADDRESS, 7);
    expect(textOf(context, 'curl-self')).toContain(
      `'${ADDRESS}/api/v4/personal_access_tokens/self'`,
    );
    expect(textOf(context, 'glab-login')).toContain("--api-host 'git.example.com:8443/gitlab'");
    expect(textOf(context, 'git-clone')).toContain(`'${ADDRESS}/group/project.git'`);
  });

  it('leave out what was not given, so that the server decides', () => {
    const text = textOf(draftContext(ADDRESS, { expiresAt: null }), 'curl-create-user');
    expect(text).not.toMatch(/expires_at|description/);
  });

  it('have no character that is not seen, which a terminal would act on', () => {
    const texts = HOSTILE_NAMES.flatMap((name) =>
      createSnippets(
        draftContext(ADDRESS, { name, description: name, scopes: [name] }, { username: name }),
      ),
    );
    const unseen = texts.filter(({ text }) => /[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u.test(text));
    expect(unseen).toEqual([]);
  });

  it('are plain ASCII in Ruby, and have no quote that would end the word of the shell', () => {
    for (const name of HOSTILE_NAMES) {
      const context = draftContext(ADDRESS, { name }, { username: name });
      expect(textOf(context, 'rails-console-create')).toMatch(/^[\n -~]*$/);
      expect(textOf(context, 'rails-console-create')).not.toMatch(/'|!\S/);
    }
  });

  it('fit the route that copies them, with the longest names that GitLab takes', () => {
    const name = '\u202e'.repeat(255);
    const scopes = Array.from({ length: 40 }, (_, index) => `read_something_${index}`);
    const context = draftContext(ADDRESS, { name, description: name, scopes });
    for (const { text } of createSnippets(context)) expect(text.length).toBeLessThan(20_000);
  });
});
