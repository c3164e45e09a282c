import { type Language, Mail, Phone } from "@runde-tische/contracts/fields";

export type PersonDraft = { name: string; mail: string; phone: string; language: Language };

export const emptyPerson: PersonDraft = { name: "", mail: "", phone: "", language: "de" };

const orNone = (text: string) => text.trim() || null;

export const toNewPerson = ({ name, mail, phone, language }: PersonDraft) => ({
  name: name.trim(),
  mail: orNone(mail),
  phone: orNone(phone),
  language,
});

export type PersonProblem = "name" | "mail" | "phone";

export const personProblems = (person: PersonDraft): PersonProblem[] => {
  const { name, mail, phone } = toNewPerson(person);
  return [
    ...(name === "" ? ["name" as const] : []),
    ...(mail !== null && !Mail.safeParse(mail).success ? ["mail" as const] : []),
    ...(phone !== null && !Phone.safeParse(phone).success ? ["phone" as const] : []),
  ];
};
