import {
  ACTION_STATE_NAMES,
  type DocumentAction,
  type DocumentEntry,
  INCIDENT_TIME_NAMES,
  KEY_MOMENT_TIME,
} from '@kintsugi/domain';
import type { EvidenceNames } from './evidence.ts';
import { printInstant } from './instants.ts';
import { printTable } from './table.ts';

const TIMELINE_COLUMNS = ['Time (UTC)', 'Event', 'Actor/System'] as const;
const MOMENT_COLUMN = 'Moment';
const EVIDENCE_COLUMN = 'Evidence';

/** The timeline table of the specification; further columns only when a row has something in them. */
export function printTimeline(entries: readonly DocumentEntry[], evidence: EvidenceNames): string {
  const moments = entries.some((entry) => entry.keyMoment !== null);
  const cited = entries.some((entry) => entry.citation !== null);
  const header = [
    ...TIMELINE_COLUMNS,
    ...(moments ? [MOMENT_COLUMN] : []),
    ...(cited ? [EVIDENCE_COLUMN] : []),
  ];
  const rows = entries.map((entry) => [
    printInstant(entry.at),
    entry.text,
    entry.actor ?? '',
    ...(moments ? [momentName(entry)] : []),
    ...(cited ? [entry.citation === null ? '' : evidence.print(entry.citation)] : []),
  ]);
  return printTable(header, rows);
}

const momentName = ({ keyMoment }: DocumentEntry): string =>
  keyMoment === null ? '' : INCIDENT_TIME_NAMES[KEY_MOMENT_TIME[keyMoment]];

const ACTION_COLUMNS = [
  'Action',
  'Owner',
  'Due Date',
  'Priority',
  'Kind',
  'Feeds',
  'Link',
] as const;
const STATE_COLUMN = 'State';

/** The action items of the specification; the state only when any is not open. */
export function printActions(actions: readonly DocumentAction[]): string {
  const states = actions.some((action) => action.state !== 'open');
  const rows = actions.map((action) => [
    action.text,
    action.owner ?? '',
    action.dueDate ?? '',
    action.priority,
    action.kind,
    action.feeds ?? '',
    action.link ?? '',
    ...(states ? [ACTION_STATE_NAMES[action.state]] : []),
  ]);
  return printTable([...ACTION_COLUMNS, ...(states ? [STATE_COLUMN] : [])], rows);
}
