import { expect, test } from "../fixtures.ts";
import {
  addItem,
  addSeat,
  fillSeat,
  giveTask,
  moveMeeting,
  moveUpByKeyboard,
  planMeeting,
  publishAndInvite,
  setUpTable,
} from "../journey/coordination.ts";
import { addMember, confirmOrganization, registerOrganization } from "../journey/organization.ts";
import { answer, expectHidden, finishTask, handOver } from "../journey/participant.ts";
import { openOnPhone, signUp } from "../journey/people.ts";

const HOUSE = "Wohnhilfe Nordstadt e. V.";
const TABLE = {
  title: "Runder Tisch Wohnen Nordstadt",
  purpose: "Wer eine Wohnung sucht, soll eine finden.",
  topic: "Wohnen",
};
const DELEGATE = { name: "Malte Brandt", function: "Wohnberatung", mail: "malte.brandt@wohnhilfe.example" };
const DEPUTY = { name: "Nadia Rahimi", function: "Leitung", mail: "nadia.rahimi@wohnhilfe.example" };
const INTERNAL = "Streit um die Schlüssel";
const TASK = "Liste freier Wohnungen anlegen";

test("a round table from the registered organisation to the finished task", async ({
  signedIn,
  openBrowser,
  site,
  mailbox,
}) => {
  test.setTimeout(180_000);
  const world = { openBrowser, origin: site.origin, mailbox };
  const coordinator = await signedIn("koordination");

  const office = await test.step("somebody registers an organisation", async () => {
    const page = await signUp(world, "Ole Petersen", "ole.petersen@wohnhilfe.example");
    await registerOrganization(page, HOUSE);
    return page;
  });
  await test.step("which nobody else sees before the municipality confirms it", async () => {
    await expectHidden(await openBrowser(), office.url());
    await confirmOrganization(coordinator, HOUSE);
  });
  await test.step("its office adds members", async () => {
    await office.reload();
    await expect(office.getByText("Die Anmeldung wartet auf Bestätigung")).toHaveCount(0);
    for (const member of [DELEGATE, DEPUTY]) await addMember(office, member);
  });
  const table = await test.step("the coordinator sets up a closed table", async () => {
    await setUpTable(coordinator, TABLE);
    await addSeat(coordinator, HOUSE);
    await addSeat(coordinator, "Jobcenter");
    await fillSeat(coordinator, HOUSE, "Delegierte Person", DELEGATE.name);
    await fillSeat(coordinator, HOUSE, "Stellvertretung", DEPUTY.name);
    await expect(coordinator.getByText("Es fehlt noch:")).toContainText("Bürgerschaft");
    await coordinator.getByRole("link", { name: "Fertig, zum Tisch" }).click();
    await expect(coordinator.getByRole("heading", { level: 1, name: TABLE.title })).toBeVisible();
    return coordinator.url();
  });
  await test.step("plans a meeting with its agenda, reordered by keyboard", async () => {
    await planMeeting(coordinator, 30);
    await addItem(coordinator, "Neuer Punkt", "Begrüßung");
    await addItem(coordinator, "Neuer Punkt", "Freie Wohnungen");
    await addItem(coordinator, "Neuer Punkt", "Umzugshilfe");
    await coordinator.getByRole("button", { name: "Neuer nicht öffentlicher Punkt" }).click();
    await addItem(coordinator, "Neuer nicht öffentlicher Punkt", INTERNAL);
    await moveUpByKeyboard(coordinator, "Umzugshilfe");
    await expect(coordinator.getByRole("button", { name: "2. Umzugshilfe bearbeiten" })).toBeVisible();
    await expect(coordinator.getByRole("button", { name: "3. Freie Wohnungen bearbeiten" })).toBeVisible();
  });
  const meeting = await test.step("gives a task and invites", async () => {
    await giveTask(coordinator, "Freie Wohnungen", { title: TASK, assignee: HOUSE });
    const address = coordinator.url();
    await publishAndInvite(coordinator, [DELEGATE.mail, DEPUTY.mail]);
    return address;
  });

  const phone = await test.step("the delegate opens the link on a phone, says yes, then hands over", async () => {
    const page = await openOnPhone(world, DELEGATE.mail, /^Einladung: /);
    await expect(page.getByText(`Sie handeln für ${HOUSE} als delegierte Person`)).toBeVisible();
    await expect(page.getByText("2. Umzugshilfe")).toBeVisible();
    await expect(page.getByText(`N1. ${INTERNAL}`)).toBeVisible();
    await answer(page, "Ja", "Danke, Sie haben zugesagt.");
    await handOver(page, DEPUTY.name);
    return page;
  });
  await test.step("the deputy's answer represents the seat, and the coordinator sees it come", async () => {
    await coordinator.goto(meeting);
    await coordinator.getByText("Alle Sitze und Antworten").click();
    const atTable = coordinator.getByRole("complementary", { name: "Der Tisch" });
    const seat = atTable.getByRole("listitem").filter({ hasText: HOUSE });
    await expect(seat).not.toContainText("Vertretung");
    const deputy = await openOnPhone(world, DEPUTY.mail, /^Bitte vertreten Sie: /);
    await answer(deputy, "Ja", "Danke, Sie haben zugesagt.");
    await expect(seat).toContainText("Vertretung");
  });
  await test.step("the meeting moves while the delegate finishes the task from the link, and the table sees it", async () => {
    await moveMeeting(coordinator, 37);
    await finishTask(phone, TASK);
    await expect(coordinator.getByRole("button", { name: `Wieder öffnen: ${TASK}` })).toBeVisible();
  });
  await test.step("and who does not sit at the table finds nothing of it", async () => {
    const visitor = await openBrowser();
    for (const page of [visitor, office, await signedIn("organisation"), await signedIn("teilnahme")])
      for (const address of [table, meeting]) await expectHidden(page, address);
    await visitor.goto(`/tische?text=${encodeURIComponent("Nordstadt")}`);
    await expect(visitor.getByRole("link", { name: TABLE.title })).toHaveCount(0);
  });
  await test.step("everyone invited hears of the new date", async () => {
    for (const { mail } of [DELEGATE, DEPUTY]) {
      const told = await mailbox.take(mail, /^Geändert: /);
      const calendar = told.attachments.find(({ contentType }) => contentType === "text/calendar")?.content.toString();
      expect(calendar).toMatch(/^SEQUENCE:[1-9]/m);
      expect(`${told.text} ${told.html} ${calendar}`).not.toContain(INTERNAL);
    }
  });
});
