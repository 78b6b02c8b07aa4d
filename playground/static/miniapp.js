// The sheet in which a Mini App runs, speaking with it as Telegram's web clients do: JSON strings by postMessage.

import { attempt, send } from "./api.js";
import { avatar, h, icon, iconButton } from "./dom.js";
import { state } from "./state.js";
import { t } from "./texts.js";
import { onTheme, theme } from "./theme.js";
import { ask, toast } from "./toast.js";

const READY_MS = 15000;
let opened = null;

/** Opens `url` with launch data of the person who is looking. */
export async function openApp(url, title) {
  opened?.close();
  const launch = await attempt(send(`users/${state.user.id}/launch`, { url, theme: theme() }));
  if (launch) opened = new Sheet(launch, title);
}

class Sheet {
  constructor({ url, themes }, title) {
    this.themes = themes;
    this.origin = new URL(url).origin;
    this.backShown = false;
    this.confirmClose = false;
    this.leave = iconButton("close", t("playground-close"), () => this.onLeave());
    this.settings = iconButton("settings", t("playground-app-settings"), () => this.post("settings_button_pressed"));
    this.settings.hidden = true;
    this.head = h(
      "div",
      { class: "sheet-head" },
      this.leave,
      h("div", { class: "sheet-title" }, h("strong", {}, title), h("span", {}, t("playground-app"))),
      this.settings,
      avatar(title, 0, "tiny"),
    );
    this.main = h("button", { type: "button", class: "sheet-main", hidden: true, onclick: () => this.post("main_button_pressed") });
    this.second = h("button", { type: "button", class: "sheet-main second", hidden: true, onclick: () => this.post("secondary_button_pressed") });
    this.frame = h("iframe", {
      title: t("playground-app"),
      src: url,
      // An app from elsewhere must not lead this page away; one from this very server could undo a sandbox anyway.
      sandbox: this.origin === location.origin ? null : "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads",
      allow: "microphone; clipboard-write; autoplay",
    });
    this.loading = h("div", { class: "sheet-loading", role: "status" }, avatar(title, 0));
    const stage = h("div", { class: "sheet-stage" }, this.frame, this.loading);
    this.node = h("dialog", { class: "sheet", "aria-label": t("playground-app") }, this.head, stage, this.second, this.main);
    this.node.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.onLeave();
    });
    this.node.addEventListener("click", (event) => event.target === this.node && this.tryClose());
    this.listen = (event) => this.receive(event);
    window.addEventListener("message", this.listen);
    this.stopTheme = onTheme(() => this.sendTheme());
    this.resize = new ResizeObserver(() => this.sendViewport());
    document.body.append(this.node);
    this.node.showModal();
    this.resize.observe(stage);
    // An app that never says it is ready is shown all the same once it has loaded.
    this.frame.addEventListener("load", () => setTimeout(() => this.ready(), 300));
    this.timer = setTimeout(() => this.loading.isConnected && this.loading.append(h("p", {}, t("playground-app-failed"))), READY_MS);
  }

  post(eventType, eventData = null) {
    this.frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), this.origin);
  }

  receive({ source, origin, data }) {
    if (source !== this.frame.contentWindow || origin !== this.origin || typeof data !== "string") return;
    let event;
    try {
      event = JSON.parse(data);
    } catch {
      return;
    }
    const handler = HANDLERS[event?.eventType];
    if (handler) handler(this, event.eventData ?? {});
  }

  ready() {
    clearTimeout(this.timer);
    this.loading.remove();
  }

  onLeave() {
    if (this.backShown) this.post("back_button_pressed");
    else this.tryClose();
  }

  async tryClose() {
    if (this.confirmClose) {
      const buttons = [
        { label: t("playground-cancel"), value: "" },
        { label: t("playground-close"), value: "close", kind: "danger" },
      ];
      if ((await ask({ text: `${t("playground-close")}?`, buttons })) !== "close") return;
    }
    this.close();
  }

  close() {
    if (opened === this) opened = null;
    clearTimeout(this.timer);
    window.removeEventListener("message", this.listen);
    this.stopTheme();
    this.resize.disconnect();
    this.node.close();
    this.node.remove();
  }

  showBack(shown) {
    this.backShown = shown;
    this.leave.replaceChildren(icon(shown ? "back" : "close"));
    const label = t(shown ? "playground-back" : "playground-close");
    this.leave.setAttribute("aria-label", label);
    this.leave.title = label;
  }

  sendTheme() {
    this.post("theme_changed", { theme_params: this.themes[theme()] });
  }

  sendViewport() {
    const { width, height } = this.frame.getBoundingClientRect();
    this.post("viewport_changed", { width, height, is_expanded: true, is_state_stable: true });
  }
}

