import type { Page } from '@playwright/test';
import {
  createConnectionForm,
  createConnectionsPage,
  type ConnectionForm,
  type ConnectionsPage,
} from './connections';
import { createCreatePage, type CreatePage } from './create-page';
import { createInspectPage, type InspectPage } from './inspect-page';
import { createRecoveryBanner, type RecoveryBanner } from './recovery';
import { createRevokeDialog, type RevokeDialog } from './revoke-dialog';
import { createRotateDialog, type RotateDialog } from './rotate-dialog';
import { createSettingsPage, type SettingsPage } from './settings';
import { createShell, type Shell } from './shell';
import { createTokenList, type TokenList } from './token-list';
import { createWarningBanner, type WarningBanner } from './warnings';

/** Everything in the window that can be found by its name; selectors only. */
export interface WindowPages {
  readonly shell: Shell;
  readonly form: ConnectionForm;
  readonly connections: ConnectionsPage;
  readonly list: TokenList;
  readonly rotate: RotateDialog;
  readonly revoke: RevokeDialog;
  readonly recovery: RecoveryBanner;
  readonly create: CreatePage;
  readonly inspect: InspectPage;
  readonly settings: SettingsPage;
  readonly warnings: WarningBanner;
}

export function createWindowPages(page: Page): WindowPages {
  return {
    shell: createShell(page),
    form: createConnectionForm(page),
    connections: createConnectionsPage(page),
    list: createTokenList(page),
    rotate: createRotateDialog(page),
    revoke: createRevokeDialog(page),
    recovery: createRecoveryBanner(page),
    create: createCreatePage(page),
    inspect: createInspectPage(page),
    settings: createSettingsPage(page),
    warnings: createWarningBanner(page),
  };
}
