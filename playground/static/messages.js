// The list of messages: each change touches its own bubble only.

import { write } from "./actions.js";
import { bubble, settle, summary } from "./bubble.js";
import { byId, h, iconButton } from "./dom.js";
import { drawDraft, dropDraft } from "./draft.js";
import { on, state } from "./state.js";
import { dayOf, t } from "./texts.js";
import { ask, toast } from "./toast.js";

const NEAR_PX = 120;
const list = byId("messages");
const scroll = byId("scroll");
const command = (text) => write(text);

export function startMessages() {
  const down = iconButton("down", t("playground-scroll-down"), () => toEnd("smooth"), "to-end");
  scroll.after(down);
  scroll.addEventListener("scroll", () => down.classList.toggle("shown", !nearEnd(NEAR_PX * 2)), { passive: true });
  const keep = new ResizeObserver(() => wasNear && toEnd());
  keep.observe(scroll);
  keep.observe(list);
  on("chat", drawAll);
  on("message", ({ message, fresh }) => (fresh ? add(message) : replace(message, true)));
  on("reaction", ({ message_id: id }) => state.messages.has(id) && replace(state.messages.get(id), false));
  on("deleted", ({ message_id: id }) => remove(id));
  on("draft message", draft);
  on("answer", ({ answer }) => show(answer));
  on("bot", () => !visible().length && drawAll());
  on("texts", drawAll);
}

let wasNear = true;
scroll.addEventListener("scroll", () => (wasNear = nearEnd(NEAR_PX)), { passive: true });

const visible = () => [...state.messages.values()].filter((message) => !message.deleted);
const nearEnd = (px) => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < px;

function toEnd(behavior = "instant") {
  scroll.scrollTo({ top: scroll.scrollHeight, behavior });
}

function drawAll() {
  const shown = visible();
  list.replaceChildren();
  for (const message of shown) append(message);
  if (!shown.length) list.append(empty());
  drawDraft(list, command);
  toEnd();
}

function append(message) {
  const writing = list.querySelector(".draft"); // stays last
  const last = () => (writing ? writing.previousElementSibling : list.lastElementChild);
  const previous = last();
  const day = dayOf(message.date);
  if (list.dataset.day !== day || !previous) list.insertBefore(h("li", { class: "day" }, h("span", {}, day)), writing);
  list.dataset.day = day;
  const node = bubble(message, command);
  const side = message.mine ? "mine" : "theirs";
  const before = last();
  if (before?.classList.contains(side) && !before.querySelector(".inline-keyboard")) before.classList.add("followed");
  list.insertBefore(node, writing);
  return node;
}

function add(message) {
  list.querySelector(".empty")?.remove();
  const follow = message.mine || nearEnd(NEAR_PX);
  const written = !message.mine && dropDraft();
  const node = append(message);
  if (!written) node.classList.add("arriving"); // else it takes the place of what was being written
  if (!message.mine) byId("said").replaceChildren(`${state.bot.first_name}: ${summary(message)}`);
  if (follow) requestAnimationFrame(() => toEnd("smooth"));
}

function replace(message, edited) {
  const old = find(message.message_id);
  if (!old) return;
  const follow = nearEnd(NEAR_PX);
  const focused = document.activeElement && old.contains(document.activeElement) ? order(old) : -1;
  const fresh = bubble(message, command);
  if (old.classList.contains("followed") && !message.reply_markup) fresh.classList.add("followed");
  if (edited) fresh.classList.add("edited");
  old.replaceWith(fresh);
  if (focused >= 0) (buttons(fresh)[focused] ?? buttons(fresh)[0])?.focus({ preventScroll: true });
  if (edited && !message.mine) byId("said").replaceChildren(`${state.bot.first_name}: ${summary(message)}`);
  if (follow) requestAnimationFrame(() => toEnd("smooth"));
}

/** The keyboard's place is kept: someone tapping through a screen by keyboard stays on the same button. */
const buttons = (node) => [...node.querySelectorAll(".inline-button")];
const order = (node) => buttons(node).indexOf(document.activeElement);

function remove(id) {
  const node = find(id);
  if (!node) return;
  node.style.height = `${node.offsetHeight}px`;
  requestAnimationFrame(() => node.classList.add("leaving"));
  const done = () => {
    node.remove();
    if (!visible().length) drawAll();
  };
  setTimeout(done, matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 260);
}

const find = (id) => list.querySelector(`.message[data-id="${id}"]`);

function empty() {
  return h(
    "li",
    { class: "empty" },
    h("p", { class: "empty-title" }, state.bot.first_name),
    h("p", {}, state.chat.description || t("playground-empty")),
    h("button", { type: "button", class: "button main wide", onclick: () => write("/start") }, t("playground-start")),
  );
}

function draft() {
  const follow = nearEnd(NEAR_PX);
  drawDraft(list, command);
  if (follow) toEnd();
}

function show(answer) {
  settle(answer.callback_id);
  if (answer.url) window.open(answer.url, "_blank", "noopener");
  if (!answer.text) return;
  if (answer.show_alert) ask({ text: answer.text });
  else toast(answer.text);
}
