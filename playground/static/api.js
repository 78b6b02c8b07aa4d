// The people's side of the playground over HTTP.

import { toast } from "./toast.js";
import { t } from "./texts.js";

async function call(path, options = {}) {
  const response = await fetch(`client/${path}`, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.description ?? `${response.status}`);
  return body;
}

export const get = (path) => call(path);

export function send(path, body, method = "POST") {
  return call(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export const upload = (path, form) => call(path, { method: "POST", body: form });

/** What a person's tap starts: what goes wrong is shown, and answered with null. */
export async function attempt(promise) {
  try {
    return await promise;
  } catch (error) {
    toast(t("playground-failed", { reason: error.message }));
    return null;
  }
}
