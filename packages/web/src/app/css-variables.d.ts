import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Width of the margin beside an incident's document. */
    '--panel'?: string;
  }
}
