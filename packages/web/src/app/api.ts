import { createClient } from '@kintsugi/contract';

/** The one way from the pages to the server. */
export const client = createClient({ baseUrl: '' });
