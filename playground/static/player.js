// A voice message or a sound: a round button, a wave, a clock. One plays at a time.

import { h, icon } from "./dom.js";
import { lengthOf, t } from "./texts.js";

const BARS = 32;
let playing = null;

/** `seed` gives every sound a wave of its own; the real one is not known before the sound is decoded. */
export function player(url, duration, seed, title = null) {
  const audio = new Audio();
  audio.preload = "none";
  const button = h("button", { type: "button", class: "play", "aria-label": t("playground-play") }, icon("play"));
  const clock = h("span", { class: "clock" }, lengthOf(duration));
  const bars = wave(seed).map((height) => {
    const bar = h("i", {});
    bar.style.height = `${height}%`;
    return bar;
  });
  const draw = () => {
    const on = !audio.paused;
    button.replaceChildren(icon(on ? "pause" : "play"));
    button.setAttribute("aria-label", t(on ? "playground-pause" : "playground-play"));
    const total = Number.isFinite(audio.duration) ? audio.duration : duration || 1;
    const share = audio.currentTime / total;
    bars.forEach((bar, index) => bar.classList.toggle("heard", index / BARS < share));
    clock.textContent = lengthOf(on || audio.currentTime ? audio.currentTime : duration);
  };
  for (const name of ["play", "pause", "timeupdate"]) audio.addEventListener(name, draw);
  audio.addEventListener("ended", () => {
    audio.currentTime = 0;
    draw();
  });
  button.addEventListener("click", () => {
    if (!audio.src) audio.src = url;
    if (!audio.paused) return audio.pause();
    if (playing && playing !== audio) playing.pause();
    playing = audio;
    return audio.play().catch(draw);
  });
  return h(
    "div",
    { class: "player" },
    button,
    h("div", { class: "track" }, title ? h("strong", { class: "track-title" }, title) : h("div", { class: "wave", "aria-hidden": "true" }, bars), clock),
  );
}

function wave(seed) {
  let number = [...seed].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
  return Array.from({ length: BARS }, (_, index) => {
    number = (number * 1664525 + 1013904223) >>> 0;
    const swell = 0.55 + 0.45 * Math.sin((index / BARS) * Math.PI * 3 + seed.length);
    return Math.round(18 + (number / 2 ** 32) * 82 * swell);
  });
}
