/**
 * Formats beside the text that tell clipboard managers and cloud clipboards not to keep it, by
 * platform. Windows reads DWORDs, so its noes are four zero bytes.
 */
const MARKS: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>>> = {
  linux: { 'x-kde-passwordManagerHint': 'secret' },
  darwin: { 'org.nspasteboard.ConcealedType': '' },
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: '\0\0\0\0',
    CanIncludeInClipboardHistory: '\0\0\0\0',
    CanUploadToCloudClipboard: '\0\0\0\0',
  },
};

/** What one atomic write to Electron's clipboard carries, by MIME type. */
export type MarkedContent = Readonly<Record<string, Blob>>;

/** The text and its mark; null where the platform has none. */
export function toMarkedContent(text: string, platform: NodeJS.Platform): MarkedContent | null {
  const marks = MARKS[platform];
  if (marks === undefined) return null;
  const entries = Object.entries(marks).map(([format, value]) => {
    const type = `electron application/osclipboard;format="${format}"`;
    return [type, new Blob([value], { type })] as const;
  });
  const plain = new Blob([text], { type: 'text/plain' });
  return { 'text/plain': plain, ...Object.fromEntries(entries) };
}
