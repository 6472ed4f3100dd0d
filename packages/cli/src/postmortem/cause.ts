import { Command } from 'commander';
import { addCommand } from './cause-add.ts';
import { removeCommand } from './cause-remove.ts';
import { showCommand } from './cause-show.ts';
import { updateCommand } from './cause-update.ts';

/** `kintsugi cause …`: the tree of whys. */
export const causeCommand = (): Command =>
  new Command('cause')
    .description('the tree of whys: trigger, contributing factors, safeguards, conditions')
    .addCommand(showCommand())
    .addCommand(addCommand())
    .addCommand(updateCommand())
    .addCommand(removeCommand());
