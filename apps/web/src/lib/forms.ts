import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import { ApiError } from "./api-error.ts";
import { fieldProblem } from "./field-problem.ts";
import { problemText } from "./problem-text.ts";

/** `/members/0/mail` (RFC 6901) to the field name `members.0.mail`. */
export const pointerToField = (pointer: string): string =>
  pointer
    .replace(/^#?\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");

/**
 * A form that checks its fields with the contract's own schema. In a dialog that begins in an empty field take `onSubmit`:
 * a problem that appears when the field is left would push the button away that is just being pressed.
 */
export const useContractForm = <Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
  mode: "onTouched" | "onSubmit" = "onTouched",
): UseFormReturn<Input, unknown, Output> =>
  useForm<Input, unknown, Output>({
    resolver: zodResolver(schema, { error: fieldProblem }),
    defaultValues,
    mode,
  });

/** What to say at a field that the server refuses, by its name: the server's own words are English. */
type RefusalTexts = Readonly<Record<string, string>>;

const showFieldErrors = <Input extends FieldValues>(
  form: UseFormReturn<Input, unknown, never>,
  error: ApiError,
  texts: RefusalTexts,
) => {
  const known = form.getValues();
  const errors = error.problem.errors ?? [];
  for (const [index, { pointer, message }] of errors.entries()) {
    const field = pointerToField(pointer);
    if ((field.split(".")[0] as string) in known)
      form.setError(
        field as Path<Input>,
        { type: "server", message: texts[field] ?? message },
        { shouldFocus: index === 0 },
      );
    else form.setError("root.server", { type: "server", message });
  }
  return errors.length > 0;
};

/** Shows a refused save: at the fields the server named, else above the form (`errors.root.server`). */
export const showServerErrors = <Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  error: unknown,
  texts: RefusalTexts = {},
): void => {
  const shown = error instanceof ApiError && showFieldErrors(form as never, error, texts);
  if (!shown) form.setError("root.server", { type: "server", message: problemText(error) });
};

/** Submits through a mutation: `submitWith(form, (values) => save.mutateAsync(values))`. */
export const submitWith = <Input extends FieldValues, Output extends FieldValues>(
  form: UseFormReturn<Input, unknown, Output>,
  save: (values: Output) => Promise<unknown>,
  texts?: RefusalTexts,
): ((event: React.BaseSyntheticEvent) => Promise<void>) =>
  form.handleSubmit(async (values) => {
    try {
      await save(values);
    } catch (error) {
      showServerErrors(form, error, texts);
    }
  });
