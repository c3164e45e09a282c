import { lazy, Suspense } from "react";

const MarkdownContent = lazy(() => import("./markdown-content.tsx"));

/** Text written in Markdown. Raw HTML stays text; until the renderer is loaded the source is readable as it is. */
export const Markdown = ({ text }: { text: string }) => (
  <div className="markdown prose">
    <Suspense fallback={<p className="markdown__source">{text}</p>}>
      <MarkdownContent text={text} />
    </Suspense>
  </div>
);
