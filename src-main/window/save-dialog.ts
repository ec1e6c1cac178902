import { dialog } from 'electron';

export interface SaveQuestion {
  readonly title: string;
  /** Path that is offered. */
  readonly path: string;
  /** What the kind of file is called, and its ending without the dot. */
  readonly kind: string;
  readonly ending: string;
}

/** Asks where a file is to be saved, and before it would replace another; null = nowhere. */
export async function askWhereToSave(question: SaveQuestion): Promise<string | null> {
  const { title, path, kind, ending } = question;
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: path,
    filters: [{ name: kind, extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}
