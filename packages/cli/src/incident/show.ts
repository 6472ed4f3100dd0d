import { endpoints, type IncidentView } from '@kintsugi/contract';
import {
  formatDuration,
  INCIDENT_TIME_NAMES,
  INCIDENT_TIMES,
  incidentDurationMs,
  incidentName,
  LIFECYCLE_STATE_NAMES,
  PARTICIPANT_ROLE_NAMES,
} from '@kintsugi/domain';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import type { Output } from '../shared/output.ts';
import { plain } from '../shared/plain.ts';
import { showInstant } from '../shared/when.ts';
import { deadlineWords } from './deadline.ts';

/** `kintsugi incident show INC-12`: the head, and what the next step still lacks. */
export const showCommand = (): Command =>
  withServer(
    new Command('show')
      .description('show an incident, and what its next step still lacks')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP),
  ).action(
    act(ServerOptions, async ({ args: [word = ''], options, out }) => {
      const { client } = await connect(options);
      const incident = await findIncident(client, word);
      const lifecycle = await client.json(endpoints.getLifecycle, {
        params: { incidentId: incident.id },
      });
      out.result({ ...incident, moves: lifecycle.moves }, () => {
        showHead(incident, out);
        for (const move of lifecycle.moves.filter(({ forward }) => forward)) {
          out.line();
          out.line(
            `${out.color.bold(move.label)} ${out.color.dim(`(incident move … ${move.to})`)}`,
          );
          if (move.allowed) out.line(`  ${out.color.green('✓')} nothing lacks`);
          for (const need of move.needs) {
            const mark = need.weight === 'lacking' ? out.color.red('✗') : out.color.yellow('?');
            out.line(`  ${mark} ${plain(need.message)} ${out.color.dim(`[${need.id}]`)}`);
          }
          if (!move.allowed && move.needs.length === 0 && move.refusal) {
            out.line(`  ${out.color.red('✗')} ${plain(move.refusal)}`);
          }
        }
      });
      return undefined;
    }),
  );

/** The head of an incident as aligned lines. */
export function showHead(incident: IncidentView, out: Output): void {
  const { color } = out;
  out.line(`${color.bold(incidentName(incident.number))}  ${plain(incident.title)}`);
  for (const [name, value] of headRows(incident)) {
    if (value !== '') out.line(`  ${color.dim(name.padEnd(13))} ${plain(value)}`);
  }
}

function headRows(incident: IncidentView): [string, string][] {
  const duration = incidentDurationMs(incident);
  return [
    ['State', LIFECYCLE_STATE_NAMES[incident.state]],
    ['Severity', severityWords(incident)],
    ['Write-up', incident.deadline ? deadlineWords(incident, new Date().toISOString()) : ''],
    ['Services', incident.services.join(', ')],
    ['Tags', incident.tags.join(', ')],
    ...INCIDENT_TIMES.map((time): [string, string] => [
      INCIDENT_TIME_NAMES[time],
      incident[time] === null ? '' : `${showInstant(incident[time])} UTC`,
    ]),
    ['Duration', duration === null ? '' : formatDuration(duration)],
    ['Participants', incident.participants.map(participantWords).join(', ')],
    ['Visible to', incident.visibility === 'private' ? 'participants and admins' : ''],
    ['Holds', holdings(incident)],
  ];
}

const participantWords = ({ name, role }: IncidentView['participants'][number]): string =>
  `${name} (${PARTICIPANT_ROLE_NAMES[role].toLowerCase()})`;

function severityWords({ severity, severityDecision }: IncidentView): string {
  if (severity === null) return 'not decided';
  const reason = severityDecision?.reason;
  return reason ? `${severity}; differs from the proposal: ${reason}` : severity;
}

const holdings = ({ evidenceFiles, timelineEntries, actionItems }: IncidentView): string =>
  `${evidenceFiles} evidence files, ${timelineEntries} timeline entries, ${actionItems} action items`;
