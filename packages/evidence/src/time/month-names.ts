const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The month 1 to 12 whose three-letter English name stands at `at`, in any case; 0 if none. */
export function monthAt(bytes: Uint8Array, at: number): number {
  for (let month = 0; month < 12; month++) {
    let p = 0;
    while (p < 3 && ((bytes[at + p] ?? 0) | 0x20) === MONTHS.charCodeAt(month * 3 + p)) p++;
    if (p === 3) return month + 1;
  }
  return 0;
}
