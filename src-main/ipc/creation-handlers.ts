import type { Creation } from '../compose-creation';
import type { TemplateStore } from '../templates/template-store';
import type { PageOpener } from '../window/external-links';
import type { Handlers } from './handlers';

export interface CreationHandlerParts {
  readonly creation: Creation;
  readonly templates: TemplateStore;
  readonly pages: PageOpener;
}

type CreationRoute =
  | 'tokens.create'
  | 'tokens.adopt'
  | 'tokens.inspect'
  | 'tokens.revoke-inspected'
  | 'links.open-prefilled'
  | 'templates.list'
  | 'templates.save'
  | 'templates.remove';

/** What the window asks while a token is made, taken in or looked at. */
export function createCreationHandlers({
  creation,
  templates,
  pages,
}: CreationHandlerParts): Pick<Handlers, CreationRoute> {
  return {
    'tokens.create': creation.create,
    'tokens.adopt': creation.adopt,
    'tokens.inspect': creation.inspect,
    'tokens.revoke-inspected': creation.revokeInspected,
    'links.open-prefilled': pages.openFilled,
    'templates.list': () => ({ ok: true, value: templates.list() }),
    'templates.save': (template) => templates.save(template),
    'templates.remove': ({ id }) => templates.remove(id),
  };
}
