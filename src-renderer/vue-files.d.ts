/** For tools that read TypeScript only; `vue-tsc` sees the components themselves. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  // eslint-disable-next-line no-restricted-syntax -- what importing a .vue file yields
  export default component;
}
