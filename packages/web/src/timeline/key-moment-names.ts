import { INCIDENT_TIME_NAMES, KEY_MOMENT_TIME, type KeyMoment } from '@kintsugi/domain';

/** A key moment as people read it. */
export const momentName = (moment: KeyMoment): string =>
  INCIDENT_TIME_NAMES[KEY_MOMENT_TIME[moment]];
