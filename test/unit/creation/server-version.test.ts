import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../../src-preload/contract/server-version';

describe('the version of a server', () => {
  it.each([
    ['19.1.1-ee', '16.10', true],
    ['19.0.0-pre', '19.0', true],
    ['v15.11.13', '16.0', false],
    ['16.9.2', '16.10', false],
    ['16.10.0-rc42-ee', '16.10', true],
    ['16.11', '16.6', true],
    ['GitLab 17.4', '16.0', true],
    ['17', '16.10', true],
    ['16', '16.1', false],
    [null, '99.0', true],
    ['', '99.0', true],
    ['nightly', '99.0', true],
  ])('%j against %s: %s', (server, wanted, expected) => {
    expect(isAtLeast(server, wanted)).toBe(expected);
  });
});
