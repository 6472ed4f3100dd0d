import { Command } from 'commander';
import { addCommand } from './add.ts';
import { pasteCommand } from './paste.ts';
import { pickCommand } from './pick.ts';
import { removeCommand } from './remove.ts';
import { showCommand } from './show.ts';
import { updateCommand } from './update.ts';

/** `kintsugi timeline …`. */
export const timelineCommand = (): Command =>
  new Command('timeline')
    .description('put events and remembered moments in order')
    .addCommand(showCommand())
    .addCommand(pickCommand())
    .addCommand(addCommand())
    .addCommand(pasteCommand())
    .addCommand(updateCommand())
    .addCommand(removeCommand());
