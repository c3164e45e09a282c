import { expect, test } from "../fixtures.ts";
import { excelList, inviteMember, mend, readList } from "../journey/office.ts";
import { meetingWithLetters, printLetters, textOfPdf } from "../journey/paper.ts";
import { answer } from "../journey/participant.ts";

const ORGANIZATION = "Diakonisches Werk Musterland";
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const NUMBER = "09131 555 0142";
const CASEWORKER = {
  name: "Ayşe Gründel-Özdemir",
  function: "Arbeitsvermittlung Baugewerbe",
  mail: "a.gruendel@diakonie.example",
  phone: NUMBER,
  topics: "Gerüstbau und Dachdeckerei",
};
const member = (name: string, change: object = {}) => ({
  name,
  function: "Schuldnerberatung",
  mail: "",
  phone: "",
  topics: "Schulden",
  ...change,
});

/** Five rows have a fault each. */
const LIST = [
  CASEWORKER,
  member("", { mail: "team@diakonie.example" }),
  member("Bernd Ohnefehl", { mail: "bernd.ohnefehl@" }),
  member("Carla Nummer", { phone: "siehe Website" }),
  member("Dora Zweimal", { mail: "dora@diakonie.example" }),
  member("Dora Zweimal", { mail: "dora@diakonie.example" }),
  member("Emil Lang", { function: "x".repeat(300) }),
];

test("from an office's list to the number a counsellor dials, until its owner takes it out", async ({
  signedIn,
  openBrowser,
  site,
  mailbox,
}) => {
  const office = await signedIn("organisation");
  await test.step("an office mends five faults of its list and invites in a second step", async () => {
    await readList(office, ORGANIZATION, await excelList(LIST));
    await expect(office.getByText("5 Zeilen sind fehlerhaft")).toBeVisible();
    await mend(office, 3, /^Name/, "Anna Neumann");
    await mend(office, 4, /^E-Mail/, "bernd.ohnefehl@diakonie.example");
    await mend(office, 5, /^Telefon/, "09131 555 0143");
    await mend(office, 7, /^Name/, "Dora Andersmann");
    await mend(office, 7, /^E-Mail/, "dora.andersmann@diakonie.example");
    await mend(office, 8, /^Funktion/, "Beratung");
    await expect(office.getByText("Die Liste ist ohne Fehler")).toBeVisible();
    await office.getByRole("button", { name: "7 Zeilen importieren" }).click();
    await expect(office.getByText(/^Importiert: 7 neu/)).toBeVisible();
    await inviteMember(office, CASEWORKER.name);
  });
  const phone = await signedIn("koordination", PHONE);
  const search = async () => {
    await phone.goto("/zustaendigkeiten");
    await phone.getByRole("searchbox", { name: "Wonach suchen Sie?" }).fill("gerustbau dachdekerei");
    const heading = phone.getByRole("heading", { name: CASEWORKER.function });
    const found = phone.getByRole("listitem").filter({ has: heading });
    await expect(found).toContainText(CASEWORKER.name);
    return found;
  };
  await test.step("a counsellor finds her by a misspelt search on a phone, and dials", async () => {
    const found = await search();
    await expect(found.getByRole("link", { name: /Anrufen/ })).toHaveAttribute("href", "tel:+4991315550142");
  });
  const lists = `${site.origin}/api/v1${new URL(office.url()).pathname.replace(/^.organisationen/, "/organizations").replace(/.mitglieder.*$/, "")}/addresses`;
  const printed = async () => [
    await textOfPdf(office, `${lists}.pdf`),
    await (await office.context().request.get(`${lists}.csv`)).text(),
    await (await office.context().request.get(`${lists}.vcf`)).text(),
  ];
  await test.step("she opens the mailed link on her phone and takes the number out: it is gone everywhere", async () => {
    for (const list of await printed()) expect(list.replaceAll(" ", "")).toContain("5550142");
    const mail = await mailbox.take(CASEWORKER.mail, new RegExp(ORGANIZATION));
    const linkTo = (page: string) => new RegExp(`${site.origin}/${page}#\\S+`).exec(mail.text ?? "")?.[0] ?? "";
    const own = await openBrowser(PHONE);
    await own.goto(linkTo("eintrag"));
    await own.getByRole("button", { name: "Eintrag öffnen" }).click();
    await own.getByRole("button", { name: /^Telefon.*herausnehmen/ }).click();
    await expect(own.getByText(`${NUMBER} ist gelöscht.`)).toBeVisible();
    await expect((await search()).getByRole("link", { name: /Anrufen/ })).toHaveCount(0);
    for (const list of await printed()) expect(list.replaceAll(" ", "")).not.toContain("5550142");
    await own.goto(linkTo("einladung"));
    await own.getByLabel("Passwort").fill("ein langer Satz zum Merken");
    await own.getByRole("button", { name: "Konto anlegen" }).click();
    await expect(own.getByRole("heading", { level: 1, name: "Übersicht" })).toBeVisible();
    for (const kept of ["export", "export.html"]) {
      const file = await (await own.context().request.get(`${site.origin}/api/v1/me/${kept}`)).text();
      expect(file).toContain(CASEWORKER.mail);
      expect(file.replaceAll(" ", ""), "not in the log's values either").not.toContain("5550142");
    }
    // Calendars tell of meetings, and carry nobody's number at any time.
    const feed = await (await own.context().request.get(`${site.origin}/feeds/municipalities/16099.ics`)).text();
    expect(feed).toContain("BEGIN:VEVENT");
    expect(feed.replace(/\r\n |[ -]/g, "")).not.toContain("5550142");
  });
  await test.step("a letter for whoever has no mail address is printed, and its code answers", async () => {
    const coordinator = await signedIn("koordination");
    const letters = await printLetters(coordinator, await meetingWithLetters(coordinator));
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(letters)?.[0] ?? "";
    const reader = await openBrowser(PHONE);
    await reader.goto("/k");
    await reader.getByRole("textbox", { name: "Code aus dem Brief" }).fill(code.replaceAll("-", "").toLowerCase());
    await reader.getByRole("button", { name: "Einladung öffnen" }).click();
    await answer(reader, "Ja", "Danke, Sie haben zugesagt.");
  });
});
