/** The advice of the specification: limit to 3–5 meaningful items. */
export const ADVISED_ACTIONS = { least: 3, most: 5 } as const;
