import { createElement, type ReactNode, useMemo } from "react";

/** What a mail may be made of; everything else is left out and its text kept. */
const tags = new Set(
  "a b blockquote br dd div dl dt em h1 h2 h3 h4 hr i li ol p span strong table tbody td th thead tr ul".split(" "),
);
const dropped = new Set(["head", "script", "style", "title", "template", "iframe", "object"]);
/** A heading inside the page must not stand beside its own. */
const lowered: Record<string, string> = { h1: "h3", h2: "h4", h3: "h5", h4: "h6" };
const empty = new Set(["br", "hr"]);

const isSafe = (href: string): boolean => /^(https?:|mailto:)/i.test(href);

const toNode = (node: Node, key: number): ReactNode => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.tagName.toLowerCase();
  if (dropped.has(name)) return null;
  const children = [...node.childNodes].map(toNode);
  if (!tags.has(name)) return <span key={key}>{children}</span>;
  const href = name === "a" ? node.getAttribute("href") : null;
  const attributes = { key, ...(href && isSafe(href) ? { href } : {}) };
  return createElement(lowered[name] ?? name, attributes, ...(empty.has(name) ? [] : children));
};

/** Even a parser that shows nothing reports each inline style to the Content-Security-Policy. */
const withoutStyles = (html: string): string =>
  html.replaceAll(/<(\/?)style\b/gi, "<$1template").replaceAll(/(<[^<>]*?)\sstyle\s*=/gi, "$1 data-style=");

/**
 * The mail's own structure and links. Nothing of it is run or fetched: the page's Content-Security-Policy would forbid
 * its inline styles anyway.
 */
export const MailHtml = ({ html }: { html: string }) => {
  const content = useMemo(() => {
    const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
    return [...body.childNodes].map(toNode);
  }, [html]);
  return <div className="mail-html prose">{content}</div>;
};
