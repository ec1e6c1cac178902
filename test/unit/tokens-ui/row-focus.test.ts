import { shallowRef } from 'vue';
import { expect, it } from 'vitest';
import { useRowFocus } from '../../../src-renderer/features/tokens/use-row-focus';
import { createFakeWindow } from '../../support/fake-window';
import { aRow } from './samples';

const ROWS = [1, 2, 3].map((id) => aRow({ id }));

it('stays at its place when its row leaves the list, instead of jumping to the first', () => {
  const rows = shallowRef<typeof ROWS>(ROWS);
  const { run } = createFakeWindow();
  const focus = run(() =>
    useRowFocus(
      rows,
      () => undefined,
      () => null,
    ),
  );
  focus.put('c1/2');
  rows.value = ROWS.filter(({ key }) => key !== 'c1/2');
  expect(focus.index.value).toBe(1);
  focus.put('c1/3');
  rows.value = ROWS.slice(0, 1);
  expect(focus.index.value).toBe(0);
});
