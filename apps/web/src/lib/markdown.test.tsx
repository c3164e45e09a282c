import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Markdown } from "./markdown.tsx";

test("lists and links of a text are rendered", async () => {
  render(<Markdown text={"- Wohnraum\n- [Rathaus](https://stadt.example)"} />);

  expect(await screen.findAllByRole("listitem")).toHaveLength(2);
  expect(screen.getByRole("link", { name: "Rathaus" }).getAttribute("href")).toBe("https://stadt.example");
});

test("a link that may not be followed is plain text", async () => {
  render(<Markdown text="- [klick](javascript:alert(1)) und [leer]()" />);

  expect((await screen.findByRole("listitem")).textContent).toBe("klick und leer");
  expect(screen.queryByRole("link")).toBeNull();
  expect(document.querySelector("a")).toBeNull();
});

test("neither HTML nor scripts nor pictures of a text reach the page", async () => {
  const { container } = render(
    <Markdown
      text={"<img src=x onerror=alert(1)> [klick](javascript:alert(1)) ![Bild](https://fremd.example/a.png)"}
    />,
  );

  expect(await screen.findByText(/klick/)).toBeTruthy();
  expect(container.querySelector("a, img, script")).toBeNull();
});
