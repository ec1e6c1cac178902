import { expect, it } from 'vitest';
import { toMarkedContent } from '../../../src-main/clipboard/secret-mark';

const texts = async (content: ReturnType<typeof toMarkedContent>) =>
  Promise.all(
    Object.entries(content ?? {}).map(
      async ([type, blob]) =>
        [type, Buffer.from(await blob.arrayBuffer()).toString('hex')] as const,
    ),
  );

it('on Linux the text and the hint of password managers go in one write', async () => {
  expect(await texts(toMarkedContent('value', 'linux'))).toEqual([
    ['text/plain', Buffer.from('value').toString('hex')],
    [
      'electron application/osclipboard;format="x-kde-passwordManagerHint"',
      Buffer.from('secret').toString('hex'),
    ],
  ]);
});

it('on Windows history and cloud get a zero of four bytes, not the character 0', async () => {
  const [, ...marks] = await texts(toMarkedContent('value', 'win32'));
  expect(marks).toHaveLength(3);
  for (const [, hex] of marks) expect(hex).toBe('00000000');
});

it('on macOS the value is marked as concealed', () => {
  expect(Object.keys(toMarkedContent('value', 'darwin') ?? {})).toContain(
    'electron application/osclipboard;format="org.nspasteboard.ConcealedType"',
  );
});

it('where there is no mark, none is invented', () => {
  expect(toMarkedContent('value', 'freebsd')).toBeNull();
});
