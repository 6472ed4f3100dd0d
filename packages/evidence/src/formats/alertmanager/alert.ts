import { z } from 'zod';

const Labels = z.record(z.string(), z.string());

/**
 * An alert as it stands in Alertmanager's webhook payload
 * (https://prometheus.io/docs/alerting/latest/configuration/#webhook_config), where `status` is a
 * word, or in its API v2, where it is an object.
 */
export const Alert = z.object({
  status: z.union([z.string(), z.object({ state: z.string() })]).optional(),
  labels: Labels,
  annotations: Labels.catch({}),
  startsAt: z.string(),
  endsAt: z.string().nullish(),
  fingerprint: z.string().optional(),
});
export type Alert = z.infer<typeof Alert>;

/** Which event of an alert an entry stands for. */
export const FIRING = 0;
export const RESOLVED = 1;

/** True when the alert says that it is over; `endsAt` of all others is a future expiry. */
export const isResolved = ({ status }: Alert): boolean => status === 'resolved';

/** What makes an alert the same one in repeated notifications. */
export const identityOf = ({ fingerprint, labels, startsAt }: Alert): string =>
  `${fingerprint ?? JSON.stringify(Object.entries(labels).sort())} ${startsAt}`;

/** The service an alert is about, by the labels that usually say so. */
export function sourceOfAlert({ labels }: Alert): string | undefined {
  const keys = ['service', 'app', 'job', 'namespace', 'instance'];
  return keys.map((key) => labels[key]).find((value) => value !== undefined && value !== '');
}

/** The alert in words. */
export function describeAlert({ labels, annotations }: Alert, variant: number): string {
  const name = labels.alertname ?? 'without a name';
  const severity = labels.severity;
  const head = `Alert ${variant === RESOLVED ? 'resolved' : 'firing'}: ${name}`;
  const about = annotations.summary ?? annotations.description ?? annotations.message;
  return `${head}${severity ? ` (${severity})` : ''}${about ? `: ${about}` : ''}`;
}
