import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "strong" | "emphasis"; children: Inline[] }
  /** `shown`: the address does not stand in the text already. */
  | { kind: "link"; url: string; shown: boolean; children: Inline[] };

export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "quote"; children: Block[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "rule" };

/** Deeper than this it is no text that somebody wrote to be read. */
const DEEPEST = 6;
const TRUSTED = /^(https?|mailto|tel):/i;

/** A text in Markdown as data, for what prints it: no pictures, raw HTML as it was written, headings as strong paragraphs. */
export const markdownTree = (text: string): Block[] => blocksOf(fromMarkdown(text).children, 0);

type Node = RootContent | BlockContent | DefinitionContent;

const blocksOf = (nodes: readonly Node[], depth: number): Block[] =>
  depth > DEEPEST ? [] : nodes.flatMap((node) => blockOf(node, depth));

const blockOf = (node: Node, depth: number): Block[] => {
  switch (node.type) {
    case "paragraph":
      return [{ kind: "paragraph", children: inlinesOf(node.children, depth) }];
    case "heading":
      return [{ kind: "paragraph", children: [{ kind: "strong", children: inlinesOf(node.children, depth) }] }];
    case "blockquote":
      return [{ kind: "quote", children: blocksOf(node.children, depth + 1) }];
    case "list":
      return [
        {
          kind: "list",
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => blocksOf(item.children, depth + 1)),
        },
      ];
    case "code":
    case "html":
      return [{ kind: "paragraph", children: linesOf(node.value) }];
    case "thematicBreak":
      return [{ kind: "rule" }];
    default:
      return [];
  }
};

const inlinesOf = (nodes: readonly PhrasingContent[], depth: number): Inline[] =>
  depth > DEEPEST ? [] : nodes.flatMap((node) => inlineOf(node, depth));

const inlineOf = (node: PhrasingContent, depth: number): Inline[] => {
  switch (node.type) {
    case "text":
      return [{ kind: "text", text: node.value.replaceAll(/\s*\n\s*/g, " ") }];
    case "inlineCode":
    case "html":
      return [{ kind: "text", text: node.value }];
    case "break":
      return [{ kind: "break" }];
    case "strong":
    case "emphasis":
      return [{ kind: node.type, children: inlinesOf(node.children, depth + 1) }];
    case "link":
      return linkOf(node.url, inlinesOf(node.children, depth + 1));
    case "image":
      return node.alt ? [{ kind: "text", text: node.alt }] : [];
    default:
      return [];
  }
};

const linkOf = (url: string, children: Inline[]): Inline[] => {
  if (!TRUSTED.test(url)) return children;
  const [only] = children;
  const isItself = children.length === 1 && only?.kind === "text" && url.endsWith(only.text);
  return [{ kind: "link", url, shown: !isItself, children }];
};

const linesOf = (text: string): Inline[] =>
  text
    .split("\n")
    .flatMap((line, index) => [...(index > 0 ? [{ kind: "break" as const }] : []), { kind: "text", text: line }]);
