import type { Processor } from 'unified';

/** Constructs whose pairing is quadratic in the number of marks. */
const QUADRATIC = [
  'attention',
  'autolink',
  'codeText',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/** Plug-in for remark-parse: leaves the inline marks of these constructs as text. */
export function withoutMarks(this: Processor): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: QUADRATIC } },
  ];
}
