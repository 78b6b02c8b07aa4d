// The message that is being written, below the others. What is new in it fades in; what stands, stands still.

import { act } from "./actions.js";
import { h, icon } from "./dom.js";
import { rich } from "./entities.js";
import { blocks } from "./rich.js";
import { emit, state } from "./state.js";
import { leftMs, t } from "./texts.js";

const LONGEST_S = 30;
const MOST_PIECES = 60;
let node = null;
let shown = null; // the draft that `node` shows
let timer = 0;

/** Brings the end of `list` up to date with the draft there is, or is not. */
export function drawDraft(list, command) {
  clearTimeout(timer);
  const { draft } = state.chat;
  if (!draft) {
    dropDraft();
    return;
  }
  if (!node?.isConnected || shown.draft_id !== draft.draft_id) {
    dropDraft();
    node = build();
    list.append(node);
  }
  write(node.querySelector(".text"), draft, command);
  node.querySelector(".dots").hidden = Boolean(draft.stopped);
  node.querySelector(".stop").hidden = !draft.can_stop;
  shown = draft;
  timer = setTimeout(() => {
    state.chat.draft = null;
    emit("draft");
  }, leftMs(draft.until, LONGEST_S));
}

/** Whether there was one. */
export function dropDraft() {
  const was = Boolean(node?.isConnected);
  node?.remove();
  node = shown = null;
  return was;
}

function build() {
  const dots = h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
  const body = h("div", { class: "body" }, h("div", { class: "text", dir: "auto" }), dots);
  const stop = h("button", { type: "button", class: "stop", onclick: () => act("stop") }, icon("stop"), t("playground-draft-stop"));
  return h("li", { class: "message theirs draft arriving" }, h("div", { class: "line" }, h("div", { class: "bubble" }, body)), stop);
}

function write(place, draft, command) {
  const before = shown?.text ?? "";
  const bare = !draft.rich_message && !draft.entities?.length;
  place.classList.toggle("thinking", !draft.text);
  place.classList.toggle("rich", Boolean(draft.rich_message));
  if (draft.rich_message) place.replaceChildren(...blocks(draft.rich_message.blocks));
  else if (!draft.text) place.replaceChildren(t("playground-draft-thinking"));
  else if (bare && before && draft.text.startsWith(before) && place.childNodes.length < MOST_PIECES) {
    if (draft.text.length > before.length) place.append(h("span", { class: "fresh" }, draft.text.slice(before.length)));
  } else if (bare) place.replaceChildren(h("span", { class: before ? "" : "fresh" }, draft.text));
  else place.replaceChildren(rich(draft.text, draft.entities, command));
}
