// The side panel: the people of the playground, and its settings.

import { act } from "./actions.js";
import { attempt, send } from "./api.js";
import { avatar, byId, h, icon, iconButton } from "./dom.js";
import { faultsOn, openFaults } from "./faults.js";
import { emit, loadUsers, on, open, state } from "./state.js";
import { language, languages, loadTexts, t } from "./texts.js";
import { ask } from "./toast.js";

const place = byId("people");
const shade = byId("shade");

export function startPeople() {
  on("users blocked texts faults", draw);
  shade.addEventListener("click", () => showPeople(false));
  document.addEventListener("keydown", ({ key }) => key === "Escape" && showPeople(false));
  draw();
}

/** On narrow screens it lies over the chat. */
export function showPeople(shown) {
  place.classList.toggle("shown", shown);
  shade.hidden = !shown;
  if (shown) place.querySelector("button")?.focus();
}

function draw() {
  const blocked = state.user?.blocked;
  place.replaceChildren(
    h("div", { class: "people-head" }, h("h2", {}, t("playground-people")), iconButton("close", t("playground-close"), () => showPeople(false), "only-narrow")),
    h("ul", { class: "people-list" }, state.users.map(person)),
    row("plus", t("playground-add-person"), addPerson),
    h("div", { class: "people-rest" }),
    row("bolt", t("playground-faults"), openFaults, faultsOn() ? h("span", { class: "badge" }, t("playground-faults-on")) : null),
    row("block", t(blocked ? "playground-unblock" : "playground-block"), () => act(blocked ? "unblock" : "block")),
    languages.length > 1 ? languageRow() : null,
    h("p", { class: "about" }, t("playground-about")),
  );
}

function row(name, label, onclick, extra = null) {
  return h("button", { type: "button", class: "row", onclick }, icon(name), h("span", { class: "row-label" }, label), extra);
}

function languageRow() {
  return h(
    "div",
    { class: "row languages", role: "group", "aria-label": t("playground-language") },
    icon("globe"),
    languages.map((code) =>
      h("button", { type: "button", class: "segment", lang: code, "aria-pressed": String(code === language), onclick: () => change(code) }, nameOf(code)),
    ),
  );
}

const nameOf = (code) => {
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  return name[0].toLocaleUpperCase(code) + name.slice(1);
};

async function change(code) {
  await loadTexts(code);
  emit("texts");
}

function person(user) {
  const here = user.id === state.user?.id;
  const choose = () => {
    open(user.id);
    showPeople(false);
  };
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: `row person ${here ? "here" : ""}`, "aria-current": here ? "true" : null, onclick: choose },
      avatar(user.first_name, user.id, "small"),
      h("span", { class: "row-label" }, user.first_name),
      user.language_code ? h("span", { class: "code" }, user.language_code) : null,
    ),
  );
}

async function addPerson() {
  const name = h("input", { type: "text", maxlength: "64", required: true, autocomplete: "off" });
  const code = h("input", { type: "text", maxlength: "12", value: language, autocomplete: "off", spellcheck: "false" });
  const form = h(
    "div",
    { class: "form" },
    h("label", {}, h("span", {}, t("playground-person-name")), name),
    h("label", {}, h("span", {}, t("playground-person-language")), code),
  );
  const buttons = [
    { label: t("playground-cancel"), value: "" },
    { label: t("playground-person-create"), value: "create", kind: "main" },
  ];
  const answer = await ask({ title: t("playground-add-person"), body: form, buttons });
  if (answer !== "create" || !name.value.trim()) return;
  const made = await attempt(send("users", { name: name.value.trim(), language_code: code.value.trim() }));
  if (!made) return;
  await loadUsers();
  open(made.id);
  showPeople(false);
}
