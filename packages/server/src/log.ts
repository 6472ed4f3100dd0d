import pino, { type DestinationStream, type Logger } from 'pino';

/** Fields that hold secrets, wherever they stand in what is logged. */
const SECRETS = [
  '*.authorization',
  '*.cookie',
  '*.headers.authorization',
  '*.headers.cookie',
  '*.headers["set-cookie"]',
  '*.password',
  '*.token',
  '*.secret',
  'password',
  'token',
  'secret',
];

/** An address without the token of an invitation and the values of parameters that may be secret. */
export const withoutSecrets = (url: string): string =>
  url
    .replace(/^(\/invitations\/)[^/?#]+/, '$1[hidden]')
    .replace(/([?&](?:token|key|code|state|secret|password)=)[^&#]*/gi, '$1[hidden]');

/** The log of the server: a line of JSON each, secrets left out. */
export function createLog(
  options: { readonly level?: string; readonly destination?: DestinationStream } = {},
): Logger {
  return pino(
    {
      level: options.level ?? 'info',
      redact: { paths: SECRETS, censor: '[hidden]' },
      serializers: { err: pino.stdSerializers.err },
    },
    options.destination ?? pino.destination({ dest: 2, sync: true }),
  );
}
