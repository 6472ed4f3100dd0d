import { type Client, endpoints, type IncidentView } from '@kintsugi/contract';
import {
  incidentName,
  SEVERITIES,
  SEVERITY_TABLE,
  Severity,
  type SeverityFacts,
  type SeverityProposal,
} from '@kintsugi/domain';
import { Argument, Command } from 'commander';
import { act, type Call } from '../shared/act.ts';
import { askOne, askText, canAsk, missing } from '../shared/ask.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import type { Output } from '../shared/output.ts';
import { plain } from '../shared/plain.ts';
import { deadlineWords } from './deadline.ts';
import { askFacts, readFacts, SeverityOptions, withFacts } from './facts.ts';

const Options = ServerOptions.extend(SeverityOptions.shape);

/** `kintsugi incident severity INC-12 [SEV1]`: proposes a severity from facts; a person decides. */
export const severityCommand = (): Command =>
  withServer(
    withFacts(
      new Command('severity')
        .description('propose a severity from facts, or decide it')
        .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
        .addArgument(
          new Argument('[severity]', 'your decision; without it the proposal is shown').choices(
            SEVERITIES,
          ),
        ),
    ),
  ).action(
    act(Options, async (call) => {
      const { args, options, out } = call;
      const { client } = await connect(options);
      const incident = await findIncident(client, args[0] ?? '');
      const facts = await factsFor(call, incident);
      const proposal = await client.json(endpoints.proposeSeverity, { body: facts });
      const chosen = Severity.safeParse(args[1]);
      if (!chosen.success && !canAsk(options.json)) {
        out.result(proposal, () => {
          showProposal(proposal, out);
          out.line(`Decide with: kintsugi incident severity ${incidentName(incident.number)} SEV…`);
        });
        return undefined;
      }
      if (!chosen.success) showProposal(proposal, out);
      const severity = chosen.data ?? Severity.parse(await askSeverity(proposal));
      const reason = await reasonFor(call, severity, proposal);
      await decide({ client, incident, facts, severity, reason }, out);
      return undefined;
    }),
  );

type SeverityCall = Call<ReturnType<typeof Options.parse>>;

/** The facts said now, else those of the last decision, else asked for, else all unknown. */
async function factsFor(
  { args, options }: SeverityCall,
  incident: IncidentView,
): Promise<SeverityFacts> {
  const said = readFacts(options) ?? incident.severityDecision?.facts;
  if (said) return said;
  if (canAsk(options.json)) return askFacts();
  if (args[1] === undefined)
    throw missing('A fact to propose from', '--customer-facing, --outage-minutes 75 …');
  return {
    customerFacing: null,
    outageMinutes: null,
    degraded: null,
    workaround: null,
    internalOnly: null,
    caughtBeforeImpact: null,
  };
}

function showProposal(proposal: SeverityProposal, out: Output): void {
  out.line(`${out.color.bold(proposal.severity)} is proposed:`);
  for (const reason of proposal.reasons) out.line(`  ${plain(reason)}`);
}

const askSeverity = (proposal: SeverityProposal): Promise<string> =>
  askOne(
    'Which severity do you decide on?',
    [...SEVERITIES]
      .sort((a, b) => Number(b === proposal.severity) - Number(a === proposal.severity))
      .map((value) => ({ value, label: value, hint: SEVERITY_TABLE[value].criteria })),
  );

async function reasonFor(
  { options }: SeverityCall,
  severity: Severity,
  proposal: SeverityProposal,
): Promise<string | null> {
  if (options.reason !== undefined) return options.reason;
  if (severity === proposal.severity || !canAsk(options.json)) return null;
  return askText(`${proposal.severity} was proposed. Why ${severity}?`);
}

interface Decision {
  readonly client: Client;
  readonly incident: IncidentView;
  readonly facts: SeverityFacts;
  readonly severity: Severity;
  readonly reason: string | null;
}

async function decide(decision: Decision, out: Output): Promise<void> {
  const { client, incident, facts, severity, reason } = decision;
  const decided = await client.json(endpoints.decideSeverity, {
    params: { incidentId: incident.id },
    body: { version: incident.version, severity, facts, reason },
  });
  out.result(decided, () => {
    const name = incidentName(decided.number);
    const write = deadlineWords(decided, new Date().toISOString());
    out.line(`${name} is ${decided.severity}. Write-up: ${write}.`);
    if (decided.deadline) out.line(out.color.dim(`  ${plain(decided.deadline.why)}`));
  });
}
