/** One answer that is worked out before it is asked for. */
export interface OneAhead<Job, Answer> {
  /** Works out the answer to a job now; that of another job is forgotten. */
  readonly prepare: (job: Job) => void;
  /** The answer that was prepared for an equal job; null without one, or where it failed: then work it out. */
  readonly take: (job: Job) => Promise<Answer | null>;
  readonly forget: () => void;
}

/** Jobs are equal if they are as JSON. A failure is told to nobody: whoever takes the answer has it worked out again. */
export function oneAhead<Job, Answer>(work: (job: Job) => Promise<Answer>): OneAhead<Job, Answer> {
  let ahead: { readonly key: string; readonly answer: Promise<Answer | null> } | null = null;
  return {
    prepare: (job) => {
      const key = JSON.stringify(job);
      if (ahead?.key !== key) ahead = { key, answer: work(job).catch(() => null) };
    },
    take: async (job) => (ahead?.key === JSON.stringify(job) ? ahead.answer : null),
    forget: () => {
      ahead = null;
    },
  };
}
