import { describe, expect, it } from 'vitest';
import { useInspection } from '../../../src-renderer/features/inspect/use-inspection';
import { useConnectionsStore } from '../../../src-renderer/shared/state/connections.store';
import { createFakeWindow } from '../../support/fake-window';
import { sampleConnection } from '../../support/sample-data';
import { NOW } from '../tokens-ui/samples';

const VALUE = 'glpat-other-000000000000';

async function open() {
  const connections = [
    sampleConnection(NOW),
    sampleConnection(NOW, { id: 'c2', instanceUrl: 'https://b.example' }),
  ];
  const window = createFakeWindow({ connections });
  await window.run(() => useConnectionsStore()).load();
  const controls = window.run(() => useInspection());
  return { ...window, ...controls };
}

describe('inspecting', () => {
  it('sends nothing while it is typed, and then to the chosen instance only', async () => {
    const { desktop, value, shape, connectionId, ask } = await open();
    const before = desktop.calls.length;
    value.value = ` ${VALUE}\n`;
    expect(shape.value?.kind).toBe('access-token');
    expect(desktop.calls).toHaveLength(before);
    connectionId.value = 'c2';
    await ask();
    expect(desktop.calls.slice(before)).toEqual([
      { route: 'tokens.inspect', input: { connectionId: 'c2', value: VALUE } },
    ]);
  });

  it('takes away what was told when the value or the instance is another, not at other news', async () => {
    const { desktop, value, connectionId, inspection, ask } = await open();
    value.value = VALUE;
    await ask();
    desktop.changeConnection('c1', { username: 'renamed' });
    expect(inspection.value.phase).toBe('told');
    value.value = `${VALUE}x`;
    expect(inspection.value.phase).toBe('asking');
    await ask();
    connectionId.value = 'c2';
    expect(inspection.value.phase).toBe('asking');
  });

  it('never shows an answer under a value that was pasted meanwhile', async () => {
    const { desktop, value, inspection, ask } = await open();
    value.value = VALUE;
    const release = desktop.holdNext('tokens.inspect');
    const asked = ask();
    value.value = 'glpat-revoked-0000000000';
    release();
    await asked;
    expect(inspection.value).toEqual({ phase: 'asking', refusal: null });
  });

  it('leaves no value behind', async () => {
    const { value, unmount } = await open();
    value.value = VALUE;
    unmount();
    expect(value.value).toBe('');
  });
});
