import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Markdown } from "./markdown.tsx";

test("lists and links of a text are rendered", async () => {
  render(<Markdown text={"- Wohnraum\n- [Rathaus](https://stadt.example)"} />);

  expect(await screen.findAllByRole("listitem")).toHaveLength(2);
  expect(screen.getByRole("link", { name: "Rathaus" }).getAttribute("href")).toBe("https://stadt.example");
});

test("neither HTML nor scripts nor pictures of a text reach the page", async () => {
  const { container } = render(
    <Markdown
      text={"<img src=x onerror=alert(1)> [klick](javascript:alert(1)) ![Bild](https://fremd.example/a.png)"}
    />,
  );

  const link = await screen.findByText("klick");
  expect(link.closest("a")?.getAttribute("href") ?? "").not.toContain("javascript");
  expect(container.querySelector("img, script")).toBeNull();
});
