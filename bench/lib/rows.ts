/** What a benchmark promises: at most or at least this much. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number } | null;

/** One measured figure, ours beside the peers of the same run. */
export interface Row {
  readonly measure: string;
  readonly unit: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  readonly aim: Aim;
}

/** A benchmark: one file under `bench/`, named like it. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  readonly run: () => Promise<Row[]>;
}

/** True, false, or null where nothing is promised. */
function meets({ ours, aim }: Pick<Row, 'ours' | 'aim'>): boolean | null {
  if (aim === null) return null;
  return 'atMost' in aim ? ours <= aim.atMost : ours >= aim.atLeast;
}

/** A figure with three significant digits, without an exponent. */
const figure = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

const aimText = (aim: Aim): string => {
  if (aim === null) return '';
  return 'atMost' in aim ? `≤ ${figure(aim.atMost)}` : `≥ ${figure(aim.atLeast)}`;
};

/** The rows as a Markdown table, as it stands in the README. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const peers = Object.entries(row.peers)
      .map(([peer, value]) => `${peer} ${figure(value)} (${figure(row.ours / value)}×)`)
      .join(', ');
    const verdict = meets(row);
    const met = verdict === null ? '' : verdict ? ' ✓' : ' ✗';
    return `| ${row.measure} | ${figure(row.ours)} ${row.unit} | ${peers} | ${aimText(row.aim)}${met} |`;
  });
  return [
    '| measure | ours | beside it, same run | aim |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
