import type { UseMutationResult } from "@tanstack/react-query";

/**
 * For a change that may take away what started it: TanStack Query drops the `onSuccess` given to `mutate` with the component,
 * and nobody would hear that it was done. A failure stays in `mutation.error`, beside its button.
 */
export const mutateThen = <Data, Failure, Variables>(
  mutation: Pick<UseMutationResult<Data, Failure, Variables>, "mutateAsync">,
  variables: Variables,
  done: (data: Data) => void,
): void => {
  void mutation.mutateAsync(variables).then(done, () => undefined);
};
