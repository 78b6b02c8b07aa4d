// One message as a bubble, with what is below it.

import { act } from "./actions.js";
import { emojiOf, h, icon } from "./dom.js";
import { rich } from "./entities.js";
import { openMenu } from "./message-menu.js";
import { openApp } from "./miniapp.js";
import { player } from "./player.js";
import { blocks, words } from "./rich.js";
import { state } from "./state.js";
import { sizeOf, t, timeOf } from "./texts.js";
import { toast } from "./toast.js";

const ANSWER_MS = 15000;
const WIDEST_PX = 420;
const HIGHEST_PX = 380;

/** An <li>; `message` is the Bot API's, with mine, deleted and reactions. */
export function bubble(message, onCommand) {
  const { message_id: id, mine } = message;
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const body = h(
    "div",
    { class: "body" },
    forwarded(message),
    replied(message),
    media(message),
    text ? h("div", { class: "text", dir: "auto" }, rich(text, entities, onCommand)) : null,
    message.rich_message ? h("div", { class: "text rich", dir: message.rich_message.is_rtl ? "rtl" : "auto" }, blocks(message.rich_message.blocks)) : null,
    h("div", { class: "foot" }, reactions(message), meta(message)),
  );
  const menu = h(
    "button",
    { type: "button", class: "message-menu", "aria-label": t("playground-message-menu"), title: t("playground-message-menu") },
    icon("more"),
  );
  menu.addEventListener("click", () => openMenu(message, menu));
  body.addEventListener("contextmenu", (event) => {
    if (getSelection()?.toString() || event.target.closest("a")) return;
    event.preventDefault();
    openMenu(message, menu, event);
  });
  const kind = message.photo && !text ? "only-photo" : "";
  return h(
    "li",
    { class: `message ${mine ? "mine" : "theirs"} ${kind}`, "data-id": id },
    h("div", { class: "line" }, h("div", { class: "bubble" }, body), menu),
    inlineKeyboard(message),
  );
}

export function meta(message) {
  const edited = message.edit_date ? h("span", {}, `${t("playground-edited")} `) : null;
  const date = new Date(message.date * 1000).toISOString();
  return h("span", { class: "meta" }, edited, h("time", { datetime: date }, timeOf(message.date)));
}

function forwarded(message) {
  const origin = message.forward_origin?.sender_user;
  return origin ? h("p", { class: "forwarded" }, t("playground-forwarded", { name: origin.first_name })) : null;
}

function replied(message) {
  const original = message.reply_to_message;
  if (!original) return null;
  const jump = () => {
    const target = document.querySelector(`.message[data-id="${original.message_id}"]`);
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("pointed");
    setTimeout(() => target?.classList.remove("pointed"), 1200);
  };
  return h(
    "button",
    { type: "button", class: "quote", onclick: jump },
    h("strong", {}, original.from.first_name),
    h("span", {}, summary(original)),
  );
}

export function summary(message) {
  const text = words(message);
  if (text) return text;
  return message.photo ? t("playground-photo") : (message.document?.file_name ?? message.audio?.file_name ?? "🎤");
}

function media(message) {
  if (message.photo) {
    const size = message.photo.at(-1);
    const image = h("img", {
      class: "photo",
      src: `client/files/${size.file_id}`,
      alt: t("playground-photo"),
      width: size.width,
      height: size.height,
      loading: "lazy",
    });
    // Its width is known before it loads, so nothing jumps.
    image.style.width = `${Math.round(Math.min(size.width, HIGHEST_PX * (size.width / size.height), WIDEST_PX))}px`;
    return image;
  }
  const sound = message.voice ?? message.audio;
  if (sound) return player(`client/files/${sound.file_id}`, sound.duration, sound.file_id, message.audio?.title ?? message.audio?.file_name);
  if (message.document) {
    const { file_id: id, file_name: name = "file", file_size: size = 0 } = message.document;
    return h(
      "a",
      { class: "file", href: `client/files/${id}`, download: name, "aria-label": t("playground-download", { name }) },
      h("span", { class: "file-icon" }, icon("file")),
      h("span", { class: "file-name" }, name),
      h("span", { class: "file-size" }, sizeOf(size)),
    );
  }
  return null;
}

function reactions(message) {
  const counts = new Map();
  for (const emoji of [...message.reactions.person, ...message.reactions.bot]) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  if (!counts.size) return null;
  return h(
    "span",
    { class: "reactions" },
    [...counts].map(([emoji, count]) => {
      const own = message.reactions.person.includes(emoji);
      const toggle = () => act("react", { message_id: message.message_id, emoji: own ? null : emoji });
      const label = count > 1 ? `${emojiOf(emoji)} ${count}` : emojiOf(emoji);
      return h("button", { type: "button", class: `reaction ${own ? "own" : ""}`, "aria-pressed": String(own), onclick: toggle }, label);
    }),
  );
}

function inlineKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  return h(
    "div",
    { class: "inline-keyboard" },
    rows.map((row) => h("div", { class: "inline-row" }, row.map((button) => inlineButton(message, button)))),
  );
}

function inlineButton(message, button) {
  const mark = button.url ? icon("link", "mark") : button.web_app ? icon("app", "mark") : null;
  const node = h("button", { type: "button", class: "inline-button" }, h("span", {}, button.text), mark);
  node.addEventListener("click", () => tapped(message, button, node));
  return node;
}

async function tapped(message, button, node) {
  if (button.url) window.open(button.url, "_blank", "noopener");
  else if (button.web_app) openApp(button.web_app.url, state.bot.first_name);
  else if (button.copy_text) {
    await navigator.clipboard?.writeText(button.copy_text.text).catch(() => {});
    toast(t("playground-copied"));
  } else if (button.callback_data) {
    node.classList.add("waiting");
    const tap = await act("tap", { message_id: message.message_id, data: button.callback_data });
    if (tap === null) node.classList.remove("waiting");
    else await answered(tap.callback_id, node);
  } else toast(t("playground-not-here"));
}

const waiting = new Map();

function answered(callbackId, node) {
  const timer = setTimeout(() => {
    if (waiting.delete(callbackId)) toast(t("playground-no-answer"));
    node.classList.remove("waiting");
  }, ANSWER_MS);
  waiting.set(callbackId, () => {
    clearTimeout(timer);
    node.classList.remove("waiting");
  });
  if (early.delete(callbackId)) settle(callbackId);
}

/** Answers that came before the tap's own reply did. */
const early = new Set();

export function settle(callbackId) {
  const done = waiting.get(callbackId);
  if (done) {
    waiting.delete(callbackId);
    done();
  } else {
    early.add(callbackId);
    setTimeout(() => early.delete(callbackId), ANSWER_MS);
  }
}
