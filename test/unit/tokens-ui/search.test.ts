import { describe, expect, it } from 'vitest';
import {
  matchesSearch,
  toSearchText,
  toSearchWords,
} from '../../../src-renderer/features/tokens/search';

const found = (query: string, ...texts: (string | null)[]): boolean =>
  matchesSearch(toSearchText(texts), toSearchWords(query));

describe('search', () => {
  it('finds a name whatever its case and accents, so nobody must type what they cannot', () => {
    expect(found('CAFÉ', 'cafe-deploy')).toBe(true);
    expect(found('cafe', 'CAFÉ-Deploy')).toBe(true);
    expect(found('uber', 'Über-Token')).toBe(true);
  });

  it('finds full-width text by its half-width form and the other way round', () => {
    expect(found('api', 'ＡＰＩ 用')).toBe(true);
    expect(found('ｃｉ', 'ci-deploy')).toBe(true);
  });

  it('wants every word but in any order, so that a second word narrows and never widens', () => {
    expect(found('deploy ci', 'ci-deploy')).toBe(true);
    expect(found('ci laptop', 'ci-deploy')).toBe(false);
  });

  it('takes words from different texts, but no word across two of them', () => {
    expect(found('ci nightly', 'ci-deploy', 'nightly job')).toBe(true);
    expect(found('loynig', 'deploy', 'nightly')).toBe(false);
  });

  it('shows everything for blanks only', () => {
    expect(toSearchWords(' 　\t ')).toEqual([]);
    expect(found('   ', 'x')).toBe(true);
  });

  it('takes a pattern character as itself', () => {
    expect(found('.*', 'laptop')).toBe(false);
    expect(found('<b>', '<b>bold</b>')).toBe(true);
    expect(found('\u{1F511}', 'key \u{1F511} one')).toBe(true);
  });

  it('survives a token without a description', () => {
    expect(found('x', null, 'x')).toBe(true);
    expect(found('null', null)).toBe(false);
  });
});
