// The chat of the person who is looking, kept up to date by a stream of events.

import { get } from "./api.js";
import { kept, keep } from "./memory.js";

export const state = {
  users: [],
  bot: { first_name: "", id: 0 },
  user: null,
  messages: new Map(),
  chat: { keyboard: null, force_reply: null, draft: null, action: null, commands: [], menu_button: { type: "commands" } },
  connected: true,
};

const listeners = new Map();

/** kinds: users, chat (another chat), message, deleted, reaction, draft, action, keyboard, answer, bot, connection. */
export function on(kinds, listener) {
  for (const kind of kinds.split(" ")) listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
}

export function emit(kind, event = {}) {
  for (const listener of listeners.get(kind) ?? []) listener(event);
}

let stream = null;

export async function loadUsers() {
  const { users, bot } = await get("users");
  Object.assign(state, { users, bot });
  emit("users");
}

export async function start() {
  await loadUsers();
  const wanted = Number(kept("user"));
  const user = state.users.find(({ id }) => id === wanted) ?? state.users[0];
  if (user) open(user.id);
}

/** Shows another person's chat. */
export function open(id) {
  keep("user", String(id));
  state.user = state.users.find((user) => user.id === id);
  stream?.close();
  stream = new EventSource(`client/users/${id}/events`);
  stream.onmessage = ({ data }) => receive(JSON.parse(data));
  stream.onopen = () => connection(true);
  stream.onerror = () => connection(false); // the browser tries again by itself, and is sent the whole chat
  emit("users");
}

function connection(connected) {
  if (state.connected === connected) return;
  state.connected = connected;
  emit("connection");
}

function receive(event) {
  switch (event.type) {
    case "chat": {
      const { messages, ...chat } = event.chat;
      takeOver(chat);
      state.messages = new Map(messages.map((message) => [message.message_id, message]));
      emit("chat");
      break;
    }
    case "bot": {
      const { messages, ...chat } = event.chat;
      takeOver(chat);
      break;
    }
    case "message": {
      const fresh = !state.messages.has(event.message.message_id);
      state.messages.set(event.message.message_id, event.message);
      state.user.started ||= event.message.mine;
      if (fresh && !event.message.mine) Object.assign(state.chat, { draft: null, action: null });
      emit("message", { message: event.message, fresh });
      if (fresh) emit("action");
      break;
    }
    case "deleted": {
      const message = state.messages.get(event.message_id);
      if (message) message.deleted = true;
      break;
    }
    case "reaction": {
      const message = state.messages.get(event.message_id);
      if (message) message.reactions = { bot: event.bot, person: event.person };
      break;
    }
    case "keyboard":
      Object.assign(state.chat, { keyboard: event.keyboard, force_reply: event.force_reply });
      break;
    case "draft":
      state.chat.draft = event.draft;
      break;
    case "action":
      state.chat.action = event.action;
      break;
    case "blocked":
      state.user.blocked = event.blocked;
      break;
    default:
      break;
  }
  if (event.type !== "chat" && event.type !== "message" && event.type !== "ping") emit(event.type, event);
}

function takeOver(chat) {
  state.bot = chat.bot;
  state.chat = chat;
  const known = state.users.find(({ id }) => id === chat.user.id);
  if (known) Object.assign(known, chat.user);
  emit("users");
}
