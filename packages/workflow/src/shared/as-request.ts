import { runAsRequest } from '@kintsugi/store';

/** Runs something as a part of a request, so that the audit log names the request by its id. */
export const asRequest = runAsRequest;
