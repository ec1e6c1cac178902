import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';

const inProject = (path: string): string => resolve(import.meta.dirname, path);

// Of the oldest Electron that runs what is built: 33, the fallback for development. electron-vite
// would look at the supported one only.
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: NODE,
      // Everything but the native module goes into the bundle: what ships is what was tested.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inProject('src-main/index.ts') },
        external: ['electron', 'keytar', /^node:/],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE,
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inProject('src-preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [vue()],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
    build: {
      outDir: 'out/renderer',
      target: CHROMIUM,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: inProject('src-renderer/index.html') } },
    },
  },
});
