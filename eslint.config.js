import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {
  borderRules,
  mainRules,
  preloadRules,
  rendererRules,
  sourceRules,
} from './build/lint-rules.js';

export default defineConfig(
  globalIgnores(['node_modules', 'out', 'dist', 'test-results']),
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.{ts,vue}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'src-preload/tsconfig.json',
          'src-main/tsconfig.json',
          'src-renderer/tsconfig.json',
          'test/tsconfig.json',
          'build/tsconfig.config-files.json',
        ],
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser }, globals: globals.browser },
    rules: {
      'vue/multi-word-component-names': [
        'error',
        { ignores: ['App', 'Icon', 'Tooltip', 'Notice'] },
      ],
      'vue/no-v-html': 'error',
      // Optional props are typed; a default of undefined says nothing.
      'vue/require-default-prop': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-static-inline-styles': 'error',
    },
  },
  ...sourceRules,
  ...borderRules,
  ...preloadRules,
  ...rendererRules,
  ...mainRules,
  prettier,
);
