/** The database cannot be started; the message is one sentence that tells the operator what to do. */
export class StartError extends Error {
  override name = "StartError";
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
