// Text with entities (offsets in UTF-16, which is what JavaScript counts in) to nodes.

import { h } from "./dom.js";
import { t } from "./texts.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** `onCommand(text)` is called when a /command in the text is tapped. */
export function rich(text, entities = [], onCommand = () => {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes(text, 0, text.length, sorted, onCommand));
  return fragment;
}

function nodes(text, start, end, entities, onCommand) {
  const made = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue; // drawn inside an earlier one
    const stop = Math.min(entity.offset + entity.length, end);
    const before = text.slice(at, entity.offset);
    if (before) made.push(isBlock(entity) ? before.replace(/\n$/, "") : before);
    const inner = entities.slice(index + 1).filter((other) => other.offset < stop);
    made.push(wrap(entity, nodes(text, entity.offset, stop, inner, onCommand), text.slice(entity.offset, stop), onCommand));
    at = stop;
    // A block is a line of its own already.
    if (isBlock(entity) && text[at] === "\n") at += 1;
  }
  if (at < end) made.push(text.slice(at, end));
  return made;
}

const isBlock = ({ type }) => type === "pre" || type.endsWith("blockquote");

function wrap(entity, inner, plain, onCommand) {
  switch (entity.type) {
    case "url":
      return link(/^[a-z]+:\/\//i.test(plain) ? plain : `https://${plain}`, inner);
    case "text_link":
      return link(entity.url, inner);
    case "email":
      return link(`mailto:${plain}`, inner);
    case "bot_command":
      return h("button", { type: "button", class: "command-link", onclick: () => onCommand(plain) }, inner);
    case "mention":
    case "hashtag":
    case "cashtag":
    case "text_mention":
      return h("span", { class: "tag" }, inner);
    case "spoiler":
      return spoiler(inner);
    case "pre":
      return h("pre", { "data-language": entity.language ?? null }, h("code", {}, inner));
    case "expandable_blockquote":
      return expandable(inner);
    default:
      return h(TAGS[entity.type] ?? "span", {}, inner);
  }
}

export function link(url, inner) {
  if (!/^(https?|mailto|tg):/i.test(url)) return h("span", {}, inner);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, inner);
}

export function spoiler(inner) {
  const node = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("playground-spoiler") }, h("span", {}, inner));
  const reveal = () => {
    node.classList.add("revealed");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      reveal();
    }
  });
  return node;
}

function expandable(inner) {
  const node = h("blockquote", { class: "expandable" }, inner);
  node.addEventListener("click", () => node.classList.toggle("expanded"));
  return node;
}
