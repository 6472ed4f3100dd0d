import type { Page } from '@playwright/test';
import { lifeCycle, prose } from '../lib/incident-page.ts';
import type { Examples } from './fill-in.ts';

/** Something that opens over a page. */
export interface Opener {
  readonly name: string;
  readonly on: (examples: Examples) => string;
  readonly open: (page: Page) => Promise<void>;
  /** What opens: a dialog, unless it is something smaller. */
  readonly shown?: string;
}

const incident = ({ open }: Examples): string => `/incidents/${open}`;
const evidence = ({ open }: Examples): string => `/incidents/${open}?panel=evidence`;
const published = ({ published: id }: Examples): string => `/incidents/${id}`;
const incidents = (): string => '/incidents';

const pressing = (on: Opener['on'], name: string): Opener => ({
  name,
  on,
  open: (page) => page.getByRole('button', { name, exact: true }).first().click(),
});

const inMenu = async (page: Page, menu: string | RegExp, item: string | RegExp) => {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** Every dialog that one person can open; of a conflict there is a test of its own. */
export const OPENERS: readonly Opener[] = [
  {
    name: 'severity',
    on: incident,
    open: (page) => page.getByRole('button', { name: /severity$/ }).click(),
  },
  pressing(incident, 'Edit times'),
  pressing(incident, 'People and meeting'),
  pressing(incident, 'Add entry'),
  pressing(incident, 'Paste a block'),
  {
    name: 'next move',
    on: incident,
    open: (page) => lifeCycle(page).getByRole('button').first().click(),
  },
  {
    name: 'delete',
    on: incident,
    open: (page) => inMenu(page, 'More about this incident', 'Delete'),
  },
  {
    name: 'will not be done',
    on: incident,
    open: async (page) => {
      await page.getByRole('combobox', { name: 'State' }).first().selectOption('wont_do');
    },
  },
  {
    name: 'link',
    on: incident,
    shown: 'form[aria-label="Link"]',
    open: async (page) => {
      const field = prose(page, 'Process friction');
      await field.click();
      await field.press('Control+A');
      await page.getByRole('toolbar', { name: 'Formatting' }).getByLabel('Link').click();
    },
  },
  {
    name: 'new category',
    on: incident,
    shown: 'form:has(> input[aria-label="Name of the new category"])',
    open: async (page) => {
      const category = page.getByRole('combobox', { name: 'Category' }).first();
      await category.selectOption({ label: 'New category…' });
    },
  },
  {
    name: 'citation',
    on: evidence,
    open: (page) =>
      page
        .getByRole('button', { name: /^Open line/ })
        .first()
        .click(),
  },
  {
    name: 'read again',
    on: evidence,
    open: async (page) => {
      await page.getByRole('button', { name: /^Files/ }).click();
      await inMenu(page, /^More about .*\.(log|jsonl|csv|txt|json|syslog|zip)/, /^Read again/);
    },
  },
  pressing(published, 'Publish again'),
  pressing(incidents, 'Start from an example'),
  pressing(incidents, 'Import Markdown'),
];
