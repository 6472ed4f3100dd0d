import { endpoints } from '@kintsugi/contract';
import { incidentName } from '@kintsugi/domain';
import { client } from '../app/api.ts';
import { describeProblem } from '../ui/describe-problem.ts';
import { say } from '../ui/toasts.ts';

interface Downloaded {
  readonly id: string;
  readonly number: number;
  readonly revision?: number;
}

/** Saves the post-mortem as a Markdown file that imports back without loss. */
export async function downloadMarkdown({ id, number, revision }: Downloaded): Promise<void> {
  try {
    const markdown = await client.text(endpoints.getMarkdown, {
      params: { incidentId: id },
      query: revision === undefined ? {} : { revision },
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown' }));
    link.download = `${incidentName(number)}.md`;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) {
    const { title, detail } = describeProblem(error);
    say(detail ?? title);
  }
}
