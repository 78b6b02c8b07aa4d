// A rich message's blocks to nodes. Text goes in as text; what the page does not know is shown by the text it holds.

import { h } from "./dom.js";
import { link, spoiler } from "./entities.js";

const STYLES = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  marked: "mark",
  subscript: "sub",
  superscript: "sup",
};
const ALIGNED = new Set(["center", "right"]);

export function blocks(list) {
  return (list ?? []).map(block);
}

function block(each) {
  switch (each.type) {
    case "heading":
      // Below the page's own headings: what a message holds is no part of its outline.
      return h("p", { class: `rich-heading size-${each.size}` }, text(each.text));
    case "pre":
      return h("pre", { "data-language": each.language ?? null, tabindex: "0" }, h("code", {}, text(each.text)));
    case "list":
      return items(each.items ?? []);
    case "blockquote":
    case "expandable_blockquote":
    case "pullquote":
      return h("blockquote", {}, each.blocks ? blocks(each.blocks) : text(each.text));
    case "table":
      return table(each);
    case "divider":
      return h("hr");
    case "mathematical_expression":
      return h("pre", {}, h("code", {}, each.expression));
    default:
      return h("div", { class: "rich-paragraph" }, each.blocks ? blocks(each.blocks) : text(each.text));
  }
}

function items(list) {
  const ordered = list.some(({ value, type }) => value !== undefined || type);
  return h(
    ordered ? "ol" : "ul",
    { class: "rich-list" },
    list.map((item, index) => h("li", {}, label(item, ordered, index), h("div", { class: "rich-item" }, blocks(item.blocks)))),
  );
}

function label(item, ordered, index) {
  if (item.has_checkbox) return h("span", { class: `rich-check ${item.is_checked ? "checked" : ""}`, role: "img", "aria-label": item.is_checked ? "☑" : "☐" });
  const shown = item.label ?? (ordered ? `${item.value ?? index + 1}.` : "•");
  return h("span", { class: "rich-label", "aria-hidden": ordered ? null : "true" }, shown);
}

function table({ cells = [], caption }) {
  const heads = cells.findIndex((row) => !row.every((each) => each.is_header));
  const rows = (from, until) => cells.slice(from, until).map((row) => h("tr", {}, row.map(cell)));
  const first = heads < 0 ? cells.length : heads;
  return h(
    "div",
    { class: "rich-table", tabindex: "0" },
    h("table", {}, caption ? h("caption", {}, text(caption)) : null, first ? h("thead", {}, rows(0, first)) : null, h("tbody", {}, rows(first))),
  );
}

function cell(each) {
  const attributes = {
    class: ALIGNED.has(each.align) ? each.align : null,
    colspan: each.colspan ?? null,
    rowspan: each.rowspan ?? null,
    scope: each.is_header ? "col" : null,
  };
  return h(each.is_header ? "th" : "td", attributes, text(each.text));
}

/** A RichText: a string, an array of them, or an object with a type. */
function text(value) {
  if (value === null || value === undefined) return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(text);
  const inner = text(value.text);
  if (STYLES[value.type]) return [h(STYLES[value.type], {}, inner)];
  if (value.type === "spoiler") return [spoiler(inner)];
  if (value.type === "url") return [link(value.url, inner)];
  return value.expression ? [h("code", {}, value.expression)] : inner;
}

/** What there is to read in a message. */
export const words = (message) => message.text ?? message.caption ?? (message.rich_message ? plain(message.rich_message.blocks) : "");

/** All there is to read, for one line of summary or the clipboard. */
export function plain(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    const whole = value.some((each) => each?.blocks || each?.items || each?.cells || ["paragraph", "heading", "pre"].includes(each?.type));
    return value.map(plain).filter(Boolean).join(whole ? "\n" : "");
  }
  if (!value) return "";
  if (value.cells) return value.cells.map((row) => row.map(plain).join(" | ")).join("\n");
  const held = [value.text, value.blocks, value.items].filter((each) => each !== undefined).map(plain).join("\n");
  return value.label ? `${value.label} ${held}` : held;
}
