/** Begins no more than `most` pieces of work at a time; the others wait. */
export const createTurns = (most: number): ((work: () => Promise<void>) => void) => {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  const beginNext = () => {
    const work = running < most ? waiting.shift() : undefined;
    if (!work) return;
    running += 1;
    void work().finally(() => {
      running -= 1;
      beginNext();
    });
  };
  return (work) => {
    waiting.push(work);
    beginNext();
  };
};
