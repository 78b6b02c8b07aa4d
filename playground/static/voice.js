// The microphone: recording where the browser can, choosing a sound file where it can't.

import { secondsOf, sendFile } from "./actions.js";
import { h, icon, iconButton } from "./dom.js";
import { lengthOf, t } from "./texts.js";
import { toast } from "./toast.js";

const FORMATS = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const LONGEST_MS = 120_000;

export function voiceButton() {
  const file = h("input", { type: "file", accept: "audio/*", class: "sr", tabindex: "-1", "aria-hidden": "true" });
  file.addEventListener("change", async () => {
    const chosen = [...file.files];
    file.value = "";
    for (const each of chosen) await sendFile("voice", each, { duration: await secondsOf(each) });
  });
  const record = iconButton("mic", t("playground-record"), () => start(node, file));
  const node = h("div", { class: "voice" }, record, file);
  return { node };
}

async function start(node, file) {
  const type = FORMATS.find((each) => window.MediaRecorder?.isTypeSupported(each));
  const stream = type ? await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null) : null;
  if (!stream) {
    toast(t("playground-no-microphone"));
    file.click();
    return;
  }
  const recorder = new MediaRecorder(stream, { mimeType: type });
  const parts = [];
  const began = performance.now();
  let wanted = true;
  const clock = h("span", { class: "clock" }, lengthOf(0));
  const tick = setInterval(() => {
    const passed = performance.now() - began;
    clock.textContent = lengthOf(passed / 1000);
    if (passed > LONGEST_MS) recorder.stop();
  }, 250);
  const panel = h(
    "div",
    { class: "recording", role: "group", "aria-label": t("playground-record") },
    h("i", { class: "live", "aria-hidden": "true" }),
    clock,
    iconButton("trash", t("playground-record-discard"), () => {
      wanted = false;
      recorder.stop();
    }),
    h("button", { type: "button", class: "round filled", "aria-label": t("playground-record-stop"), title: t("playground-record-stop"), onclick: () => recorder.stop() }, icon("send")),
  );
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  recorder.addEventListener("stop", () => {
    clearInterval(tick);
    panel.remove();
    for (const track of stream.getTracks()) track.stop();
    const duration = (performance.now() - began) / 1000;
    if (wanted && duration > 0.5) sendFile("voice", new Blob(parts, { type }), { duration, name: "voice.oga" });
  });
  node.append(panel);
  recorder.start();
  panel.querySelector(".filled").focus();
}