function setUp(button, { is_visible: shown, is_active: active = true, text, color, text_color: ink, is_progress_visible: busy }) {
  if (text !== undefined) button.textContent = text;
  if (color) button.style.backgroundColor = color;
  if (ink) button.style.color = ink;
  button.hidden = !shown;
  button.disabled = !active;
  button.classList.toggle("waiting", Boolean(busy));
}

const insets = { top: 0, bottom: 0, left: 0, right: 0 };

async function popup(sheet, { title, message, buttons = [] }) {
  const kinds = { destructive: "danger", ok: "main", default: "main" };
  const labels = { ok: t("playground-ok"), close: t("playground-close"), cancel: t("playground-cancel") };
  const shown = buttons.map(({ id, type, text }) => ({ label: text || labels[type] || id, value: id, kind: kinds[type] ?? "" }));
  const chosen = await ask({ title, text: message, buttons: shown.length ? shown : undefined });
  sheet.post("popup_closed", chosen ? { button_id: chosen } : {});
}

async function openLink({ url }) {
  if (!/^https?:\/\//i.test(url ?? "")) return;
  const buttons = [
    { label: t("playground-cancel"), value: "" },
    { label: t("playground-app-open"), value: "open", kind: "main" },
  ];
  if ((await ask({ text: t("playground-app-open-link", { url }), buttons })) === "open") window.open(url, "_blank", "noopener");
}

/** What an app may say. What is not here (full screen, sensors, storage …) this client does not have, as older ones don't. */
const HANDLERS = {
  iframe_ready: (sheet) => sheet.sendTheme(),
  web_app_ready: (sheet) => sheet.ready(),
  web_app_close: (sheet) => sheet.close(),
  web_app_expand: (sheet) => sheet.sendViewport(),
  web_app_request_theme: (sheet) => sheet.sendTheme(),
  web_app_request_viewport: (sheet) => sheet.sendViewport(),
  web_app_request_safe_area: (sheet) => sheet.post("safe_area_changed", insets),
  web_app_request_content_safe_area: (sheet) => sheet.post("content_safe_area_changed", insets),
  web_app_setup_back_button: (sheet, { is_visible: shown }) => sheet.showBack(Boolean(shown)),
  web_app_setup_main_button: (sheet, data) => setUp(sheet.main, data),
  web_app_setup_secondary_button: (sheet, data) => setUp(sheet.second, data),
  web_app_setup_settings_button: (sheet, { is_visible: shown }) => {
    sheet.settings.hidden = !shown;
  },
  web_app_setup_closing_behavior: (sheet, { need_confirmation: needed }) => {
    sheet.confirmClose = Boolean(needed);
  },
  web_app_set_header_color: (sheet, { color, color_key: key }) => paint(sheet, sheet.head, color, key),
  web_app_set_background_color: (sheet, { color }) => paint(sheet, sheet.frame, color),
  web_app_set_bottom_bar_color: (sheet, { color }) => paint(sheet, sheet.node, color),
  web_app_open_popup: popup,
  web_app_open_link: (_, data) => openLink(data),
  web_app_open_tg_link: () => toast(t("playground-not-here")),
  web_app_trigger_haptic_feedback: (sheet) => {
    sheet.head.classList.remove("buzz");
    requestAnimationFrame(() => sheet.head.classList.add("buzz"));
  },
  web_app_read_text_from_clipboard: (sheet, { req_id: id }) => sheet.post("clipboard_text_received", { req_id: id, data: null }),
  web_app_request_write_access: (sheet) => sheet.post("write_access_requested", { status: "allowed" }),
  web_app_request_phone: (sheet) => sheet.post("phone_requested", { status: "cancelled" }),
  web_app_invoke_custom_method: (sheet, { req_id: id }) => sheet.post("custom_method_invoked", { req_id: id, error: "UNSUPPORTED" }),
};

function paint(sheet, node, color, key = null) {
  const wanted = color ?? sheet.themes[theme()][key];
  if (!/^#[0-9a-f]{6}$/i.test(wanted ?? "")) return;
  node.style.backgroundColor = wanted;
  if (node !== sheet.head) return;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
  node.style.color = red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? "#000" : "#fff";
}
