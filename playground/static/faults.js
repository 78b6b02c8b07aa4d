// Troubles to order: too many requests, server errors, broken connections, slowness.

import { attempt, get, send } from "./api.js";
import { h } from "./dom.js";
import { emit } from "./state.js";
import { t } from "./texts.js";
import { ask } from "./toast.js";

const EVERY = "*";
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
// What was ordered last is on its way: who opens the panel again waits for it.
let ordering = Promise.resolve();

export const faultsOn = () => Object.keys(current).length > 0;

export async function loadFaults() {
  await ordering;
  current = (await attempt(get("faults"))) ?? {};
  emit("faults");
}

export async function openFaults() {
  await loadFaults();
  const names = [EVERY, ...((await attempt(get("methods"))) ?? [])];
  const method = h(
    "select",
    {},
    names.map((name) => h("option", { value: name }, name === EVERY ? t("playground-faults-every") : name)),
  );
  const inputs = FIELDS.map(([name, label, chance, first, most]) => {
    const input = h("input", { type: "number", min: "0", max: String(most), inputmode: "numeric" });
    return { name, chance, first, most, input, node: h("label", {}, h("span", {}, t(label)), input) };
  });
  const unknown = h("input", { type: "checkbox" });
  const show = () => {
    const set = current[method.value.toLowerCase()] ?? {};
    for (const { name, chance, first, input } of inputs) input.value = chance ? Math.round((set[name] ?? 0) * 100) : (set[name] ?? first);
    unknown.checked = set.unknown > 0;
  };
  method.addEventListener("change", show);
  method.value = names.find((name) => name.toLowerCase() in current) ?? EVERY;
  show();
  const form = h(
    "div",
    { class: "form columns" },
    h("label", { class: "whole" }, h("span", {}, t("playground-faults-method")), method),
    h("label", { class: "whole check" }, unknown, h("span", {}, t("playground-faults-unknown"))),
    inputs.map(({ node }) => node),
  );
  const buttons = [
    { label: t("playground-faults-end"), value: "end", kind: "danger" },
    { label: t("playground-faults-apply"), value: "apply", kind: "main" },
  ];
  const answer = await ask({ title: t("playground-faults"), text: t("playground-faults-about"), body: form, buttons });
  if (!answer) return;
  const wanted = Object.fromEntries(
    inputs.map(({ name, chance, most, input }) => [name, Math.min(Math.max(Number(input.value) || 0, 0), most) / (chance ? 100 : 1)]),
  );
  wanted.unknown = unknown.checked ? 1 : 0;
  const { [method.value.toLowerCase()]: _, ...others } = current;
  const any = Object.entries(wanted).some(([name, value]) => name !== "retry_after" && value > 0);
  const all = answer === "end" ? {} : any ? { ...others, [method.value]: wanted } : others;
  ordering = attempt(send("faults", all, "PUT")).then((set) => {
    current = set ?? current;
    emit("faults");
  });
  await ordering;
}
