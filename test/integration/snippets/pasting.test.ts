import { describe, expect, it } from 'vitest';
import { startDemo } from '../demo-instance/asking';
import { findProgram } from './running';
import { draftContext, HOSTILE_NAMES, textOf } from './samples';
import { openTerminal } from './terminal';

const SHELLS = ['bash --norc --noprofile -i', 'zsh -f -i', 'dash -i'];

describe.each(SHELLS.map((shell) => ({ shell, program: shell.split(' ')[0] ?? '' })))(
  'pasted into $shell',
  ({ shell, program }) => {
    const missing = [program, 'script', 'curl'].find((name) => findProgram(name) === null);

    it('waits for the token, shows it nowhere, and takes no pasted line for it', async (ctx) => {
      if (missing !== undefined) return ctx.skip(`${missing} is not installed`);
      const demo = await startDemo();
      const value = demo.addToken({ userId: demo.administrator.id, scopes: ['api'] }).value;
      const name = HOSTILE_NAMES.join(' ');
      const context = draftContext(demo.url, { name }, { userId: demo.user.id });
      const terminal = await openTerminal(shell);
      await terminal.waitFor(/> /);
      terminal.type(`${textOf(context, 'curl-create-user')}\n`);
      // At the start of a line or after prompts: the pasted command has the same words, and is shown
      // as it arrives.
      await terminal.waitFor(/[\r\n](?:> )*Administrator token: $/);
      terminal.type(`${value}\n`);
      await terminal.waitFor(/"token":"/);
      expect(demo.tokens().at(-1)?.name).toBe(name);
      expect(terminal.screen()).not.toContain(value);
      terminal.type('echo "left: [$GITLAB_TOKEN]"\n');
      await terminal.waitFor(/left: \[\]/);
    });
  },
);
