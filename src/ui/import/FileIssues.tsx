import './FileIssues.css';
import { type FileIssue, placeText } from '#dataset/formats/read/reading.ts';
import { number } from '#words/grammar/numbersAndLists.ts';
import { openFileWords as words } from '#words/ownData.ts';

const shownIssues = 50;

/** Why a file cannot be read, where, and what would be right. */
export function FileIssues({ issues }: { readonly issues: readonly FileIssue[] }) {
  return (
    <>
      <p>{words.refusedWhy(issues.length)}</p>
      <ul className="file-issues">
        {issues.slice(0, shownIssues).map((issue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            <span className="file-place" dir="auto">
              {placeText(issue)}
              {issue.value !== undefined && issue.value !== '' && ` (${issue.value})`}
            </span>
            <span dir="auto">{issue.message}</span>
            <span className="file-cure" dir="auto">
              {words.right(issue.expected)}
            </span>
          </li>
        ))}
      </ul>
      {issues.length > shownIssues && (
        <p className="quiet">{words.moreIssues(number(issues.length - shownIssues))}</p>
      )}
    </>
  );
}
