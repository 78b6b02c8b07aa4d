/** The active profile's conversation, on the API: it outlives its screen, so that coming back finds it as it was left. */
import { effect, untracked } from '@preact/signals';
import { teacherAbilities } from './abilities';
import { ask, client } from './api/client';
import { Unreachable } from './api/errors';
import { follow } from './api/events';
import type { AnswerPiece, Message } from './api/types';
import { profile } from './session';
import { listStore } from './store';
import { Talk, type Server, type Unsent } from './screens/teacher.state';

const path = (messageId: number) => ({ params: { path: { message_id: messageId } } });

const serverOf = (profileId: number): Server => ({
  open: () => ask(client.GET('/api/teacher')),
  page: (before) => ask(client.GET('/api/teacher/messages', { params: { query: { before } } })),
  say: async (client_id, text) => {
    // The server knows one active profile: what was written for another waits until that one is.
    if (profile.value?.id !== profileId) throw new Unreachable('another profile is active');
    return ask(client.POST('/api/teacher/messages', { body: { client_id, text } }));
  },
  follow: (messageId, signal, tell) => follow(`/api/teacher/messages/${messageId}/answer`, signal, ({ name, data }) => {
    if (name === 'text') tell({ kind: 'text', piece: JSON.parse(data) as AnswerPiece });
    else if (name === 'done') tell({ kind: 'done', answer: JSON.parse(data) as Message });
  }),
  retry: (messageId) => ask(client.POST('/api/teacher/messages/{message_id}/retry', path(messageId))),
  stop: (messageId) => ask(client.POST('/api/teacher/messages/{message_id}/stop', path(messageId))),
  undo: (messageId) => ask(client.POST('/api/teacher/messages/{message_id}/undo', path(messageId))),
  translate: (messageId) => ask(client.POST('/api/teacher/messages/{message_id}/translate', path(messageId))),
  clear: async () => { await ask(client.DELETE('/api/teacher/messages')); },
  scene: async (scene) => (await ask(client.POST('/api/teacher/scene', { body: { scene } }))).message,
});

let current: { profileId: number; talk: Talk } | null = null;

export function talk(): Talk {
  const profileId = untracked(() => profile.value?.id ?? 0);
  if (current?.profileId !== profileId) {
    const made = new Talk(serverOf(profileId), listStore<Unsent>(`talk-${profileId}`), Date.now, () => crypto.randomUUID());
    current = { profileId, talk: made };
    effect(() => { if (profile.value?.id !== profileId) made.close(); });
    effect(() => { if (made.teacher.value) teacherAbilities.value = made.teacher.value; });
    addEventListener('online', () => { if (current?.talk === made) void made.open(); });
  }
  return current.talk;
}
