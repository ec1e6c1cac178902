import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The window on a fake main, for looking at it: never shipped. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [vue()],
  build: {
    outDir: resolve(import.meta.dirname, '../../out/preview/site'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: 'chrome130',
  },
});
