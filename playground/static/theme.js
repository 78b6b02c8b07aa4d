// Light and dark.

import { kept, keep } from "./memory.js";

const listeners = new Set();

export function theme() {
  return document.documentElement.dataset.theme;
}

export function setTheme(name) {
  document.documentElement.dataset.theme = name;
  for (const listener of listeners) listener(name);
}

export function toggleTheme() {
  const next = theme() === "dark" ? "light" : "dark";
  keep("theme", next);
  setTheme(next);
}

/** Calls `listener(name)` with each change; returns how to stop that. */
export function onTheme(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function startTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)");
  setTheme(kept("theme") ?? (system.matches ? "dark" : "light"));
  system.addEventListener("change", () => {
    if (!kept("theme")) setTheme(system.matches ? "dark" : "light");
  });
}
