// The page's words, in the language the person chose (or the browser's).

import { kept, keep } from "./memory.js";

let messages = {};
export let language = "en";
export let languages = ["en"];

export async function loadTexts(wanted) {
  const first = wanted ?? kept("language") ?? (navigator.language || "en").slice(0, 2);
  for (const code of [first, "en"]) {
    const response = await fetch(`client/texts/${encodeURIComponent(code)}`).catch(() => null);
    if (!response?.ok) continue;
    const found = await response.json();
    messages = found.messages;
    languages = found.languages;
    language = code;
    document.documentElement.lang = code;
    if (wanted) keep("language", code);
    return;
  }
}

export function t(id, variables = {}) {
  const text = messages[id] ?? id;
  return text.replace(/\{ *\$(\w+) *\}/g, (whole, name) => (name in variables ? String(variables[name]) : whole));
}

export function timeOf(seconds) {
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(seconds * 1000);
}

export function dayOf(seconds) {
  const sameYear = new Date(seconds * 1000).getFullYear() === new Date().getFullYear();
  const options = { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) };
  return new Intl.DateTimeFormat(language, options).format(seconds * 1000);
}

export function sizeOf(bytes) {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: digits }).format(value);
}

export function lengthOf(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Milliseconds until `until` (Unix seconds, by the server's clock), at most `longest` seconds. */
export function leftMs(until, longest) {
  return Math.min(Math.max(until * 1000 - Date.now(), 0), longest * 1000);
}
