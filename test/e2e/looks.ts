import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { catalogues } from '../../src-preload/contract/messages/catalogue';
import type { Language } from '../../src-preload/contract/models';

// How a screen is looked at: by axe, by somebody who reads no English, and as a picture.

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const output = process.env['LATCHKEY_OUTPUT'] ?? join(import.meta.dirname, '../..');
const results = process.env['LATCHKEY_RESULTS'] ?? 'test-results';

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

/**
 * What axe finds that keeps somebody from using the screen: rule, and where.
 *
 * @param rules in another theme nothing but colours is another
 */
export async function accessibilityProblems(
  page: Page,
  rules: 'all' | 'colours' = 'all',
): Promise<readonly string[]> {
  // The policy of our pages forbids a script element; a debugger may evaluate all the same.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axeSource);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: Axe }).axe.run(options),
    rules === 'all' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        [id, target.join(' '), failureSummary?.split('\n')[1]?.trim()].join(' | '),
      ),
    );
}

/** Every text and every accessible name that is on the screen. */
export function textsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const add = (text: string | null): void => {
      const words = text?.replace(/\s+/g, ' ').trim() ?? '';
      if (words !== '') texts.add(words);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      // A command is what it is in every language.
      if (parentElement?.closest('pre') === null && parentElement.checkVisibility())
        add(textContent);
    }
    for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.checkVisibility()) add(element.getAttribute(name));
      }
    }
    add(document.title);
    return [...texts];
  });
}

/** Every text of a catalogue with its path. */
function leaves(texts: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

/** The longest piece of each English text between what is filled in, where it says something. */
function englishPieces(language: Language): readonly string[] {
  const translated = new Map(leaves(catalogues[language]));
  return leaves(catalogues.en)
    .filter(([path, text]) => translated.get(path) !== text)
    .flatMap(([, text]) => text.split(/\{\w+\}|\||\n/))
    .map((piece) => piece.trim())
    .filter((piece) => /[A-Za-z]{2,}\W+[A-Za-z]{2,}/.test(piece));
}

const SENTENCE = /[A-Za-z’']{2,}(?:[ ,]+[A-Za-z’']{2,}){2,}/;

/**
 * Texts that somebody who reads no English could not read: those of the English catalogue, and any
 * three Latin words in a row.
 *
 * @param data texts of the server's, which nobody translates
 */
export function englishAmong(
  texts: readonly string[],
  language: Language,
  data: readonly string[],
): readonly string[] {
  const pieces = englishPieces(language);
  return texts.filter((text) => {
    const own = data.reduce((left, datum) => left.replaceAll(datum, '·'), text);
    return pieces.some((piece) => own.includes(piece)) || SENTENCE.test(own);
  });
}

/**
 * Texts within an element that have less room than they need, were each number in them of two digits:
 * at another time of the day it is.
 */
export function cutTexts(within: Locator): Promise<readonly string[]> {
  return within.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    while (walker.nextNode()) {
      const { currentNode } = walker;
      const text = currentNode.nodeValue?.replace(/\d+/g, '28') ?? '';
      currentNode.nodeValue = text;
      // To fractions of a pixel, which scrollWidth rounds away and an ellipsis does not.
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      const room = currentNode.parentElement?.getBoundingClientRect().width ?? 0;
      if (range.getBoundingClientRect().width > room) cut.push(text);
    }
    return cut;
  });
}

/** Saves the screen as `test-results/screens/<name>.png`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const path = join(output, results, 'screens', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}
