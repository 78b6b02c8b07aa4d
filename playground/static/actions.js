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

/** How a chosen file is best sent. */
export function kindOf(file) {
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.type)) return "photo";
  if (/^audio\/(ogg|webm)/.test(file.type)) return "voice";
  return file.type.startsWith("audio/") ? "audio" : "document";
}
