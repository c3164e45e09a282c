import { type ComponentType, lazy, Suspense } from "react";

export type MarkdownText = {
  text: string;
  /** The whole page is this text: its headings are real ones. */
  isPage?: boolean;
};

type Content = ComponentType<MarkdownText>;

let loaded: Content | null = null;

const load = async (): Promise<{ default: Content }> => {
  const { default: content } = await import("./markdown-content.tsx");
  loaded = content;
  return { default: content };
};

const MarkdownContent = lazy(load);

/** Before printing: paper does not wait for the renderer. */
export const loadMarkdown = async (): Promise<void> => {
  await load();
};

/** Text written in Markdown. Raw HTML stays text; until the renderer is loaded the source is readable as it is. */
export const Markdown = ({ text, isPage = false }: MarkdownText) => {
  // Once it is here it stands at once; `lazy` waits a moment even for what is loaded.
  const Rendered = loaded ?? MarkdownContent;
  return (
    <div className="markdown prose">
      <Suspense fallback={<p className="markdown__source">{text}</p>}>
        <Rendered text={text} isPage={isPage} />
      </Suspense>
    </div>
  );
};
