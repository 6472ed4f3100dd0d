import { describe, expect, it } from 'vitest';
import { readParticipant } from './participant-input.ts';

const jun = {
  id: '01976a3e-0000-7000-8000-000000000001',
  name: 'Jun Watanabe',
  email: 'jun@example.com',
  handle: 'jun',
  role: null,
  version: 1,
};

describe('a participant on the command line', () => {
  it.each([
    ['@jun', { personId: jun.id, role: 'responder' }],
    ['jun@example.com: communications', { personId: jun.id, role: 'communications' }],
    ['Somebody <JUN@example.com>: ic', { personId: jun.id, role: 'incident_commander' }],
    ['Nadia Benali', { name: 'Nadia Benali', role: 'responder' }],
    [
      'Nadia Benali <nadia@example.com>: incident-commander',
      { name: 'Nadia Benali', email: 'nadia@example.com', role: 'incident_commander' },
    ],
    ['Nadia: stakeholder', { name: 'Nadia', role: 'stakeholder' }],
  ])('reads %s', (written, participant) => {
    expect(readParticipant(written, [jun])).toEqual(participant);
  });

  it.each([
    ['@nobody', 'Nobody called @nobody'],
    ['Nadia: boss', '“boss” in “Nadia: boss” is not a role'],
    ['', 'names nobody'],
    [': responder', 'names nobody'],
    ['Nadia <not an address>', 'not an e-mail address'],
  ])('refuses “%s”', (written, message) => {
    expect(() => readParticipant(written, [jun])).toThrow(message);
  });
});
