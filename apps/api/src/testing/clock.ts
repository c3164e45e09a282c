/** A clock that moves on by a millisecond whenever it is read, and further when told. */
export const createClock = (start = new Date()) => {
  let time = start.getTime();
  return {
    now: (): Date => {
      time += 1;
      return new Date(time);
    },
    advance: (milliseconds: number): void => {
      time += milliseconds;
    },
    set: (instant: Date): void => {
      time = instant.getTime();
    },
  };
};

export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;
