import { type ComponentType, lazy, Suspense } from "react";

type Content = ComponentType<{ text: string }>;

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
export const Markdown = ({ text }: { text: string }) => {
  // Once it is here it stands at once; `lazy` waits a moment even for what is loaded.
  const Rendered = loaded ?? MarkdownContent;
  return (
    <div className="markdown prose">
      <Suspense fallback={<p className="markdown__source">{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  );
};
