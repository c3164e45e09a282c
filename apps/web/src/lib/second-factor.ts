/** Asks the reader; false: they would rather not. */
type Ask = () => Promise<boolean>;

let ask: Ask | undefined;
let asked: Promise<boolean> | undefined;

/** The page around everything says how it asks; the returned function takes that back. */
export const answerSecondFactorBy = (handler: Ask): (() => void) => {
  ask = handler;
  return () => {
    if (ask === handler) ask = undefined;
  };
};

/** Whether the session has shown its second factor now; two changes at once ask once. */
export const showSecondFactor = (): Promise<boolean> => {
  asked ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asked = undefined;
  });
  return asked;
};
