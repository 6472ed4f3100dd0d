// @vitest-environment jsdom
import type { EvidenceEvent } from '@kintsugi/domain';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answering } from '../testing/answers.ts';
import { MEMBER, show } from '../testing/render.tsx';
import { CitationContext, type CitationTarget } from './citation-context.ts';
import { EventList } from './event-list.tsx';

const INCIDENT = '0197a1b2-0000-7000-8000-000000000001';
const FILE = '0197a1b2-0000-7000-8000-000000000002';

const event = (index: number): EvidenceEvent => ({
  id: `${FILE}:${index}`,
  at: `2026-03-10T13:0${index}:00.000Z`,
  atOriginal: '',
  precision: 'second',
  zone: { zone: 'UTC', decidedBy: 'record', why: '' },
  kind: 'log',
  source: 'api',
  actor: null,
  level: 'error',
  text: `failure ${index}`,
  citation: {
    fileId: FILE,
    file: 'api.log',
    line: index + 1,
    byteStart: 0,
    byteEnd: 1,
    sha256: '',
  },
});
const events = [0, 1, 2, 3, 4].map(event);

test('by keyboard alone: arrows move, space chooses, shift takes the range, then all are added', async () => {
  const asked = answering({
    [`POST /incidents/${INCIDENT}/timeline/from-events`]: { added: [], alreadyThere: 3 },
  });
  const user = userEvent.setup();
  show(<EventList incidentId={INCIDENT} events={events} />);
  screen.getByRole('checkbox', { name: /failure 0/ }).focus();
  await user.keyboard('{ArrowDown} {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(screen.getByText('3 events chosen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add to timeline' }));
  await waitFor(() =>
    expect(asked).toEqual([
      {
        method: 'POST',
        path: `/incidents/${INCIDENT}/timeline/from-events`,
        body: { eventIds: [1, 2, 3].map((index) => `${FILE}:${index}`) },
      },
    ]),
  );
  expect(await screen.findByText('Choose events for the timeline')).toBeTruthy();
});

test('Enter opens the record at its line', async () => {
  const opened: CitationTarget[] = [];
  const user = userEvent.setup();
  show(
    <CitationContext value={(citation) => opened.push(citation)}>
      <EventList incidentId={INCIDENT} events={events} />
    </CitationContext>,
  );
  screen.getByRole('checkbox', { name: /failure 0/ }).focus();
  await user.keyboard('{End}{Enter}');
  expect(opened).toMatchObject([{ file: 'api.log', line: 5 }]);
});

test('only one row of the list is a stop for Tab', () => {
  show(<EventList incidentId={INCIDENT} events={events} />);
  expect(screen.getAllByRole('checkbox').filter((box) => box.tabIndex === 0)).toHaveLength(1);
});

test('somebody who may only read is not offered the timeline', () => {
  const actor = MEMBER.actor && { ...MEMBER.actor, role: 'viewer' as const };
  show(<EventList incidentId={INCIDENT} events={events} />, { ...MEMBER, actor });
  expect(screen.queryByRole('button', { name: 'Add to timeline' })).toBeNull();
});
