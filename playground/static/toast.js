// A short word above the input line: answers to taps, and what went wrong.

import { byId, h } from "./dom.js";
import { t } from "./texts.js";

const SHOWN_MS = 3500;
let timer = 0;

export function toast(text) {
  const place = byId("toast");
  place.replaceChildren(h("p", {}, text));
  // A popover lies above dialogs too.
  place.hidePopover?.();
  place.showPopover?.();
  requestAnimationFrame(() => place.classList.add("shown"));
  clearTimeout(timer);
  timer = setTimeout(() => place.classList.remove("shown"), SHOWN_MS);
}

/** A dialog over the page. `buttons`: [{label, value, kind}]; resolves with the chosen value, or null when it was closed. */
export function ask({ title = "", text = "", body = null, buttons = [{ label: t("playground-ok"), value: "ok", kind: "main" }] }) {
  return new Promise((resolve) => {
    const dialog = h(
      "dialog",
      { class: "dialog", "aria-label": title || text },
      title ? h("h2", {}, title) : null,
      text ? h("p", { class: "dialog-text" }, text) : null,
      body,
      h(
        "div",
        { class: "dialog-buttons" },
        buttons.map(({ label, value, kind = "" }) =>
          h("button", { type: "button", class: `button ${kind}`, onclick: () => dialog.close(value) }, label),
        ),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue || null);
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close("");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
