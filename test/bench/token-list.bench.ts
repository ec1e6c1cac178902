import { bench, describe } from 'vitest';
import {
  filterTokens,
  SHOW_ALL,
  type TokenFilter,
} from '../../src-renderer/features/tokens/filter-tokens';
import { toHorizonMarks } from '../../src-renderer/features/tokens/horizon-marks';
import { toSearchWords } from '../../src-renderer/features/tokens/search';
import { sortTokens } from '../../src-renderer/features/tokens/sort-tokens';
import { manyRows, MANY_NOW } from './many-rows';

/**
 * Each group measures the list's way against the plainest one there is, in the
 * same run: only the ratio means anything from one machine to the next.
 */

const rows = manyRows(10_000);
const collator = new Intl.Collator('en', { numeric: true });
const everything: TokenFilter = { ...SHOW_ALL, words: [], span: null };
const searching: TokenFilter = { ...everything, state: 'active', words: toSearchWords('dépl 42') };

describe('search 10,000 tokens', () => {
  bench('folded once per token', () => {
    filterTokens(rows, searching, MANY_NOW);
  });
  bench('baseline: folded on every key stroke', () => {
    rows.filter(({ token, state }) => {
      const text = `${token.name}\n${token.description ?? ''}\n${token.scopes.join(' ')}`;
      const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      return state === 'active' && searching.words.every((word) => folded.includes(word));
    });
  });
});

describe('sort 10,000 tokens by name', () => {
  bench('one collator', () => {
    sortTokens(rows, { sort: 'name', descending: false }, collator);
  });
  bench('baseline: localeCompare', () => {
    rows.toSorted((a, b) => a.token.name.localeCompare(b.token.name, 'en', { numeric: true }));
  });
});

describe('sort 10,000 tokens by time left', () => {
  bench('numbers in a typed array', () => {
    sortTokens(rows, { sort: 'time-left', descending: false }, collator);
  });
  bench('baseline: dates parsed in the comparison', () => {
    const death = (date: string | null): number => (date === null ? Infinity : Date.parse(date));
    rows.toSorted((a, b) => death(a.token.expiresAt) - death(b.token.expiresAt));
  });
});

describe('horizon of 10,000 tokens', () => {
  bench('marks', () => {
    toHorizonMarks(rows, { width: 1100, pitch: 12, lanes: 4 }, MANY_NOW);
  });
  bench('baseline: nothing but bringing them into order', () => {
    rows.filter((row) => row.diesAt !== null).sort((a, b) => (a.diesAt ?? 0) - (b.diesAt ?? 0));
  });
});
