/** The four severities of the specification, worst first. */
export const SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;

/** How the specification asks for a write-up, and by when (hours from resolution; null: no deadline). */
interface WriteUpRule {
  readonly writeUp: 'required' | 'recommended' | 'optional';
  readonly dueHours: number | null;
}

/** The specification's values, from which a workspace may differ. */
export const SEVERITY_RULES: Readonly<Record<(typeof SEVERITIES)[number], WriteUpRule>> = {
  SEV1: { writeUp: 'required', dueHours: 48 },
  SEV2: { writeUp: 'required', dueHours: 168 },
  SEV3: { writeUp: 'recommended', dueHours: null },
  SEV4: { writeUp: 'optional', dueHours: null },
};

/** Days after publication at which the effectiveness of the actions is reviewed. */
export const REVIEW_AFTER_DAYS = 30;
