import { computed, shallowRef, type ComputedRef } from 'vue';
import type { Result } from '../../../src-preload/contract/app-error';
import type { TokenTemplate } from '../../../src-preload/contract/creation';
import { useDesktop } from '../../desktop/desktop';
import { useTexts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useToastsStore } from '../../shared/state/toasts.store';
import { toGalleryEntries, type GalleryEntry } from './gallery-entries';

/** The gallery, with the user's own templates as main keeps them. */
export interface Templates {
  readonly entries: ComputedRef<readonly GalleryEntry[]>;
  /** Under the template's name; the id of the new one, or null when it could not be saved. */
  readonly save: (template: Omit<TokenTemplate, 'id'>) => Promise<string | null>;
  readonly remove: (entry: GalleryEntry) => Promise<void>;
}

/** What fails is told as a toast. */
export function useTemplates(): Templates {
  const desktop = useDesktop();
  const toasts = useToastsStore();
  const tellFailure = useErrorToast();
  const texts = useTexts();
  const { t } = texts;
  const own = shallowRef<readonly TokenTemplate[]>([]);

  async function accept(asking: Promise<Result<readonly TokenTemplate[]>>): Promise<boolean> {
    const answer = await asking;
    await tellFailure(answer.ok ? null : answer);
    if (answer.ok) own.value = answer.value;
    return answer.ok;
  }
  void accept(desktop.call('templates.list', null));

  return {
    entries: computed(() => toGalleryEntries(own.value, texts)),
    async save(template) {
      if (template.name === '') {
        toasts.show({ kind: 'info', title: t('create.templates.nameFirst') });
        return null;
      }
      const id = crypto.randomUUID();
      if (!(await accept(desktop.call('templates.save', { ...template, id })))) return null;
      const name = isolate(template.name);
      toasts.show({ kind: 'success', title: t('create.templates.saved', { name }) });
      return id;
    },
    async remove({ id, name }) {
      if (!(await accept(desktop.call('templates.remove', { id })))) return;
      const title = t('create.templates.removed', { name: isolate(name) });
      toasts.show({ kind: 'success', title });
    },
  };
}
