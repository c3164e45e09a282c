import ReactMarkdown, { type Components } from "react-markdown";
import "./markdown.css";
import type { MarkdownText } from "./markdown.tsx";

// Headings inside a text must not break the order of the page's own headings.
const components: Components = {
  h1: ({ children }) => <p className="markdown__heading">{children}</p>,
  h2: ({ children }) => <p className="markdown__heading">{children}</p>,
  h3: ({ children }) => <p className="markdown__heading">{children}</p>,
  h4: ({ children }) => <p className="markdown__heading">{children}</p>,
  h5: ({ children }) => <p className="markdown__heading">{children}</p>,
  h6: ({ children }) => <p className="markdown__heading">{children}</p>,
  // The renderer empties addresses it does not trust, such as `javascript:`; a link to nowhere is none.
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noreferrer">
        {children}
      </a>
    ) : (
      children
    ),
};

// Where the text is all that the page has, its headings are the page's.
const pageComponents: Components = {
  ...components,
  h1: "h2",
  h2: "h2",
  h3: "h3",
  h4: "h4",
};

// Pictures would be fetched from other hosts.
const MarkdownContent = ({ text, isPage = false }: MarkdownText) => (
  <ReactMarkdown components={isPage ? pageComponents : components} disallowedElements={["img"]} unwrapDisallowed>
    {text}
  </ReactMarkdown>
);

// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default MarkdownContent;
