import type { EvidenceFile } from '@kintsugi/domain';
import { formatById } from '@kintsugi/evidence';
import type { StoredEvidenceFile } from '@kintsugi/store';

/** What people see of a stored evidence file. */
export const presentFile = (file: StoredEvidenceFile): EvidenceFile => ({
  id: file.id,
  incidentId: file.incidentId,
  name: file.name,
  state: file.state,
  format: file.format,
  formatTitle: file.format === null ? null : (formatById(file.format)?.title ?? file.format),
  bytes: file.bytes,
  bytesRead: file.bytesRead,
  sha256: file.sha256,
  events: file.events,
  unreadable: file.unreadable,
  firstAt: file.firstAt,
  lastAt: file.lastAt,
  zone: file.zone,
  message: file.message,
  addedAt: file.addedAt,
  addedBy: file.addedBy,
});
