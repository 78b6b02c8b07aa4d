// Above the chat: whom it is with and what they are doing.

import { avatar, byId, h, iconButton } from "./dom.js";
import { showPeople } from "./people.js";
import { on, state } from "./state.js";
import { leftMs, t } from "./texts.js";
import { onTheme, theme, toggleTheme } from "./theme.js";

const place = byId("header");
let timer = 0;

export function startHeader() {
  on("chat action bot users connection blocked texts draft", draw);
  onTheme(draw);
  draw();
}

function draw() {
  clearTimeout(timer);
  const { bot, chat } = state;
  const dark = theme() === "dark";
  const status = h("p", { class: "status" }, words());
  if (chat.action || chat.draft) status.classList.add("busy");
  place.replaceChildren(
    iconButton("menu", t("playground-open-people"), () => showPeople(true), "only-narrow"),
    avatar(bot.first_name || "?", 0, "small"),
    h("div", { class: "who" }, h("h1", {}, bot.first_name), status),
    iconButton(dark ? "sun" : "moon", t(dark ? "playground-theme-light" : "playground-theme-dark"), toggleTheme),
  );
  document.title = t("playground-title", { bot: bot.first_name });
  if (chat.action) timer = setTimeout(end, leftMs(chat.action.until, 5));
}

function end() {
  state.chat.action = null;
  draw();
}

function words() {
  if (!state.connected) return t("playground-reconnecting");
  if (state.user?.blocked) return t("playground-status-blocked");
  const action = state.chat.action?.action ?? (state.chat.draft ? "typing" : "");
  if (action === "") return t("playground-status-bot");
  if (action.endsWith("photo")) return t("playground-status-sending-photo");
  if (action === "record_voice") return t("playground-status-recording-voice");
  if (action.endsWith("voice")) return t("playground-status-sending-voice");
  return t(action === "typing" ? "playground-status-typing" : "playground-status-sending-file");
}
