// The menu of one message: reactions, and what can be done with it.

import { act } from "./actions.js";
import { emojiOf, h, icon } from "./dom.js";
import { words } from "./rich.js";
import { emit } from "./state.js";
import { t } from "./texts.js";
import { toast } from "./toast.js";

const EMOJI = ["👍", "❤", "✍", "🔥", "🎉", "🤔", "👎"];
const GAP = 6;
let shown = null;

/** Below `anchor`, or where the pointer is (`event`). */
export function openMenu(message, anchor, event = null) {
  shown?.close();
  const { message_id: id, mine } = message;
  const text = message.text ?? message.caption ?? "";
  const read = words(message);
  const items = [
    ["reply", t("playground-reply"), () => emit("compose", { reply: message })],
    ["forward", t("playground-forward"), () => act("forward", { message_id: id })],
    mine && text && !message.forward_origin ? ["edit", t("playground-edit"), () => emit("compose", { edit: message })] : null,
    read ? ["copy", t("playground-copy"), () => copy(read)] : null,
  ].filter(Boolean);
  const close = () => dialog.close();
  const dialog = h(
    "dialog",
    { class: "popup-menu", "aria-label": t("playground-message-menu") },
    h(
      "div",
      { class: "emoji-row" },
      EMOJI.map((emoji) => {
        const own = message.reactions.person.includes(emoji);
        const react = () => {
          close();
          act("react", { message_id: id, emoji: own ? null : emoji });
        };
        return h("button", { type: "button", class: own ? "own" : "", "aria-pressed": String(own), onclick: react }, emojiOf(emoji));
      }),
    ),
    items.map(([name, label, action]) => {
      const choose = () => {
        close();
        action();
      };
      return h("button", { type: "button", class: "menu-item", onclick: choose }, icon(name), label);
    }),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (click) => {
    if (click.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  place(dialog, anchor, event);
  shown = dialog;
}

function place(dialog, anchor, event) {
  const box = anchor.getBoundingClientRect();
  const size = dialog.getBoundingClientRect();
  const left = event?.clientX ?? box.right - size.width;
  const top = event?.clientY ?? box.bottom + GAP;
  dialog.style.left = `${Math.max(GAP, Math.min(left, innerWidth - size.width - GAP))}px`;
  dialog.style.top = `${Math.max(GAP, Math.min(top, innerHeight - size.height - GAP))}px`;
}

async function copy(text) {
  await navigator.clipboard?.writeText(text).catch(() => {});
  toast(t("playground-copied"));
}
