import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Controller } from "react-hook-form";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { ApiError } from "../lib/api-error.ts";
import { pointerToField, submitWith, useContractForm } from "../lib/forms.ts";
import { startI18n } from "../lib/i18n.ts";
import { TextField } from "./text-field.tsx";

beforeEach(async () => {
  await startI18n("de");
});

const NewTopic = z.strictObject({ title: z.string().trim().min(3, "zu kurz") });

const TopicForm = ({ save }: { save: (topic: z.infer<typeof NewTopic>) => Promise<unknown> }) => {
  const form = useContractForm(NewTopic, { title: "" });
  return (
    <form onSubmit={submitWith(form, save)}>
      <Controller
        control={form.control}
        name="title"
        render={({ field: { ref, ...field }, fieldState }) => (
          <TextField {...field} inputRef={ref} label="Titel" error={fieldState.error?.message} />
        )}
      />
      <p>{form.formState.errors.root?.["server"]?.message}</p>
      <button type="submit">Speichern</button>
    </form>
  );
};

const refusal = (errors?: { pointer: string; message: string }[]) =>
  new ApiError({ type: "about:blank", title: "x", status: 400, code: "invalid", requestId: "r", errors });

const submit = async (title: string) => {
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: "Titel" }), title);
  await user.click(screen.getByRole("button", { name: "Speichern" }));
};

test("the contract's own rule stops a form before it is sent", async () => {
  const save = vi.fn(async () => undefined);
  render(<TopicForm save={save} />);

  await submit("ab");

  expect(await screen.findByText("zu kurz")).toBeTruthy();
  expect(save).not.toHaveBeenCalled();
});

test("what the server refuses stands at the field it names", async () => {
  render(<TopicForm save={() => Promise.reject(refusal([{ pointer: "/title", message: "gibt es schon" }]))} />);

  await submit("Wohnen");

  expect(await screen.findByText("gibt es schon")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Titel" }).getAttribute("aria-invalid")).toBe("true");
});

test("a refusal without a field stands above the form", async () => {
  render(<TopicForm save={() => Promise.reject(refusal())} />);

  await submit("Wohnen");

  expect(await screen.findByText(/Einige Angaben passen noch nicht/)).toBeTruthy();
});

test("a JSON pointer names the field of the form", () => {
  expect(pointerToField("/members/0/mail")).toBe("members.0.mail");
  expect(pointerToField("#/a~1b")).toBe("a/b");
});
