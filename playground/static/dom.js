// Building nodes. Whatever people or the bot wrote goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** h("button", {class: "x", onclick: f}, "text", node): attributes that are null, undefined or false are left out. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Line icons on a 24 px grid, each a list of paths. */
const ICONS = {
  menu: ["M4 7h16", "M4 12h16", "M4 17h10"],
  close: ["M6 6l12 12", "M18 6L6 18"],
  back: ["M15 5l-7 7 7 7"],
  send: ["M12 20V5", "M6 11l6-6 6 6"],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  attach: ["M20 11.5l-7.8 7.8a5 5 0 0 1-7.1-7.1l8.2-8.2a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.3-2.3l7.4-7.4"],
  mic: ["M12 3.5a3 3 0 0 0-3 3V12a3 3 0 0 0 6 0V6.5a3 3 0 0 0-3-3z", "M5.5 11.5a6.5 6.5 0 0 0 13 0", "M12 18v3"],
  slash: ["M14.5 5l-5 14"],
  app: ["M5 5h6v6H5z", "M13 5h6v6h-6z", "M5 13h6v6H5z", "M13 13h6v6h-6z"],
  keyboard: ["M4 7h16v10H4z", "M8 14h8", "M7.5 10.5h.01", "M12 10.5h.01", "M16.5 10.5h.01"],
  down: ["M6 9l6 6 6-6"],
  more: ["M6 12h.01", "M12 12h.01", "M18 12h.01"],
  moon: ["M19.5 14A8 8 0 0 1 10 4.5a8 8 0 1 0 9.5 9.5z"],
  sun: ["M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z", "M12 2.5v2", "M12 19.5v2", "M2.5 12h2", "M19.5 12h2", "M5.3 5.3l1.4 1.4", "M17.3 17.3l1.4 1.4", "M5.3 18.7l1.4-1.4", "M17.3 6.7l1.4-1.4"],
  plus: ["M12 5v14", "M5 12h14"],
  bolt: ["M13 3L5 13.5h6L10.5 21 19 10h-6.2z"],
  globe: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z", "M3.5 12h17", "M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17z"],
  block: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z", "M6 6l12 12"],
  reply: ["M10 6L4.5 11.5 10 17", "M4.5 11.5H14a5.5 5.5 0 0 1 5.5 5.5v1"],
  forward: ["M14 6l5.5 5.5L14 17", "M19.5 11.5H10A5.5 5.5 0 0 0 4.5 17v1"],
  edit: ["M4.5 19.5l1-4L16 5l3 3L8.5 18.5z", "M14 7l3 3"],
  copy: ["M9 9h10v10H9z", "M15 9V5H5v10h4"],
  file: ["M7 3.5h7l4 4v13H7z", "M14 3.5v4h4"],
  play: ["M8 5.5v13l11-6.5z"],
  pause: ["M8.5 6v12", "M15.5 6v12"],
  stop: ["M7 7h10v10H7z"],
  trash: ["M5 7h14", "M10 7V4.5h4V7", "M7 7l1 13h8l1-13"],
  link: ["M8 16L16 8", "M9.5 8H16v6.5"],
  settings: ["M4 8h9", "M17 8h3", "M4 16h3", "M11 16h9", "M15 6v4", "M9 14v4"],
};

export function icon(name, className = "") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon ${className}`);
  svg.setAttribute("aria-hidden", "true");
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

export function iconButton(name, label, onclick, className = "") {
  return h("button", { type: "button", class: `round ${className}`, title: label, "aria-label": label, onclick }, icon(name));
}

/** Telegram names ❤ and ✍ without the sign that asks for a picture of them. */
export const emojiOf = (emoji) => (emoji.length === 1 ? `${emoji}\uFE0F` : emoji);

const COLOURS = 6;

/** A circle with the first letter of a name, always in the same colour for the same id. */
export function avatar(name, id, className = "") {
  const letter = [...name.trim()][0] ?? "?";
  return h("span", { class: `avatar colour-${id % COLOURS} ${className}`, "aria-hidden": "true" }, letter.toUpperCase());
}

export const byId = (id) => document.getElementById(id);
