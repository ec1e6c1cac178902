import { nativeImage, type NativeImage } from 'electron';
import type { TrayState } from './tray-state';

/**
 * The pictures of build/icons/tray, made of the drawings beside them (`rsvg-convert -w 22 -h 22
 * well.svg -o well-22.png`), by file name. They are part of the bundle, so packaging cannot lose
 * them.
 */
const pictures = import.meta.glob<string>('../../build/icons/tray/*.png', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** How large the platform draws it on a plain screen, in pixels; twice that on a fine one. */
const SIZES = { win32: 16, darwin: 18, other: 22 } as const;

export function createTrayIcon(state: TrayState, platform: NodeJS.Platform): NativeImage {
  if (platform === 'win32') return toImage(state, SIZES.win32);
  if (platform !== 'darwin') return toImage(state, SIZES.other);
  // Only its shape counts there: the menu bar has the colour.
  const image = toImage(`${state}-template`, SIZES.darwin);
  image.setTemplateImage(true);
  return image;
}

/** What is put over the icon in the Windows task bar. */
export function createOverlayIcon(): NativeImage {
  return toImage('overlay', 16);
}

function toImage(name: string, size: number): NativeImage {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const pixels = size * scaleFactor;
    const dataURL = pictures[`../../build/icons/tray/${name}-${pixels}.png`];
    if (dataURL === undefined) throw new Error(`No tray icon ${name} of ${pixels} pixels`);
    image.addRepresentation({ scaleFactor, width: pixels, height: pixels, dataURL });
  }
  return image;
}
