import { z } from 'zod';
import type { Result } from '../../src-preload/contract/app-error';
import type { TokenTemplate } from '../../src-preload/contract/creation';
import type { JsonFile } from '../files/json-file';
import { isSecretFree } from '../tokens/secret-free';

const MOST_TEMPLATES = 100;
const LONGEST_TEXT = 255;
const LONGEST_LIFETIME_DAYS = 3650;

/** As GitLab counts: a character beyond 16 bits is one. */
const shortText = z
  .string()
  .refine((text) => Array.from(text).length <= LONGEST_TEXT && isSecretFree(text));

/** Name, description and scopes as the window may send them; the name may be left empty. */
export const draftShape = {
  name: shortText,
  description: shortText,
  // GitLab takes a list with commas too, so that a name with one would become two scopes.
  scopes: z.array(z.string().regex(/^[^\s,]{1,100}$/)).max(50),
};

/** A name with something to see in it. */
export const filledText = shortText.refine((text) => text.trim() !== '');

export const templateSchema = z.strictObject({
  ...draftShape,
  id: z.uuid(),
  name: filledText,
  lifetimeDays: z.number().int().min(1).max(LONGEST_LIFETIME_DAYS).nullable(),
});

export const templatesFileSchema = z.object({
  version: z.literal(1),
  templates: z.array(templateSchema),
});

export type TemplatesFile = z.output<typeof templatesFileSchema>;

type Answer = Result<readonly TokenTemplate[]>;

/** The user's own templates, in the order in which they were first saved. */
export interface TemplateStore {
  readonly list: () => readonly TokenTemplate[];
  /**
   * Adds or replaces by id, and answers with all. Fails with `TEMPLATES_FULL` or `DISK_FAILED`; then
   * nothing has changed.
   */
  readonly save: (template: TokenTemplate) => Promise<Answer>;
  /** Removing what is not there is fine. Fails with `DISK_FAILED`; then nothing has changed. */
  readonly remove: (id: string) => Promise<Answer>;
}

export function createTemplateStore(
  file: Pick<JsonFile<TemplatesFile>, 'save'>,
  loaded: readonly TokenTemplate[],
): TemplateStore {
  let templates = loaded;

  let last: Promise<unknown> = Promise.resolve();

  const write = async (next: readonly TokenTemplate[] | null): Promise<Answer> => {
    if (next === null) return { ok: false, code: 'TEMPLATES_FULL', details: {} };
    const copies = next.map((one) => ({ ...one, scopes: [...one.scopes] }));
    const saved = await file.save({ version: 1, templates: copies });
    if (!saved.ok) return saved;
    templates = next;
    return { ok: true, value: templates };
  };
  /** One after the other, so that none is computed from what the one before has not changed yet. */
  const commit = (
    change: (now: readonly TokenTemplate[]) => readonly TokenTemplate[] | null,
  ): Promise<Answer> => {
    const committed = last.then(() => write(change(templates)));
    last = committed;
    return committed;
  };

  return {
    list: () => templates,
    save: (template) => commit((now) => withTemplate(now, template)),
    remove: (id) => commit((now) => now.filter((other) => other.id !== id)),
  };
}

/** Null when there is no room for it. */
function withTemplate(
  templates: readonly TokenTemplate[],
  template: TokenTemplate,
): readonly TokenTemplate[] | null {
  if (templates.some(({ id }) => id === template.id)) {
    return templates.map((other) => (other.id === template.id ? template : other));
  }
  return templates.length < MOST_TEMPLATES ? [...templates, template] : null;
}
