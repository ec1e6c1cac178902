import { describe, expect, it } from 'vitest';
import { ref } from 'vue';
import SnippetPanel from '../../../src-renderer/shared/components/SnippetPanel.vue';
import { useTextCopy } from '../../../src-renderer/shared/composables/use-text-copy';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { draftContext, snippetOf, tokenContext } from '../../integration/snippets/samples';
import { createFakeWindow } from '../../support/fake-window';
import { renderHtml, tagOf } from '../tokens-ui/render-html';

const ADDRESS = 'https://git.example.com';

describe('panel', () => {
  it('shows the first command with what it asks for, and every other to choose', async () => {
    const html = await renderHtml(SnippetPanel, { context: tokenContext(ADDRESS, 4211) });
    expect(html).toContain('/personal_access_tokens/4211/rotate');
    expect(html).toContain('Asks for a token with the scope api when it runs');
    expect(html).toMatch(/data-value="git-clone"[^>]*>Git: clone over HTTPS/);
    expect(tagOf(html, 'snippet-text')).toContain('tabindex="0"');
    expect(tagOf(html, 'snippet-copy')).not.toBe('');
  });

  it('shows a name as text, never as markup', async () => {
    const context = draftContext(ADDRESS, { name: '<img src=x onerror=alert(1)>' });
    const html = await renderHtml(SnippetPanel, { context });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  });
});

describe('copying', () => {
  it('says so until another text is shown', async () => {
    const { desktop, run } = createFakeWindow();
    const text = ref(snippetOf(tokenContext(ADDRESS, 7), 'curl-self').text);
    const { isCopied, copy } = run(() => useTextCopy(() => text.value));
    await copy();
    expect(desktop.calls.at(-1)).toEqual({ route: 'texts.copy', input: { text: text.value } });
    expect(isCopied.value).toBe(true);
    text.value = 'another';
    expect(isCopied.value).toBe(false);
  });

  it('never says so when the clipboard did not take it', async () => {
    const { desktop, run } = createFakeWindow();
    const { isCopied, copy } = run(() => useTextCopy(() => 'text'));
    desktop.failNext('texts.copy', { code: 'CLIPBOARD_FAILED', details: {} });
    await copy();
    expect(isCopied.value).toBe(false);
    expect(run(() => useToastsStore()).toasts.map(({ kind }) => kind)).toEqual(['error']);
  });
});
