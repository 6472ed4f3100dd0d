import { markdownToProseMirror } from './index.ts';
for (const t of ["* <!--\nword","* <!--\n\nword"]) console.log(JSON.stringify(markdownToProseMirror(t)));
