import { NOBODY } from '../../people/roster.ts';
import { maskText } from '../../text/mask.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { skeletonOf } from '../../text/skeleton.ts';
import { humanError } from '../human-error/rule.ts';

/** True for a cause in which `language/human-error` finds something. */
export function endsAtPerson(cause: string): boolean {
  const source = cause.replace(/[\r\n]/g, ' ');
  const text = maskText(source);
  return sentencesOf(text).some(
    (sentence) =>
      humanError.find({
        ...sentence,
        text,
        source,
        skeleton: skeletonOf(text, sentence, NOBODY),
        place: 'cause',
      }) !== null,
  );
}
