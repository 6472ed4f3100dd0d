import { Command } from 'commander';
import { listCommand } from './list.ts';
import { newCommand } from './new.ts';
import { participantsCommand } from './participants.ts';
import { severityCommand } from './severity.ts';
import { showCommand } from './show.ts';
import { updateCommand } from './update.ts';

/** `kintsugi incident …`: the head of everything. The life cycle adds `move`. */
export const incidentCommand = (): Command =>
  new Command('incident')
    .description('create, list, show and change incidents')
    .addCommand(newCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(updateCommand())
    .addCommand(severityCommand())
    .addCommand(participantsCommand());
