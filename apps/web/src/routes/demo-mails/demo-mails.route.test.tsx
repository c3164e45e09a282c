import { type KeptMail, listKeptMails } from "@runde-tische/contracts/installation";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";

const mail: KeptMail = {
  id: "m1",
  recipient: "ada@stadt.example",
  subject: "Einladung zur 5. Sitzung",
  text: "Guten Tag,\nhttps://tische.example/l#geheim",
  html: `<head><style>p{color:red}</style></head><body><h1>Einladung</h1>
    <p style="color:red" onclick="alert(1)">Bitte <a href="https://tische.example/l#geheim">antworten</a></p>
    <a href="javascript:alert(1)">böse</a><img src="https://fremd.example/x.png"><script>alert(1)</script></body>`,
  calendar: "BEGIN:VCALENDAR",
  at: "2027-01-12T16:00:00.000Z",
};

test("a mail is shown with its links, and nothing of it is run or fetched", async () => {
  await renderAt("/demo/mails", [answer(listKeptMails, { items: [mail], nextCursor: null })]);

  const link = await screen.findByRole("link", { name: "antworten" });
  expect(link.getAttribute("href")).toBe("https://tische.example/l#geheim");
  expect(screen.getByText("böse").getAttribute("href")).toBeNull();
  const article = screen.getByRole("article");
  expect(article.querySelector("img, script, style, [onclick], [style]")).toBeNull();
  expect(article.textContent).not.toContain("color:red");
  expect(await axeFindings()).toEqual([]);
});

test("the text and the calendar entry can be read too", async () => {
  const { user } = await renderAt("/demo/mails", [answer(listKeptMails, { items: [mail], nextCursor: null })]);

  await user.click(await screen.findByRole("tab", { name: "Nur Text" }));
  expect((await screen.findByRole("link", { name: "https://tische.example/l#geheim" })).getAttribute("href")).toBe(
    "https://tische.example/l#geheim",
  );

  await user.click(screen.getByRole("tab", { name: "Kalendereintrag" }));
  expect(await screen.findByText("BEGIN:VCALENDAR")).toBeTruthy();
});

test("a demo without mails says how to get one", async () => {
  await renderAt("/demo/mails", [answer(listKeptMails, { items: [], nextCursor: null })]);

  expect(await screen.findByText("Noch keine Mails")).toBeTruthy();
});
