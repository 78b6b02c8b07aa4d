// What the person who is looking can do.

import { attempt, send, upload } from "./api.js";
import { state } from "./state.js";

const path = (action) => `users/${state.user.id}/${action}`;

export const act = (action, body = {}) => attempt(send(path(action), body));

export const write = (text, replyTo = null) => act("send", { text, reply_to: replyTo });

export function sendFile(kind, file, { caption = "", duration = 0, name = file.name } = {}) {
  const form = new FormData();
  form.append("kind", kind);
  form.append("caption", caption);
  form.append("duration", String(Math.round(duration)));
  form.append("file", file, name);
  return attempt(upload(path("media"), form));
}

const MOST_ALBUM = 10;

/** Files as Telegram's apps send them: several pictures as albums, the rest one by one. The caption goes with the first. */
export async function sendFiles(files, caption = "") {
  const pictures = files.filter((file) => kindOf(file) === "photo");
  const single = files.filter((file) => pictures.length < 2 || kindOf(file) !== "photo");
  let words = caption;
  for (let at = 0; pictures.length > 1 && at < pictures.length; at += MOST_ALBUM) {
    const some = pictures.slice(at, at + MOST_ALBUM);
    if (some.length > 1) await sendAlbum(some, words);
    else await sendFile("photo", some[0], { caption: words });
    words = "";
  }
  for (const file of single) {
    const kind = kindOf(file);
    await sendFile(kind, file, { caption: words, duration: kind === "photo" || kind === "document" ? 0 : await secondsOf(file) });
    words = "";
  }
}

function sendAlbum(files, caption) {
  const form = new FormData();
  form.append("caption", caption);
  files.forEach((file, index) => form.append(`file${index}`, file, file.name));
  return attempt(upload(path("album"), form));
}

/** How long a sound is; 0 where the browser cannot tell. */
export function secondsOf(file) {
  const url = URL.createObjectURL(file);
  return new Promise((resolve) => {
    const audio = new Audio();
    audio.addEventListener("loadedmetadata", () => resolve(Number.isFinite(audio.duration) ? audio.duration : 0));
    audio.addEventListener("error", () => resolve(0));
    audio.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

/** How a chosen file is best sent. */
export function kindOf(file) {
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.type)) return "photo";
  if (/^audio\/(ogg|webm)/.test(file.type)) return "voice";
  return file.type.startsWith("audio/") ? "audio" : "document";
}
