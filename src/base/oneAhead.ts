/** One answer that is worked out before it is asked for. */
interface OneAhead<Job, Answer> {
  /** Works out the answer to a job once the work under way is done; of several that wait, the newest. That of another is forgotten. */
  readonly prepare: (job: Job) => void;
  /** The answer that was prepared for an equal job; null without one, or where it failed: then work it out. */
  readonly take: (job: Job) => Promise<Answer | null>;
  readonly forget: () => void;
}

/** Jobs are equal if they are as JSON. A failure is told to nobody: whoever takes the answer has it worked out again. */
export function oneAhead<Job, Answer>(work: (job: Job) => Promise<Answer>): OneAhead<Job, Answer> {
  let ahead: { readonly key: string; readonly answer: Promise<Answer | null> } | null = null;
  let next: Job | null = null;
  let isWorking = false;
  const begin = (job: Job) => {
    isWorking = true;
    const key = JSON.stringify(job);
    const answer = work(job).catch(() => {
      if (ahead?.key === key) ahead = null;
      return null;
    });
    ahead = { key, answer };
    void answer.then(() => {
      isWorking = false;
      const waiting = next;
      next = null;
      if (waiting !== null) begin(waiting);
    });
  };
  return {
    prepare: (job) => {
      if (ahead?.key === JSON.stringify(job)) next = null;
      else if (isWorking) [ahead, next] = [null, job];
      else begin(job);
    },
    take: async (job) => {
      // What is asked for now need not wait for what was to be worked out ahead.
      next = null;
      return ahead?.key === JSON.stringify(job) ? ahead.answer : null;
    },
    forget: () => {
      [ahead, next] = [null, null];
    },
  };
}
