import { Command } from 'commander';
import { addCommand } from './add.ts';
import { eventsCommand } from './events.ts';
import { formatsCommand } from './formats.ts';
import { listCommand } from './list.ts';
import { removeCommand } from './remove.ts';
import { showCommand } from './show.ts';

/** `kintsugi evidence …`. */
export const evidenceCommand = (): Command =>
  new Command('evidence')
    .description('import logs, chat, alerts and changes; read what they say')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(eventsCommand())
    .addCommand(showCommand())
    .addCommand(removeCommand())
    .addCommand(formatsCommand());
