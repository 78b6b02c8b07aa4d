// The input line: text, files, voice, commands, the bot's keyboard; replying and editing.

import { act, sendFiles, write } from "./actions.js";
import { summary } from "./bubble.js";
import { byId, h, icon, iconButton } from "./dom.js";
import { openApp } from "./miniapp.js";
import { emit, on, state } from "./state.js";
import { t } from "./texts.js";
import { voiceButton } from "./voice.js";

const TALLEST_PX = 160;
const place = byId("composer");
let about = null; // {reply: message} or {edit: message}
let keysShown = true;
let commandsAsked = false;
let input;
let sendButton;
let voice;
let menuButton;
let keysButton;
let context;
let keys;
let commands;

export function startComposer() {
  build();
  on("compose", (wanted) => compose(wanted));
  on("chat", () => {
    about = null;
    commandsAsked = false;
    input.value = "";
    draw();
  });
  on("keyboard", () => {
    keysShown = true;
    draw();
  });
  on("bot users blocked", draw);
  on("texts", build);
  document.addEventListener("paste", ({ clipboardData }) => {
    attach(clipboardData?.files ?? []);
  });
}

function build() {
  input = h("textarea", { rows: "1", placeholder: t("playground-write"), "aria-label": t("playground-write"), enterkeyhint: "send" });
  input.addEventListener("input", () => {
    commandsAsked = false;
    draw();
  });
  input.addEventListener("keydown", onKey);
  const file = h("input", { type: "file", class: "sr", tabindex: "-1", "aria-hidden": "true", multiple: true });
  file.addEventListener("change", () => {
    attach(file.files);
    file.value = "";
  });
  menuButton = h("div", { class: "menu-button" });
  keysButton = iconButton("keyboard", t("playground-keyboard"), () => {
    keysShown = !keysShown;
    draw();
  });
  sendButton = iconButton("send", t("playground-send"), submit, "filled");
  voice = voiceButton();
  context = h("div", { class: "context" });
  keys = h("div", { class: "keys" });
  commands = h("div", { class: "commands", role: "listbox", "aria-label": t("playground-commands") });
  const attachButton = iconButton("attach", t("playground-attach"), () => file.click());
  place.replaceChildren(commands, context, h("div", { class: "input-row" }, menuButton, h("div", { class: "field" }, input, keysButton, attachButton, file), sendButton, voice.node), keys);
  draw();
}

/** What is written already becomes their caption. */
async function attach(files) {
  if (!files.length) return;
  const caption = about ? "" : input.value.trim();
  const chosen = [...files];
  if (caption) {
    input.value = "";
    draw();
  }
  await sendFiles(chosen, caption);
}

