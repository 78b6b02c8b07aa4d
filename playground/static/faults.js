// Troubles to order: too many requests, server errors, broken connections, slowness.

import { attempt, get, send } from "./api.js";
import { h } from "./dom.js";
import { emit } from "./state.js";
import { t } from "./texts.js";
import { ask } from "./toast.js";

const METHODS = ["*", "sendMessage", "editMessageText", "answerCallbackQuery", "sendMessageDraft", "deleteMessage", "getUpdates"];
// Name, message, whether it is a chance in per cent, first value, highest value.
const FIELDS = [
  ["too_many", "playground-faults-too-many", true, 0, 100],
  ["retry_after", "playground-faults-retry-after", false, 3, 600],
  ["broken", "playground-faults-broken", true, 0, 100],
  ["reset", "playground-faults-reset", true, 0, 100],
  ["lost", "playground-faults-lost", true, 0, 100],
  ["delay_ms", "playground-faults-delay", false, 0, 60000],
];
let current = {};

export const faultsOn = () => Object.keys(current).length > 0;

export async function loadFaults() {
  current = (await attempt(get("faults"))) ?? {};
  emit("faults");
}

export async function openFaults() {
  await loadFaults();
  const method = h(
    "select",
    {},
    METHODS.map((name) => h("option", { value: name }, name === "*" ? t("playground-faults-every") : name)),
  );
  const known = Object.keys(current)[0] ?? "*";
  method.value = METHODS.find((name) => name.toLowerCase() === known) ?? "*";
  const inputs = FIELDS.map(([name, label, chance, first, most]) => {
    const value = current[known]?.[name] ?? (chance ? 0 : first);
    const input = h("input", { type: "number", min: "0", max: String(most), inputmode: "numeric", value: chance ? Math.round(value * 100) : value });
    return { name, chance, most, input, node: h("label", {}, h("span", {}, t(label)), input) };
  });
  const form = h("div", { class: "form columns" }, h("label", { class: "whole" }, h("span", {}, t("playground-faults-method")), method), inputs.map(({ node }) => node));
  const buttons = [
    { label: t("playground-faults-end"), value: "end", kind: "danger" },
    { label: t("playground-faults-apply"), value: "apply", kind: "main" },
  ];
  const answer = await ask({ title: t("playground-faults"), text: t("playground-faults-about"), body: form, buttons });
  if (!answer) return;
  const wanted = Object.fromEntries(
    inputs.map(({ name, chance, most, input }) => [name, Math.min(Math.max(Number(input.value) || 0, 0), most) / (chance ? 100 : 1)]),
  );
  const any = answer === "apply" && inputs.some(({ name }) => name !== "retry_after" && wanted[name] > 0);
  current = (await attempt(send("faults", any ? { [method.value]: wanted } : {}, "PUT"))) ?? current;
  emit("faults");
}
