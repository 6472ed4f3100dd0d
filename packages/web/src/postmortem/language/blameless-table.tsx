import { BLAMELESS_PHILOSOPHY, KEY_INSIGHT, UNLOCKING_QUESTIONS } from '@kintsugi/domain';

/** The specification's table and questions, at hand while writing. */
export function BlamelessTable() {
  return (
    <div className="mt-2 grid gap-3">
      <details open>
        <summary className="cursor-pointer font-display text-lg">From blame to learning</summary>
        <table className="mt-2 w-full text-sm">
          <thead>
            <tr className="text-left">
              <th scope="col" className="label-caps pb-1">
                Blame culture
              </th>
              <th scope="col" className="label-caps pb-1">
                Learning culture
              </th>
            </tr>
          </thead>
          <tbody>
            {BLAMELESS_PHILOSOPHY.map(({ blame, learning }) => (
              <tr key={blame} className="border-t border-line align-top">
                <td className="py-1.5 pr-3 text-soft">“{blame}”</td>
                <td className="py-1.5 font-medium">“{learning}”</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 border-l-2 border-seam pl-3 text-sm italic">{KEY_INSIGHT}</p>
      </details>
      <details>
        <summary className="cursor-pointer font-display text-lg">
          Questions that unlock learning
        </summary>
        <ul className="mt-2 grid gap-1.5 text-sm">
          {UNLOCKING_QUESTIONS.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
