import { type DataFolderLock, lockDataFolder } from '@kintsugi/store';

/** Takes the data folder for this process, or says who has it. */
export const takeDataFolder = (
  folder: string,
  onProgress: (line: string) => void,
): Promise<DataFolderLock> => lockDataFolder(folder, { onProgress });
