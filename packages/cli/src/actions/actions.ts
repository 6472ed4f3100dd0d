import { Command } from 'commander';
import { addCommand } from './add.ts';
import { listCommand } from './list.ts';
import { removeCommand } from './remove.ts';
import { updateCommand } from './update.ts';

/** `kintsugi actions …`. */
export const actionsCommand = (): Command =>
  new Command('actions')
    .description('action items: every one has an owner and a date')
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(updateCommand())
    .addCommand(removeCommand());