export function draw() {
  const { keyboard, force_reply: forced } = state.chat;
  place.hidden = !state.user;
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, TALLEST_PX)}px`;
  const writing = input.value.trim() !== "" || about?.edit;
  sendButton.hidden = !writing;
  voice.node.hidden = Boolean(writing);
  sendButton.replaceChildren(icon(about?.edit ? "check" : "send"));
  sendButton.setAttribute("aria-label", t(about?.edit ? "playground-save" : "playground-send"));
  input.placeholder = keyboard?.input_field_placeholder || t("playground-write");
  if (forced && !about && state.messages.has(forced)) about = { reply: state.messages.get(forced) };
  drawMenuButton();
  drawContext();
  drawKeys(keyboard);
  drawCommands();
}

function drawMenuButton() {
  const menu = state.chat.menu_button;
  if (menu.type === "web_app") {
    menuButton.replaceChildren(
      h("button", { type: "button", class: "app-button", onclick: () => openApp(menu.web_app.url, state.bot.first_name) }, icon("app"), h("span", {}, menu.text)),
    );
  } else if (state.chat.commands.length) {
    menuButton.replaceChildren(iconButton("slash", t("playground-commands"), toggleCommands));
  } else menuButton.replaceChildren();
}

function toggleCommands() {
  commandsAsked = !commandsAsked;
  drawCommands();
  if (commandsAsked) commands.querySelector("button")?.focus();
}

function drawContext() {
  context.hidden = !about;
  if (!about) return;
  const message = about.edit ?? about.reply;
  const name = message.mine ? t("playground-you") : message.from.first_name;
  const title = about.edit ? t("playground-editing") : t("playground-replying", { name });
  context.replaceChildren(
    icon(about.edit ? "edit" : "reply"),
    h("div", { class: "context-text" }, h("strong", {}, title), h("span", {}, summary(message))),
    iconButton("close", t("playground-cancel"), () => compose(null)),
  );
}

function drawKeys(keyboard) {
  keysButton.hidden = !keyboard;
  keys.hidden = !keyboard || !keysShown;
  if (!keyboard) return;
  keysButton.setAttribute("aria-expanded", String(keysShown));
  keys.replaceChildren(
    ...keyboard.keyboard.map((row) =>
      h("div", { class: "inline-row" }, row.map((button) => h("button", { type: "button", class: "key", onclick: () => press(button, keyboard) }, button.text))),
    ),
  );
}

function press(button, keyboard) {
  if (button.web_app) {
    openApp(button.web_app.url, state.bot.first_name);
    return;
  }
  if (keyboard.one_time_keyboard) keysShown = false;
  write(button.text, about?.reply?.message_id ?? null);
  compose(null);
}

function drawCommands() {
  const typed = /^\/\w*$/.test(input.value) ? input.value.slice(1).toLowerCase() : null;
  const wanted = typed !== null || commandsAsked;
  const fitting = wanted ? state.chat.commands.filter(({ command }) => command.startsWith(typed ?? "")) : [];
  commands.hidden = !fitting.length;
  commands.replaceChildren(
    ...fitting.map(({ command, description }) =>
      h(
        "button",
        { type: "button", class: "command", role: "option", "aria-selected": "false", onclick: () => choose(command) },
        h("strong", {}, `/${command}`),
        h("span", {}, description),
      ),
    ),
  );
}

function choose(command) {
  commandsAsked = false;
  input.value = "";
  write(`/${command}`);
  draw();
  input.focus();
}

function onKey(event) {
  if (event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && (about || commandsAsked)) {
    commandsAsked = false;
    compose(null);
  } else if (event.key === "ArrowUp") {
    const choices = commands.hidden ? [] : commands.querySelectorAll("button");
    if (choices.length) choices[choices.length - 1].focus();
    else if (input.value === "" && !about) editLast();
  }
}

function editLast() {
  const own = [...state.messages.values()].reverse().find((message) => message.mine && !message.deleted && message.text && !message.forward_origin);
  if (own) compose({ edit: own });
}

function compose(wanted) {
  const leftEditing = about?.edit && !wanted?.edit;
  about = wanted;
  if (wanted?.edit) input.value = wanted.edit.text ?? wanted.edit.caption ?? "";
  else if (leftEditing) input.value = "";
  if (!wanted) state.chat.force_reply = null;
  draw();
  if (wanted) input.focus();
}

async function submit() {
  const text = input.value.trim();
  if (!text) return;
  const { edit, reply } = about ?? {};
  input.value = "";
  compose(null);
  input.focus();
  const done = edit ? await act("edit", { message_id: edit.message_id, text }) : await write(text, reply?.message_id ?? null);
  if (done === null && input.value === "") {
    input.value = text; // nobody likes to write a thing twice
    draw();
  }
  emit("sent");
}

document.addEventListener("keydown", (event) => {
  if (!commands || commands.hidden || !commands.contains(document.activeElement)) return;
  const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (event.key === "Escape") {
    commandsAsked = false;
    drawCommands();
    input.focus();
  } else if (next) {
    event.preventDefault();
    (document.activeElement[next] ?? input).focus();
  }
});
