/** Which incident: every table that belongs to one carries both in its keys. */
export interface IncidentKey {
  readonly workspaceId: string;
  readonly incidentId: string;
}
