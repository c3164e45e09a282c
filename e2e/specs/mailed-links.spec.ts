import { expect, test } from "../fixtures.ts";
import { addMember } from "../journey/organization.ts";
import { scannedLink, signUp } from "../journey/people.ts";

// The mails of a meeting are scanned on the way of a round table; the link that confirms an address in `signUp`.

test("a mailed link to sign in, and one to a new password, work after a scanner has opened each twice", async ({
  openBrowser,
  site,
  mailbox,
}) => {
  const world = { openBrowser, origin: site.origin, mailbox };
  const mail = "edda.lorenzen@ehrenamt.example";
  await signUp(world, "Edda Lorenzen", mail);

  const phone = await openBrowser();
  await phone.goto("/anmelden");
  await phone.getByRole("textbox", { name: "Mailadresse" }).fill(mail);
  await phone.getByRole("button", { name: "Link per Mail schicken" }).click();
  await phone.goto(await scannedLink(world, phone, mail, /^Ihr Link zum Anmelden/));
  await phone.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Übersicht" })).toBeVisible();

  const other = await openBrowser();
  await other.goto("/passwort-vergessen");
  await other.getByRole("textbox", { name: "Mailadresse" }).fill(mail);
  await other.getByRole("button", { name: "Link schicken" }).click();
  await other.goto(await scannedLink(world, other, mail, /^Neues Passwort festlegen/));
  await other.getByLabel("Neues Passwort").fill("ein anderer langer Satz");
  await other.getByRole("button", { name: "Passwort festlegen" }).click();
  await expect(other.getByText("Das neue Passwort gilt ab sofort.")).toBeVisible();
  // Signed out everywhere.
  await phone.reload();
  await expect(phone.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
});

test("a member makes an account by the invitation that a scanner has opened twice", async ({
  signedIn,
  openBrowser,
  site,
  mailbox,
}) => {
  const world = { openBrowser, origin: site.origin, mailbox };
  const member = { name: "Jorin Behrens", function: "Beratung", mail: "jorin.behrens@diakonie.example" };
  const office = await signedIn("organisation");
  await office.goto("/organisation");
  await office.getByRole("link", { name: "Diakonisches Werk Musterland" }).click();
  await addMember(office, member);
  await office.getByRole("button", { name: `Aktionen für ${member.name}` }).click();
  await office.getByRole("menuitem", { name: "Per Mail einladen" }).click();

  const page = await openBrowser();
  await page.goto(await scannedLink(world, page, member.mail, /^Ihr Zugang für/));
  await page.getByLabel("Passwort").fill("ein langer Satz zum Merken");
  await page.getByRole("button", { name: "Konto anlegen" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Übersicht" })).toBeVisible();
});

test("a person whom their organization entered confirms their entry by the link that a scanner has opened twice", async ({
  signedIn,
  openBrowser,
  site,
  mailbox,
}) => {
  const world = { openBrowser, origin: site.origin, mailbox };
  const member = { name: "Ingrid Sørensen", function: "Wohnberatung", mail: "ingrid.soerensen@diakonie.example" };
  const office = await signedIn("organisation");
  await office.goto("/organisation");
  await office.getByRole("link", { name: "Diakonisches Werk Musterland" }).click();
  await addMember(office, member);
  const row = office.getByRole("listitem").filter({ hasText: member.name });
  await row.getByRole("button", { name: "Per Mail informieren" }).click();
  await expect(office.getByText(`Eine Mail mit dem Link zum Eintrag geht an ${member.name}.`)).toBeVisible();

  const page = await openBrowser();
  await page.goto(await scannedLink(world, page, member.mail, /^Ihr Eintrag im Verzeichnis/));
  await page.getByRole("button", { name: "Eintrag öffnen" }).click();
  await expect(page.getByText("Noch nicht bestätigt.")).toBeVisible();
  await page.getByRole("button", { name: "Stimmt so" }).click();

  await expect(page.getByText(/^Danke\. Zuletzt bestätigt/)).toBeVisible();
  expect(page.url(), "the secret stays in no address").not.toContain("#");
  await office.reload();
  await expect(row).toContainText("bestätigt am");
});
