import { z } from 'zod';
import type { Result } from '../../src-preload/contract/app-error';
import type { TokenTemplate } from '../../src-preload/contract/creation';
import type { JsonFile } from '../files/json-file';

const MOST_TEMPLATES = 100;
const LONGEST_TEXT = 255;
const LONGEST_LIFETIME_DAYS = 3650;

/** As GitLab counts: a character beyond 16 bits is one. */
const shortText = z.string().refine((text) => Array.from(text).length <= LONGEST_TEXT);

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

/** The user's own templates, in the order in which they were first saved. */
export interface TemplateStore {
  readonly list: () => readonly TokenTemplate[];
  /**
   * Adds or replaces by id, and answers with all. Fails with `TEMPLATES_FULL` or `DISK_FAILED`; then
   * nothing has changed.
   */
  readonly save: (template: TokenTemplate) => Promise<Result<readonly TokenTemplate[]>>;
  /** Removing what is not there is fine. Fails with `DISK_FAILED`; then nothing has changed. */
  readonly remove: (id: string) => Promise<Result<readonly TokenTemplate[]>>;
}

export function createTemplateStore(
  file: Pick<JsonFile<TemplatesFile>, 'save'>,
  loaded: readonly TokenTemplate[],
): TemplateStore {
  let templates = loaded;

  const commit = async (
    change: (now: readonly TokenTemplate[]) => readonly TokenTemplate[],
  ): Promise<Result<readonly TokenTemplate[]>> => {
    const next = change(templates).map((one) => ({ ...one, scopes: [...one.scopes] }));
    const saved = await file.save({ version: 1, templates: next });
    if (!saved.ok) return saved;
    // Computed again: another change may have been made while this one was written.
    templates = change(templates);
    return { ok: true, value: templates };
  };

  return {
    list: () => templates,
    async save(template) {
      const isKnown = templates.some(({ id }) => id === template.id);
      if (!isKnown && templates.length >= MOST_TEMPLATES) {
        return { ok: false, code: 'TEMPLATES_FULL', details: {} };
      }
      return commit((now) => withTemplate(now, template));
    },
    remove: (id) => commit((now) => now.filter((other) => other.id !== id)),
  };
}

function withTemplate(
  templates: readonly TokenTemplate[],
  template: TokenTemplate,
): readonly TokenTemplate[] {
  return templates.some(({ id }) => id === template.id)
    ? templates.map((other) => (other.id === template.id ? template : other))
    : [...templates, template];
}
