import type { Locator, Page } from '@playwright/test';
import { prose } from '../lib/incident-page.ts';
import type { Examples } from './fill-in.ts';

/** A page as it is looked at. */
export interface Place {
  readonly name: string;
  readonly path: (examples: Examples) => string;
  /** There when the page is complete. */
  readonly ready: (page: Page) => Locator;
}

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name });
const firstRow = (page: Page) => page.locator('main li').first();
const anything = (page: Page) =>
  page.getByRole('main').getByRole('button').or(page.locator('main li')).first();

const at = (name: string, path: string, ready: Place['ready']): Place => ({
  name,
  path: () => path,
  ready,
});

/** Every page behind the door, at its own address. */
export const PLACES: readonly Place[] = [
  at('board', '/', heading('Write-ups due')),
  at('incidents', '/incidents', firstRow),
  at('new incident', '/incidents/new', heading('Severity')),
  at('actions', '/actions', firstRow),
  at('library', '/library', firstRow),
  ...['workspace', 'severity', 'people', 'account', 'keys', 'audit'].map((part) =>
    at(`settings, ${part}`, `/settings/${part}`, anything),
  ),
  at('nowhere', '/nowhere', (page) => page.getByRole('main').getByRole('link').first()),
  {
    name: 'history',
    path: ({ open }) => `/incidents/${open}/history`,
    ready: (page) => page.getByRole('region', { name: 'Differences' }),
  },
  {
    name: 'published',
    path: ({ published }) => `/incidents/${published}/published`,
    ready: heading('Action Items'),
  },
];

const margin = (page: Page) => page.getByRole('tabpanel').getByRole('listitem').first();

/** An incident with each part of its margin. On a phone the part stands in place of the document. */
export const MARGINS: readonly Place[] = ['evidence', 'comments', 'language'].map((part) => ({
  name: `incident, ${part}`,
  path: ({ open }) => `/incidents/${open}?panel=${part}`,
  ready: margin,
}));

/** The documents themselves, on a phone. */
export const DOCUMENTS: readonly Place[] = [
  {
    name: 'incident',
    path: ({ open }) => `/incidents/${open}`,
    ready: (page) => prose(page, 'Summary'),
  },
  {
    name: 'review',
    path: ({ published }) => `/incidents/${published}`,
    ready: (page) => page.getByRole('button', { name: 'Save the review' }),
  },
];
