import { expect, it } from 'vitest';
import { createWantedViews } from '../../../src-main/window/wanted-views';

const nothing = (): void => undefined;

const token = { connectionId: 'c1', tokenId: 7 };
const tokens = { page: 'tokens', token, asks: 'rotate' } as const;
const settings = { page: 'settings', token: null, asks: null } as const;

it('brings the window up before it tells it, and gives the wish once', () => {
  const done: string[] = [];
  const views = createWantedViews({
    showWindow: () => done.push('show'),
    tellWindow: () => done.push('tell'),
  });

  views.want(tokens);

  expect(done).toEqual(['show', 'tell']);
  expect(views.take()).toEqual(tokens);
  expect(views.take()).toBeNull();
});

it('keeps only the last wish of a user who pressed twice while the window was being made', () => {
  const views = createWantedViews({ showWindow: nothing, tellWindow: nothing });
  views.want(tokens);
  views.want(settings);
  expect(views.take()).toEqual(settings);
  expect(views.take()).toBeNull();
});
