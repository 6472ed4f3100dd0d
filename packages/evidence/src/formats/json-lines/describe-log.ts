import { LEVEL_KEYS, TIME_KEYS } from './log-fields.ts';
import { isObject } from './read-log-line.ts';

type Fields = Readonly<Record<string, unknown>>;

const TEXT_KEYS = ['msg', 'message', 'event', 'text'];
const SOURCE_KEYS = [
  'name',
  'service',
  'service.name',
  'logger',
  'app',
  'component',
  'hostname',
  'host',
];
const ERROR_KEYS = ['err', 'error', 'exception'];
/** Fields that say nothing about what happened. */
const FRAME = new Set<string>([...TIME_KEYS, ...LEVEL_KEYS, 'pid', 'hostname', 'v', 'name']);

/** Which service wrote a log record, where the record says; `service` may be `{name}`. */
export function sourceOfLog(fields: Fields): string | undefined {
  for (const key of SOURCE_KEYS) {
    const value = fields[key];
    const name = isObject(value) ? value.name : value;
    if (typeof name === 'string' && name.trim() !== '') return name;
  }
  return undefined;
}

/** The message of a log record with its error's; the fields themselves when there is no message. */
export function describeLogText(fields: Fields): string {
  const message = TEXT_KEYS.map((key) => fields[key]).find((value) => typeof value === 'string');
  const error = describeError(fields);
  if (typeof message === 'string' && message.trim() !== '') {
    const told = error === undefined || message.includes(error) ? message : `${message}: ${error}`;
    return `${told}${describeRequest(fields)}`;
  }
  if (error !== undefined) return error;
  const rest = Object.entries(fields).filter(([key]) => !FRAME.has(key));
  return JSON.stringify(Object.fromEntries(rest.length > 0 ? rest : Object.entries(fields)));
}

// “request completed” says little without the request; pino-http nests it in `req` and `res`.
function describeRequest(fields: Fields): string {
  const request = isObject(fields.req) ? fields.req : fields;
  const response = isObject(fields.res) ? fields.res : fields;
  const { method, url } = request;
  const status = response.statusCode ?? response.status;
  if (typeof method !== 'string' || typeof url !== 'string') return '';
  return ` (${method} ${url}${typeof status === 'number' ? ` ${status}` : ''})`;
}

function describeError(fields: Fields): string | undefined {
  for (const key of ERROR_KEYS) {
    const value = fields[key];
    if (typeof value === 'string' && value !== '') return value;
    if (isObject(value) && typeof value.message === 'string') return value.message;
  }
  return undefined;
}
