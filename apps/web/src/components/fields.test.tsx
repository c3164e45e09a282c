import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { beforeEach, expect, test, vi } from "vitest";
import { startI18n } from "../lib/i18n.ts";
import { axeFindings } from "../testing/axe.ts";
import { CheckboxGroup } from "./checkbox.tsx";
import { ComboBox } from "./combo-box.tsx";
import { DatePicker } from "./date-picker.tsx";
import { NumberField } from "./number-field.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { Select } from "./select.tsx";
import { TextArea, TextField } from "./text-field.tsx";
import { TimeField } from "./time-field.tsx";

beforeEach(async () => {
  await startI18n("de");
});

const options = [
  { id: "information", label: "Information" },
  { id: "decision", label: "Beschluss", detail: "Die Sitze stimmen ab" },
] as const;

test("help and problem of a field are read out with it", async () => {
  render(<TextField label="Titel" help="Kurz und klar" error="Bitte ausfüllen" value="" onChange={() => undefined} />);

  const field = screen.getByRole("textbox", { name: "Titel" });
  const described = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(expect.arrayContaining(["Kurz und klar", "Bitte ausfüllen"]));
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("every field has a name and none breaks a rule of axe", async () => {
  const none = () => undefined;
  render(
    <I18nProvider locale="de-DE">
      <main>
        <TextArea label="Text" value="" onChange={none} />
        <NumberField label="Dauer" value={10} onChange={none} />
        <Select label="Art" options={options} value="decision" onChange={none} />
        <ComboBox label="Ort" options={[]} value={null} onChange={none} inputValue="" onInputChange={none} />
        <CheckboxGroup label="Themen" options={options} value={["decision"]} onChange={none} />
        <RadioGroup label="Antwort" options={options} value={null} onChange={none} />
        <DatePicker label="Tag" value="2027-01-12" onChange={none} />
        <TimeField label="Beginn" value="17:00" onChange={none} />
      </main>
    </I18nProvider>,
  );

  expect(await axeFindings()).toEqual([]);
  expect(screen.getByRole("group", { name: "Tag" }).textContent).toContain("12.01.2027");
});

test("an option is chosen by keyboard alone", async () => {
  const onChange = vi.fn();
  render(<Select label="Art" options={options} value={null} onChange={onChange} />);
  const user = userEvent.setup();

  await user.tab();
  await user.keyboard("{Enter}{ArrowDown}{Enter}");

  expect(onChange).toHaveBeenCalledWith("decision");
});

const Search = ({ onChange }: { onChange: (value: string | null) => void }) => {
  const [text, setText] = useState("");
  const found = text === "Mus" ? [{ id: "1", label: "Musterstadt", detail: "Kreis Muster" }] : [];
  return (
    <ComboBox label="Ort" options={found} value={null} onChange={onChange} inputValue={text} onInputChange={setText} />
  );
};

test("typing into a search field asks the caller and a found entry can be taken", async () => {
  const onChange = vi.fn();
  render(<Search onChange={onChange} />);
  const user = userEvent.setup();

  await user.type(screen.getByRole("combobox", { name: "Ort" }), "Mus");
  await user.click(await screen.findByRole("option", { name: /Musterstadt/ }));

  expect(onChange).toHaveBeenCalledWith("1");
});

test("a time is typed in the local order", async () => {
  const onChange = vi.fn();
  render(
    <I18nProvider locale="de-DE">
      <TimeField label="Beginn" value="17:00" onChange={onChange} />
    </I18nProvider>,
  );
  const user = userEvent.setup();

  await user.tab();
  await user.keyboard("18");

  expect(onChange).toHaveBeenLastCalledWith("18:00");
});
